import { foldText, type SearchHit } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { type EvidenceSource, readSource } from './evidence-source.js'

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
  { reading, evidenceWords }: AnswerContext,
  { knowledge, audiences }: AnswerTools
): Evidence {
  const words = [...new Set(evidenceWords.map(foldText))]
  const source = words.length === 0 ? undefined : readSource(hit, knowledge, audiences)
  if (!source) return NO_EVIDENCE
  const held = countHeld(source, words)
  let best = { share: 0, value: 0 }
  let bestSum = 0
  source.sentences.forEach((text, sentence) => {
    const share = held[sentence]! / words.length
    if (share + VALUE_WORTH <= bestSum) return
    const value = reading.askedValue?.test(text) ? 1 : 0
    const sum = share + VALUE_WORTH * value
    if (sum <= bestSum) return
    best = { share, value }
    bestSum = sum
  })
  return { title: words.filter((word) => source.title.has(word)).length / words.length, sentence: best.share, value: best.value }
}

/** What holding the value asked for is worth beside the share of the words. */
const VALUE_WORTH = 0.1

/** How many of the words each sentence holds, those of the title always. */
function countHeld({ title, sentences, words: inSentences }: EvidenceSource, words: readonly string[]): Uint16Array {
  const held = new Uint16Array(sentences.length)
  let inTitle = 0
  for (const word of words) {
    if (title.has(word)) inTitle++
    else inSentences.count(word, held)
  }
  return held.map((count) => count + inTitle)
}
