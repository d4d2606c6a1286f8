/** A line of a canonical text with its place in it (UTF-16, end exclusive, without the line break). */
export interface TextLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The non-empty lines of `text` between `start` and `end`, trimmed, with their places. */
export function textLines(text: string, start = 0, end = text.length): readonly TextLine[] {
  const lines: TextLine[] = []
  let at = start
  while (at <= end) {
    const found = text.indexOf('\n', at)
    const stop = found < 0 || found > end ? end : found
    const raw = text.slice(at, stop)
    const trimmed = raw.trim()
    if (trimmed) {
      const from = at + raw.indexOf(trimmed)
      lines.push({ text: trimmed, start: from, end: from + trimmed.length })
    }
    at = stop + 1
  }
  return lines
}
