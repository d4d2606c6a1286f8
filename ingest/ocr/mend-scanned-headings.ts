/** A line that begins like the heading of an article, as OCR may write it: specks before it, `Điền` or `Diều` for `Điều`, a letter or mark for a digit. */
const HEADING =
  /^(?<specks>[-–—.,'‘’`~|_°•“"”«»\s]{0,4})[ĐÐD][iíìỉĩị1l][eêéèẻềếểễệ][unm]?\s{0,2}(?<number>\d{1,3}|[\d§$SsBOolI|&?%]{1,3})(?<end>\s{0,2}[.:,;]\s+(?=[\p{Lu}“"])|\s{0,2}[.:]?\s*$)/u
/** Letters that digits are taken for. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', s: '5', B: '8' }

interface Found {
  readonly line: number
  readonly number: number | undefined
  /** What stands where the number should, as read. */
  readonly mark: string
  readonly isQuoted: boolean
  readonly rest: string
}

/**
 * Mends headings of articles in lines read by OCR. A number that was misread is set right where its neighbours leave one choice, or where its
 * letters stand for the digits of the next number; an opening mark before a heading that only continues the count is a speck, unless the words after it are quoted to their end.
 */
export function mendScannedHeadings(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line, place) => headingAt(line, place))
  if (found.length === 0) return lines
  const mended = [...lines]
  const numbers: (number | undefined)[] = []
  found.forEach((heading, place) => {
    const before = place === 0 ? 0 : numbers[place - 1]
    const after = found[place + 1]?.number
    const number = numberOf(heading, before, after)
    numbers.push(number)
    if (number === undefined) return
    const continues = number === (before ?? 0) + 1
    if (
      heading.isQuoted &&
      !(continues && (after === undefined || after === number + 1) && !isClosed(lines, heading.line, found[place + 1]?.line))
    )
      return
    mended[heading.line] = `Điều ${number}${heading.rest}`
  })
  return mended
}

/** The number as read, unless another is the only one that fits between the headings before and behind. */
function numberOf({ number, mark }: Found, before: number | undefined, after: number | undefined): number | undefined {
  const next = before === undefined ? undefined : before + 1
  const isOnlyChoice = next !== undefined && after === next + 1
  if (number === undefined) return isOnlyChoice || (next !== undefined && digitsOf(mark) === String(next)) ? next : undefined
  return isOnlyChoice && number !== before && number !== after && isOneDigitApart(mark, String(next)) ? next : number
}

const digitsOf = (mark: string) => mark.replace(/[^\d]/g, (letter) => DIGITS[letter] ?? letter)

function isOneDigitApart(read: string, wanted: string): boolean {
  return read.length === wanted.length && [...read].filter((digit, place) => digit !== wanted[place]).length === 1
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
      mark: number,
      isQuoted: /[“"”]/.test(specks),
      rest: end.trim() || rest ? `. ${rest}`.trimEnd() : ''
    }
  ]
}

function isClosed(lines: readonly string[], from: number, to = lines.length): boolean {
  return lines.slice(from + 1, to).some((line) => /[”"][.;,]?\s*$/.test(line))
}
