import { foldText, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { sentencesOf, sentencesWithin } from '../compose/score-sentences.js'

/** How much of a question a found source speaks of; all shares are 0 to 1. */
export interface Evidence {
  /** Share of the question's words of content that stand in the title, headings or everyday names. */
  readonly title: number
  /** The same for the title and the best single sentence together. */
  readonly sentence: number
  /** Whether the best sentence holds the kind of value asked for; 0 when no value is asked. */
  readonly value: number
}

/** Nothing to go by. */
export const NO_EVIDENCE: Evidence = { title: 0, sentence: 0, value: 0 }

/** What was measured for a question, by its words: a source is read once however often it is asked about. */
const MEASURED = new WeakMap<readonly string[], Map<string, Evidence>>()

/** Reads the found source and compares it with the question, sentence by sentence; each source once per question. */
export function measureEvidence(
  hit: Pick<SearchHit, 'documentId' | 'passageAddress'>,
  context: AnswerContext,
  tools: AnswerTools
): Evidence {
  const known = MEASURED.get(context.evidenceWords) ?? new Map<string, Evidence>()
  MEASURED.set(context.evidenceWords, known)
  const place = `${hit.documentId}#${hit.passageAddress}`
  const evidence = known.get(place) ?? readEvidence(hit, context, tools)
  known.set(place, evidence)
  return evidence
}

function readEvidence(
  hit: Pick<SearchHit, 'documentId' | 'passageAddress'>,
  { reading, asOf, evidenceWords }: AnswerContext,
  { knowledge, audiences }: AnswerTools
): Evidence {
  const document = knowledge.document(hit.documentId, audiences)
  const words = [...new Set(evidenceWords.map(foldText))]
  if (!document || words.length === 0) return NO_EVIDENCE
  const passage = document.procedure ? undefined : knowledge.provision(hit.documentId, hit.passageAddress, asOf, audiences)
  const names = [document.title, passage?.provision.title, ...(document.procedure?.aliases ?? [])].join(' ')
  const title = new Set(syllablesOf(names).map(foldText))
  const pieces = passage
    ? sentencesWithin(document.text, hit.passageAddress, passage.provision.start, passage.provision.end)
    : sentencesOf(document).filter(({ address }) => !address.startsWith('can-cu'))
  const scored = pieces.map(({ text }) => {
    const held = new Set(syllablesOf(text).map(foldText))
    return {
      share: words.filter((word) => held.has(word) || title.has(word)).length / words.length,
      value: reading.askedValue?.test(text) ? 1 : 0
    }
  })
  const best = scored.reduce((one, other) => (other.share + 0.1 * other.value > one.share + 0.1 * one.value ? other : one), {
    share: 0,
    value: 0
  })
  return { title: words.filter((word) => title.has(word)).length / words.length, sentence: best.share, value: best.value }
}
