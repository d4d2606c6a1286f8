import { foldedNumber, type LegalEvent, type LegalEventRow, type SourceDocument } from '../../knowledge/index.js'

/** Why an event needs a person's eye. Closed list. */
export type EventProblem =
  /** The changed document is not among what is published. */
  | { readonly problem: 'no_document'; readonly row: LegalEventRow }
  /** The document has no such place. */
  | { readonly problem: 'no_place'; readonly row: LegalEventRow }
  /** Another event says something else of the same place. */
  | { readonly problem: 'conflict'; readonly row: LegalEventRow; readonly other: LegalEventRow }

/** Kinds after which the old words no longer stand. */
const ENDS: readonly LegalEvent['kind'][] = ['repeal', 'replace', 'amend', 'replace_form']

/**
 * Events whose target is missing and pairs of events that contradict each other, in the order of the events; rejected events and those of unpublished
 * documents are passed over.
 * @param documentsOf published documents that an event may mean, by its number or its law's name.
 */
export function eventProblems(
  rows: readonly LegalEventRow[],
  documentsOf: (target: LegalEvent['target']) => readonly SourceDocument[]
): readonly EventProblem[] {
  const standing = rows.filter(({ isPublished, decision }) => isPublished && decision !== 'rejected')
  const byPlace = new Map<string, LegalEventRow[]>()
  const problems: EventProblem[] = []
  for (const row of standing) {
    const { target } = row.event
    const documents = documentsOf(target)
    if (documents.length === 0) problems.push({ problem: 'no_document', row })
    else if (!documents.some((document) => hasPlace(document, row.event))) problems.push({ problem: 'no_place', row })
    const place = `${foldedNumber(target.documentNumber)} ${target.address}`
    const before = byPlace.get(place) ?? []
    const other = before.find((one) => contradict(one.event, row.event))
    if (other) problems.push({ problem: 'conflict', row, other })
    byPlace.set(place, [...before, row])
  }
  return problems
}

/**
 * What is inserted needs only the provision it comes into; an article may come anywhere. A codification made after a repeal leaves the place out.
 */
function hasPlace({ provisions, asOf }: SourceDocument, { kind, target, effectiveOn }: LegalEvent): boolean {
  if (kind === 'repeal' && asOf && effectiveOn && effectiveOn <= asOf) return true
  const address = kind === 'insert' ? target.address.split('/').slice(0, -1).join('/') : target.address
  return address === '' || provisions.some((provision) => provision.address === address)
}

/** Of two documents: other new words from the same day; or a change of what the other has ended by then. */
function contradict(one: LegalEvent, other: LegalEvent): boolean {
  if (one.sourceDocumentId === other.sourceDocumentId || !ENDS.includes(one.kind) || !ENDS.includes(other.kind)) return false
  if (!one.effectiveOn || !other.effectiveOn) return false
  if (one.effectiveOn === other.effectiveOn) return one.kind !== other.kind || one.newWords !== other.newWords
  const [first, second] = one.effectiveOn < other.effectiveOn ? [one, other] : [other, one]
  return (first.kind === 'repeal' || first.kind === 'replace') && second.kind === 'amend'
}
