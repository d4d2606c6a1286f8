import type { IsoDate } from './validity.js'

/**
 * What one document does to another (sự kiện pháp lý); closed list. `amend` gives a provision new words, `insert` adds one,
 * `rename` changes a heading only, `replace_phrase` and `repeal_phrase` change words inside provisions, `replace_form` a form or annex,
 * `replace` and `repeal` end a text, `correct` mends a mistake of printing, `suspend` stops effect for a while, `extend` prolongs it.
 */
export type LegalEventKind =
  | 'amend'
  | 'insert'
  | 'repeal'
  | 'replace'
  | 'rename'
  | 'replace_phrase'
  | 'repeal_phrase'
  | 'replace_form'
  | 'correct'
  | 'suspend'
  | 'extend'

/** What is changed. */
export interface LegalEventTarget {
  /** Number of the document that is changed, `72/2015/NĐ-CP`. */
  readonly documentNumber: string
  /** Name of the law where the source gives it, `Luật Bảo hiểm y tế`: a consolidated text has another number. */
  readonly lawName?: string
  /** Address in it, `dieu-4/khoan-1/diem-a`; empty when it is the whole document. */
  readonly address: string
  /** The same in words, innermost first: `điểm a khoản 1 Điều 4`, `toàn văn bản`. */
  readonly label: string
}

/** One change that a document makes to another, with the words that say so. */
export interface LegalEvent {
  readonly kind: LegalEventKind
  /** Id and number of the document that makes the change, and the provision of it that says so. */
  readonly sourceDocumentId: string
  readonly sourceDocumentNumber?: string
  readonly sourceAddress: string
  readonly target: LegalEventTarget
  /** First day of the change; absent when the source does not say. */
  readonly effectiveOn?: IsoDate
  /** Last day of a prolonged or suspended effect. */
  readonly endsOn?: IsoDate
  /** The words that say so, as they stand in the source. */
  readonly sentence: string
  /** Range of the new words in the canonical text of the source (UTF-16, end exclusive, without the quotation marks), where it quotes them. */
  readonly newText?: { readonly start: number; readonly end: number }
  /** Those words themselves. */
  readonly newWords?: string
  /** Words exchanged by `replace_phrase`, `repeal_phrase` and `correct`. */
  readonly phrase?: { readonly from: string; readonly to: string }
  /** 0 to 1: how surely target, address and date were read. */
  readonly confidence: number
}

/** A change as the changed text shows it: which provision of which document made it, and whether the text at hand already says so. */
export interface ProvisionChange {
  readonly kind: LegalEventKind
  /** First day of the change; absent when the source does not say. */
  readonly on?: IsoDate
  readonly endsOn?: IsoDate
  readonly by: {
    readonly documentId: string
    readonly address: string
    /** `khoản 2 Điều 1 Nghị định 148/2026/NĐ-CP`. */
    readonly label: string
  }
  readonly sentence: string
  readonly newWords?: string
  readonly phrase?: { readonly from: string; readonly to: string }
  /** The text at hand is that of after the change (a codification or consolidation made later). */
  readonly isInText: boolean
}
