import { isEffectiveLegalEvent, type LegalEventRow } from '../../knowledge/index.js'
import { EVENT_KIND_WORDS, LIBRARY_WORDS } from './library-words.vi.js'

/** One event on two lines: what is done to which place of which document, and the words that say so. */
export function linesOfEvent(row: LegalEventRow): readonly string[] {
  const { key, event } = row
  const source = [event.sourceDocumentNumber ?? event.sourceDocumentId, event.sourceAddress].join(' ')
  const what = `${EVENT_KIND_WORDS[event.kind]} ${event.target.label} của ${event.target.documentNumber}`
  const facts = [LIBRARY_WORDS.from(event.effectiveOn), stateOf(row), `tin cậy ${Math.round(event.confidence * 100)} %`]
  return [`${key}  ${source}: ${what} (${facts.join(', ')})`, `                  “${shortened(event.sentence)}”`]
}

/** Whether a person still has to decide. */
export function isWaiting(row: LegalEventRow): boolean {
  return row.isPublished && !row.decision && !isEffectiveLegalEvent(row)
}

function stateOf(row: LegalEventRow): string {
  const { state } = LIBRARY_WORDS
  if (row.decision) return state[row.decision]
  if (!row.isPublished) return state.unpublished
  return isEffectiveLegalEvent(row) ? state.trusted : state.waiting
}

const LONGEST = 160

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words
}
