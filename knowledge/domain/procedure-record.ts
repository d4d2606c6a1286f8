/**
 * A verbatim piece of a procedure's canonical text. `text` is exactly what stands between `start` and `end`
 * (UTF-16, end exclusive, offsets into the document's canonical text); `address` is the provision that holds it.
 */
export interface SourcedText {
  readonly text: string
  readonly address: string
  readonly start: number
  readonly end: number
}

/** Administrative level that carries a procedure out. */
export type AdministrativeLevel = 'ministry' | 'province' | 'commune' | 'other'

/** Slots of a procedure (DESIGN §5): what can be asked of it. */
export type ProcedureSlot =
  | 'papers'
  | 'fee'
  | 'time_limit'
  | 'where'
  | 'online'
  | 'steps'
  | 'conditions'
  | 'form'
  | 'legal_basis'
  | 'result'
  | 'who'

/** One paper of a dossier. */
export interface DossierPaper {
  /** Name and remarks, verbatim. */
  readonly name: SourcedText
  /** Number of originals / copies; absent when the source does not say. */
  readonly originals?: number
  readonly copies?: number
  /** Form code as printed (`CT01`, `Mẫu số 01`), and where the form is. */
  readonly formCode?: string
  readonly formUrl?: string
}

/** A case of the dossier: the ordinary one has no condition. */
export interface DossierCase {
  /** When it applies, verbatim; absent for the ordinary case. */
  readonly condition?: SourcedText
  /** Papers to hand in, or papers only to be shown. */
  readonly use: 'submit' | 'present'
  readonly papers: readonly DossierPaper[]
}

/** A way of filing with its own time limit and fee. */
export interface FilingChannel {
  readonly kind: 'in_person' | 'online' | 'postal' | 'other'
  readonly name: SourcedText
  /** As printed; may lack a unit ("1") and is then shown as printed. */
  readonly timeLimit?: SourcedText
  /** As printed; may contradict the note: both are shown, nothing is computed. */
  readonly fee?: SourcedText
  /** The note beside the fee or channel. */
  readonly note?: SourcedText
}

/** A legal basis of a procedure: the number as printed, and its title where given. */
export interface LegalBasis {
  readonly documentNumber: string
  readonly text: SourcedText
}

/** A procedure (thủ tục hành chính) as a record with slots. An absent or empty slot means: the source does not say. */
export interface ProcedureRecord {
  /** Code, `1.001193`. */
  readonly code: string
  readonly name: string
  /** Everyday names people use for it ("giấy khai sinh"); not official, never shown as fact. */
  readonly aliases: readonly string[]
  /** Field (lĩnh vực). */
  readonly field: string
  readonly levels: readonly AdministrativeLevel[]
  /** Levels as printed: `Cấp xã`. */
  readonly levelText: string
  /** Who may file (đối tượng thực hiện). */
  readonly applicants?: SourcedText
  /** Who decides (cơ quan thực hiện / có thẩm quyền), and where to file. */
  readonly authority?: SourcedText
  readonly filingPlace?: SourcedText
  readonly steps: readonly SourcedText[]
  readonly channels: readonly FilingChannel[]
  readonly dossier: readonly DossierCase[]
  /** How many sets of the dossier; absent when not said. */
  readonly dossierSets?: SourcedText
  readonly conditions: readonly SourcedText[]
  readonly results: readonly SourcedText[]
  readonly legalBases: readonly LegalBasis[]
  /** Online service level as printed: toàn trình / một phần. */
  readonly onlineLevel?: SourcedText
  /** Codes of procedures this record names as related. */
  readonly relatedCodes: readonly string[]
  /** Other remarks worth saying, verbatim. */
  readonly notes: readonly SourcedText[]
}
