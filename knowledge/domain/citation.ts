import type { Validity } from './validity.js'

/**
 * A place in a source that says what was said. `quote` is exactly `provisionText.slice(start, end)`, where `provisionText`
 * is the canonical text of the provision at `address` (heading and children included); offsets are UTF-16, end exclusive.
 */
export interface Citation {
  readonly id: string
  readonly documentId: string
  readonly documentNumber?: string
  readonly procedureCode?: string
  readonly title: string
  readonly address: string
  /** Nhãn trích dẫn: `điểm b khoản 2 Điều 12 Nghị định 123/2015/NĐ-CP`. */
  readonly label: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly page?: number
  readonly validity: Validity
  readonly sourceUrl?: string
  /** Path of the page that shows the place: `/van-ban/<documentId>#<address>`. */
  readonly viewUrl: string
}
