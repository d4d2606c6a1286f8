import type { Audience } from './audience.js'
import type { LegalEvent, ProvisionChange } from './legal-event.js'
import type { ProcedureRecord } from './procedure-record.js'
import type { Provision } from './provision.js'
import type { IsoDate, ValidityPeriod } from './validity.js'

/** What a source document is. */
export type DocumentKind = 'regulation' | 'procedure' | 'guide' | 'faq' | 'note'

/**
 * One published text (văn bản nguồn) as a tree of addressed provisions over one canonical text.
 * Canonical text is NFC, repaired and final: every offset of every citation points into it.
 */
export interface SourceDocument {
  /** Stable and URL-safe: the same thing has the same id in every import (see `documentIdOf`). */
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string
  /** Kind of regulation as printed: `Luật`, `Nghị định`. */
  readonly form?: string
  /** Document number (số ký hiệu), `123/2015/NĐ-CP`. */
  readonly documentNumber?: string
  /** Tells apart documents that share a number (`06/VBHN-VPQH` is two laws). */
  readonly lawId?: string
  readonly issuer?: string
  readonly issuedOn?: IsoDate
  readonly validity: ValidityPeriod
  /** Day on which the source was read or its facts held; decides which of two records of one thing is newer. */
  readonly asOf?: IsoDate
  readonly audience: Audience
  readonly sourceUrl?: string
  /** Words naming the source to people: `Cổng Dịch vụ công quốc gia`. */
  readonly sourceName?: string
  /** Topics of the knowledge tree it hangs under; empty means "by field". */
  readonly topicIds: readonly string[]
  /** Seeds give way to official records of the same code. */
  readonly provenance: 'seed' | 'official' | 'internal'
  /** Canonical text, NFC. */
  readonly text: string
  /** In reading order, parents before children. */
  readonly provisions: readonly Provision[]
  /** What it changes in other documents, in reading order. */
  readonly legalEvents?: readonly LegalEvent[]
  /** What other documents have changed in it as a whole. Filled when knowledge is published. */
  readonly changes?: readonly ProvisionChange[]
  /** Present exactly when `kind` is `procedure`. */
  readonly procedure?: ProcedureRecord
}
