import { loadProcedureRanker, type RetrievalLaboratory, type RetrievalTrial, trainProcedureRanker } from '../../knowledge/index.js'
import { PROCEDURE_PULL } from '../training/train-procedures.js'
import type { NamedProcedureQuestion } from './retrieval-questions.js'

/** As the training command learns (`npm run train:reranker -- procedures`). */
const LEARNING = { pull: PROCEDURE_PULL, folds: 10 }
const BY_HAND = new URL('../../knowledge/retrieval/procedures/procedure-weights-by-hand.json', import.meta.url)

/** Learns the order of procedures in folds; a question of a set nobody learns from gets the committed ranker. */
export function learnProcedures(
  laboratory: RetrievalLaboratory,
  questions: readonly NamedProcedureQuestion[]
): (question: NamedProcedureQuestion) => RetrievalTrial {
  const learned = questions.filter(({ set }) => !set.includes('unread'))
  if (learned.length === 0) return () => ({})
  const { unseenRankerFor } = trainProcedureRanker(laboratory, learned, { ...LEARNING, start: loadProcedureRanker(BY_HAND) })
  const places = new Map(learned.map(({ id }, place) => [id, place]))
  return ({ id }) => {
    const place = places.get(id)
    return place === undefined ? {} : { procedureRanker: unseenRankerFor(place) }
  }
}
