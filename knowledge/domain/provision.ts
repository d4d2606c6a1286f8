import type { ProvisionChange } from './legal-event.js'
import type { ValidityPeriod } from './validity.js'

/**
 * What a node of a document's tree is. Regulations use the first nine (phần, chương, mục, tiểu mục, điều, khoản, điểm,
 * tiết, phụ lục); guides use `heading` and `paragraph`; procedures use `slot` and `item`; `preamble` is what stands before the first heading.
 */
export type ProvisionKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'subpoint'
  | 'annex'
  | 'heading'
  | 'paragraph'
  | 'slot'
  | 'item'
  | 'preamble'

/**
 * A node of a document's tree (điều khoản). Nodes stand in reading order, a parent before its children.
 * Offsets are UTF-16 into the canonical text of the document, end exclusive; a node's range includes its heading and its children.
 */
export interface Provision {
  /** Path of the provision, unique in its document: `dieu-12/khoan-2/diem-b` (DESIGN §2). */
  readonly address: string
  readonly kind: ProvisionKind
  /** As printed: `12`, `7a`, `đ`, `IV`. Absent for unnumbered nodes. */
  readonly number?: string
  /** Heading words without the number; absent when there are none. */
  readonly title?: string
  /** Address of the parent; absent at the top. */
  readonly parent?: string
  readonly start: number
  readonly end: number
  /** Only where it differs from the document's. */
  readonly validity?: ValidityPeriod
  /** What other documents have changed in it, earliest first. Filled when knowledge is published. */
  readonly changes?: readonly ProvisionChange[]
  /** Page in the original, from 1, where pages are known. */
  readonly pageNumber?: number
}
