import type { SearchHit } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { type Evidence, measureEvidence } from './measure-evidence.js'

/** What a unit of each evidence is worth in points of the search score. */
export interface EvidenceWeights {
  readonly title: number
  readonly sentence: number
  readonly value: number
}

/**
 * Weights of evidence against the search scores of procedures and of articles (the two scores have different scales).
 * Chosen on a grid over the project's own questions and a third of the law questions: first place right .77 → .80 and .83 → .85;
 * `node --import tsx evals/measure-answers.ts <data directory>` shows what another choice does to answers.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<'procedure' | 'law', EvidenceWeights>> = {
  procedure: { title: 0, sentence: 0.5, value: 0.75 },
  law: { title: 1, sentence: 0.5, value: 1.5 }
}

/** How many of the first hits are read. */
const READ = 4

/**
 * The same hits, the first few in the order of score and evidence together. Confidences stay with the places, not with the hits:
 * they say how sure the search was that its first choice is right.
 */
export function orderByEvidence(
  hits: readonly SearchHit[],
  weights: EvidenceWeights,
  context: AnswerContext,
  tools: AnswerTools
): readonly SearchHit[] {
  if (hits.length < 2) return hits
  const read = hits.slice(0, READ).map((hit) => ({ hit, points: hit.score + worthOf(measureEvidence(hit, context, tools), weights) }))
  const ordered = read.toSorted((left, right) => right.points - left.points)
  return [...ordered.map(({ hit }, place) => ({ ...hit, confidence: hits[place]!.confidence })), ...hits.slice(READ)]
}

function worthOf({ title, sentence, value }: Evidence, weights: EvidenceWeights): number {
  return title * weights.title + sentence * weights.sentence + value * weights.value
}
