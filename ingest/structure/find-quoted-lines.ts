import type { TextLine } from './text-lines.js'

/** A quoted provision begins the line: `“Điều 9. …`, `“1. …`, `"a) …`. */
const OPENS_PROVISION = /^[“"„«]\s*(?:Điều\s|Chương\s|Mục\s|Phần\s|Phụ lục|\d{1,3}[a-zđ]{0,2}\s?[.)]|[a-zđ]\d?\s?\))/u
const OPENS = /^[“"„«]/
/** `… như sau: “1. …` on one line. */
const OPENS_INSIDE = /(?:như sau|sau đây|dưới đây)\s*:\s*[“"„«]/u
const CLOSES = /[”"“»]\s*[.;,:)]*$/

/**
 * Which lines stand inside the quotation that an amending article inserts into another text (the opening line included).
 * Real quotations are left open, closed by a straight mark or closed twice; one that never closes ends before `isBoundary`
 * says that the quoting text goes on, or covers its first line only.
 */
export function findQuotedLines(lines: readonly TextLine[], isBoundary: (line: TextLine) => boolean = () => false): readonly boolean[] {
  const quoted = lines.map(() => false)
  for (let index = 0; index < lines.length; index++) {
    if (!opensQuotation(lines, index)) continue
    const last = lastQuotedLine(lines, index, isBoundary)
    quoted.fill(true, index, last + 1)
    index = last
  }
  return quoted
}

function opensQuotation(lines: readonly TextLine[], index: number): boolean {
  const { text } = lines[index]!
  if (OPENS_PROVISION.test(text)) return true
  if (OPENS.test(text)) return /:\s*$/.test(lines[index - 1]?.text ?? '')
  return OPENS_INSIDE.test(text)
}

function lastQuotedLine(lines: readonly TextLine[], first: number, isBoundary: (line: TextLine) => boolean): number {
  let depth = 0
  let lastClosing = -1
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!
    if (index > first && isBoundary(line)) return lastClosing >= 0 ? lastClosing : index - 1
    depth += balanceOf(line.text)
    if (!CLOSES.test(line.text)) continue
    lastClosing = index
    if (depth <= 0) return index
  }
  return lastClosing >= 0 ? lastClosing : first
}

/** Opened minus closed marks; a straight mark opens at the beginning of a word and closes elsewhere. */
function balanceOf(text: string): number {
  let balance = 0
  for (const { 0: mark, index } of text.matchAll(/[“”"„«»]/g)) {
    const opens = mark === '"' ? index === 0 || /[\s(:]/.test(text[index - 1]!) : mark !== '”' && mark !== '»'
    balance += opens ? 1 : -1
  }
  return balance
}
