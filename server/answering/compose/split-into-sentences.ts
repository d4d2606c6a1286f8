/** A sentence or list item of a text; UTF-16 range of that text, without the spaces around it. */
export interface SentencePlace {
  readonly start: number
  readonly end: number
}

/** After a full stop or semicolon, at a line end, or before a bullet inside a line. Not after `1.`, `Tp.` or inside numbers. */
const BOUNDARY = /(?<=[.;!?:])\s+(?=[\p{Lu}+\-–•*“"(])|(?<=;)\s+|\s*\n+\s*|\s+(?=[+•]\s)|(?<=[.;)])\s*(?=-\s*\p{Lu})/gu
const NOT_A_SENTENCE_END = /(?:^|\s)(?:\d{1,2}|[a-zđ]|tp|ths|ts|ông|số|stt|v\.v)\.$/iu

/** Splits official text into sentences and list items, whose joined words are the whole text. */
export function splitIntoSentences(text: string): SentencePlace[] {
  const places: SentencePlace[] = []
  let from = 0
  for (const match of text.matchAll(BOUNDARY)) {
    const isNumbering = NOT_A_SENTENCE_END.test(text.slice(Math.max(0, match.index - 8), match.index)) && !match[0].includes('\n')
    if (isNumbering) continue
    push(from, match.index)
    from = match.index + match[0].length
  }
  push(from, text.length)
  return places

  function push(start: number, end: number): void {
    const piece = text.slice(start, end)
    const left = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    if (/[\p{L}\d]/u.test(trimmed)) places.push({ start: start + left, end: start + left + trimmed.length })
  }
}
