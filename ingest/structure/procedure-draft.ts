import type { AdministrativeLevel, DossierCase, FilingChannel } from '../../knowledge/index.js'

/** A paper before it has a place in a text. */
export interface PaperDraft {
  readonly name: string
  readonly originals?: number
  readonly copies?: number
  readonly formCode?: string
  readonly formUrl?: string
  /** Name of the form's file as printed by the source. */
  readonly formFile?: string
}

/** A line with a remark that is kept behind it but not cited with it. */
export type DraftLine = string | { readonly words: string; readonly remark?: string }

/** A case of the dossier before it has a place in a text; the ordinary one has no condition. */
export interface DossierCaseDraft {
  readonly condition?: string
  readonly use: DossierCase['use']
  readonly papers: readonly PaperDraft[]
}

/** A way of filing before it has a place in a text. */
export interface ChannelDraft {
  readonly kind: FilingChannel['kind']
  readonly name: string
  readonly timeLimit?: string
  readonly fee?: string
  readonly note?: string
}

/** A procedure as plain strings: what `renderProcedure` turns into canonical text, provisions and record. Empty means: not said. */
export interface ProcedureDraft {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly field: string
  readonly levels: readonly AdministrativeLevel[]
  readonly levelText: string
  readonly applicants?: string
  readonly authority?: string
  readonly filingPlace?: string
  readonly onlineLevel?: string
  readonly steps: readonly string[]
  readonly channels: readonly ChannelDraft[]
  readonly dossier: readonly DossierCaseDraft[]
  readonly dossierSets?: string
  readonly conditions: readonly string[]
  readonly results: readonly DraftLine[]
  readonly legalBases: readonly { readonly documentNumber: string; readonly title?: string }[]
  readonly relatedCodes: readonly string[]
  readonly notes: readonly string[]
  /** Further facts of the head, label and value as printed (`Số quyết định`, `Loại thủ tục`). */
  readonly facts?: readonly (readonly [label: string, value: string])[]
}
