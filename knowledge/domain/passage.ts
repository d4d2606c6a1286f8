import type { Provision } from './provision.js'
import type { ValidityPeriod } from './validity.js'

/** What is indexed and found (đoạn): one article, guide section or whole procedure, with its smaller parts inside. */
export interface Passage {
  /** `<documentId>#<address>`: stable for the same source and address. */
  readonly id: string
  readonly documentId: string
  readonly address: string
  /** `12` for Điều 12; absent elsewhere. */
  readonly articleNumber?: string
  readonly title: string
  /** Headings above it, outermost first: phần, chương, mục. */
  readonly breadcrumb: readonly string[]
  /** UTF-16 range in the document's canonical text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Smaller addressed parts (khoản, điểm, slots) in reading order. */
  readonly parts: readonly Provision[]
  /** Only where it differs from the document's. */
  readonly validity?: ValidityPeriod
}
