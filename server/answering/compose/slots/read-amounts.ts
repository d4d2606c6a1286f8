/** An amount of money in a text: đồng, as printed, and its UTF-16 range. */
export interface PrintedAmount {
  readonly dong: number
  readonly printed: string
  readonly start: number
  readonly end: number
}

const AMOUNT =
  /(?<number>\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)\s*(?<unit>triệu|tr(?=\s|$|[.,?!])|nghìn|ngàn|k(?=\s|$|[.,?!/])|đồng|việt nam đồng|vnđ|vnd|đ(?=\s|$|[.,;:)/?!])|(?<=\d{1,3}(?:[.,]000)+)(?=\/\p{L}))/giu
const UNITS: Readonly<Record<string, number>> = { triệu: 1_000_000, tr: 1_000_000, nghìn: 1_000, ngàn: 1_000, k: 1_000 }

/** Amounts of money in a text, in reading order. `20.000` and `20,000` are twenty thousand; `160.000/hộ chiếu` is a price without its unit. */
export function readAmounts(text: string): PrintedAmount[] {
  return [...text.normalize('NFC').matchAll(AMOUNT)].map((match) => {
    const unit = UNITS[(match.groups?.['unit'] ?? '').toLowerCase()] ?? 1
    const printed = match.groups?.['number'] ?? ''
    const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(printed)
    const number = isGrouped ? Number(printed.replace(/[.,]/g, '')) : Number(printed.replace(',', '.'))
    return { dong: Math.round(number * unit), printed: match[0], start: match.index, end: match.index + match[0].length }
  })
}
