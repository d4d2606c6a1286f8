import type { AdministrativeLevel, ProcedureRecord, Provision, SourceDocument } from '../../domain/index.js'

/** What is kept in memory of every document: all but its text, its tree and its record. */
export interface DocumentCard extends Omit<SourceDocument, 'text' | 'provisions' | 'procedure' | 'legalEvents'> {
  readonly procedure?: {
    readonly code: string
    readonly field: string
    readonly levels: readonly AdministrativeLevel[]
    readonly levelText: string
  }
}

/** The rest of a document, read when it is asked for. */
export interface DocumentBody {
  readonly provisions: readonly Provision[]
  readonly procedure?: ProcedureRecord
}

/** Splits a document into what stays in memory and what is read on demand. */
export function cardOf({ text: _text, provisions: _provisions, legalEvents: _events, procedure, ...rest }: SourceDocument): DocumentCard {
  if (!procedure) return rest
  const { code, field, levels, levelText } = procedure
  return { ...rest, procedure: { code, field, levels, levelText } }
}
