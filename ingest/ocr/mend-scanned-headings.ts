/** A line that begins like the heading of an article, as OCR may write it: specks before it, `Điền` for `Điều`, a mark for a digit. */
const HEADING =
  /^(?<specks>[-–—.,'‘’`~|_°•“"”«»\s]{0,4})Đ[iíìỉ1l][eêéèềếểễ][unm]?\s{0,2}(?<number>\d{1,3}|[§$SsBOolI&?%]{1,2}|\d[§$SsBOolI&?%]|[§$SsBOolI&?%]\d)(?<end>\s{0,2}[.:,;]\s+(?=[\p{Lu}“"])|\s{0,2}[.:]?\s*$)/u

interface Found {
  readonly line: number
  readonly number: number | undefined
  readonly isQuoted: boolean
  readonly rest: string
}

/**
 * Mends headings of articles in lines read by OCR. A number that was misread is set right where its neighbours leave one choice;
 * an opening mark before a heading that only continues the count is a speck, unless the words after it are quoted to their end.
 */
export function mendScannedHeadings(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line, place) => headingAt(line, place))
  if (found.length === 0) return lines
  const mended = [...lines]
  found.forEach((heading, place) => {
    const before = found[place - 1]?.number
    const after = found[place + 1]?.number
    const number = heading.number ?? (before !== undefined && after === before + 2 ? before + 1 : undefined)
    if (number === undefined) return
    const continues = before === undefined ? number === 1 : number === before + 1
    if (
      heading.isQuoted &&
      !(continues && (after === undefined || after === number + 1) && !isClosed(lines, heading.line, found[place + 1]?.line))
    )
      return
    mended[heading.line] = `Điều ${number}${heading.rest}`
  })
  return mended
}

function headingAt(line: string, place: number): readonly Found[] {
  const match = HEADING.exec(line)
  if (!match) return []
  const { specks = '', number = '', end = '' } = match.groups!
  const rest = line.slice(match[0].length)
  return [
    {
      line: place,
      number: /^\d+$/.test(number) ? Number(number) : undefined,
      isQuoted: /[“"”]/.test(specks),
      rest: end.trim() || rest ? `. ${rest}`.trimEnd() : ''
    }
  ]
}

function isClosed(lines: readonly string[], from: number, to = lines.length): boolean {
  return lines.slice(from + 1, to).some((line) => /[”"][.;,]?\s*$/.test(line))
}
