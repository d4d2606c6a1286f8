/** A sum of money or rate as a table or note prints it. */
export interface Amount {
  /** As printed. */
  readonly printed: string
  /** In đồng; absent for rates and words. */
  readonly dong?: number
  /** In US dollars, where it is named in them. */
  readonly usd?: number
  /** In percent, where it is a rate. */
  readonly percent?: number
  /** What it is for, behind the stroke: `lần`, `bản sao`. */
  readonly per?: string
  readonly isFree?: true
}

const MONEY =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(đồng|đ|VNĐ|VND|Việt Nam đồng)?(?:\s*\/\s*([\p{L}][\p{L}\d ]{0,30}))?(?=$|[\s.,;()])/iu
const MILLIONS = /(?<![\d.,])(\d+(?:,\d+)?)\s*(triệu|nghìn|ngàn)\s*đồng(?:\s*\/\s*([\p{L}][\p{L}\d ]{0,30}))?/iu
const DOLLARS = /(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d+)\s*USD(?:\s*\/\s*([\p{L}][\p{L}\d ]{0,30}))?/u
const PERCENT = /(\d+(?:,\d+)?)\s?%/u
const FREE = /^(?:Miễn (?:phí|lệ phí|thu)|Không (?:thu phí|thu lệ phí|thu|có))\.?$/iu

/** Reads an amount; undefined where the cell names none. A bare number counts as money only where it has groups of three or a unit. */
export function readAmount(cell: string): Amount | undefined {
  const printed = cell.trim()
  if (FREE.test(printed)) return { printed, dong: 0, isFree: true }
  const percent = PERCENT.exec(printed)?.[1]
  if (percent) return { printed, percent: Number(percent.replace(',', '.')) }
  const [, usd, perUsd] = DOLLARS.exec(printed) ?? []
  if (usd) return { printed, usd: Number(usd.replace(/[.,]/g, '')), ...perOf(perUsd) }
  const large = MILLIONS.exec(printed)
  if (large) {
    const times = large[2]!.toLowerCase() === 'triệu' ? 1_000_000 : 1_000
    return { printed, dong: Math.round(Number(large[1]!.replace(',', '.')) * times), ...perOf(large[3]) }
  }
  const [, digits, unit, per] = MONEY.exec(printed) ?? []
  if (!digits || !(unit || /[.,]/.test(digits))) return undefined
  return { printed, dong: Number(digits.replace(/[.,]/g, '')), ...perOf(per) }
}

const perOf = (words: string | undefined): { readonly per?: string } => (words?.trim() ? { per: words.trim() } : {})
