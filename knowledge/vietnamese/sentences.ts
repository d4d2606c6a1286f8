/** A sentence with its UTF-16 range in the text, end exclusive; `text` is exactly that range. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A full stop, question or exclamation mark with closing marks after it, or the end of a line. */
const POSSIBLE_END = /[.?!…]+["'”’)\]»]*(?=\s|$)|\n+/g

/** What stands before a full stop that ends nothing: `1.`, `a.`, `IV.`, `Điều 5.`, `TP.`, `Nguyễn V.`. */
const NO_END = [
  /(?:^|\n)\s*(?:\d+(?:\.\d+)*|\p{L}|[IVXLC]+|(?:điều|khoản|mục|chương|phần|bước|phụ lục|mẫu số)\s+[\p{L}\d.]+)\.$/iu,
  /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|Q|P|TT|ThS|Ths|TS|PGS|GS|BS|KS|LS|Mr|Mrs|Ms|Dr|No|St|ĐT|Tel|tr|v\.v|đ\/c|Đ\/c|vd|VD|Vd)\.$/u,
  /(?:^|\s)\p{Lu}\.$/u
]

/**
 * Sentences of a text in order, without the white space around them. Lines end sentences; `1.`, `Điều 5.`, `TP.` and the dots of money
 * and numbers do not; a stop before a small letter does not either (`v.v. và`).
 */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length
    if (!match[0].startsWith('\n') && !endsSentenceAt(text, start, end)) continue
    push(found, text, start, end)
    start = end
  }
  push(found, text, start, text.length)
  return found
}

function endsSentenceAt(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end)
  if (/\.$/.test(sentence) && NO_END.some((pattern) => pattern.test(sentence))) return false
  const next = /\S/.exec(text.slice(end, end + 20))?.[0] ?? ''
  return !/\p{Ll}/u.test(next)
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const part = text.slice(from, to)
  const trimmed = part.trim()
  if (trimmed === '') return
  const start = from + part.indexOf(trimmed)
  found.push({ text: trimmed, start, end: start + trimmed.length })
}
