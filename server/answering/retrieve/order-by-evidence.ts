import type { SearchHit } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { type Evidence, measureEvidence } from './measure-evidence.js'
import { saidOf } from './said-of.js'

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

/** How many of the first hits are read, and how many where a sanction is asked for. */
const READ = 4
const READ_FOR_SANCTION = 8
/** A provision that prints a sanction is worth this many points of the search score where one is asked for. Set by hand. */
const SANCTION_WORTH = 3
const PRINTS_SANCTION = /phạt (?:tiền|cảnh cáo|tù|cải tạo)|bị phạt/iu

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
  const wantsSanction = context.reading.leaning.sanction && hits[0]?.kind === 'regulation'
  const most = wantsSanction ? READ_FOR_SANCTION : READ
  const read = hits.slice(0, most).map((hit) => {
    const worth = worthOf(measureEvidence(hit, context, tools), weights)
    return { hit, points: hit.score + worth + (wantsSanction && printsSanction(hit, tools) ? SANCTION_WORTH : 0) }
  })
  const ordered = read.toSorted((left, right) => right.points - left.points)
  return [
    ...ordered.map(({ hit }, place) => ({ ...hit, confidence: hits[place]!.confidence, said: saidOf(hits[place]!) })),
    ...hits.slice(most)
  ]
}

function worthOf({ title, sentence, value }: Evidence, weights: EvidenceWeights): number {
  return title * weights.title + sentence * weights.sentence + value * weights.value
}

function printsSanction({ documentId, passageAddress }: SearchHit, { knowledge, audiences }: AnswerTools): boolean {
  return PRINTS_SANCTION.test(knowledge.passage(documentId, passageAddress, audiences)?.text ?? '')
}
