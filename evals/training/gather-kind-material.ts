import {
  describeLawQuestions,
  groupOfLawQuestion,
  learnLawFolds,
  PUBLIC_READER,
  type RetrievalLaboratory,
  type RetrievalTrial,
  withoutConsolidated
} from '../../knowledge/index.js'
import { learnProcedures } from '../retrieval/learn-procedures.js'
import { articleKey, type RetrievalQuestions } from '../retrieval/retrieval-questions.js'

/** A result as the merging sees it: how sure its ranker was, and 1 where it was right. */
export type JudgedPair = readonly [confidence: number, right: 0 | 1]

/** What both collections say to one question, by weights that have not seen it. */
export interface KindMaterial {
  readonly set: string
  readonly group: string
  readonly understoodAs: string
  readonly isFiling: boolean
  /** How many right answers there are. */
  readonly answers: number
  readonly laws: readonly JudgedPair[]
  readonly procedures: readonly JudgedPair[]
  /** The confidence of the first result of its kind where every right document is taken away. */
  readonly missing: number
}

/** The set of the law questions. */
export const LAW_SET = 'law-questions'
/** The set of the project's own law questions. */
export const SPOKEN_LAW_SET = 'law-train'
const UNREAD = /unread/
/** The many questions written for the order of procedures would tip the odds towards filing. */
const FOR_ORDER_ONLY = /written/
const DEPTH = 40
const ROUNDS = 100

/** Asks both collections every question, out of fold; folds are grouped by the right answer. Unread sets are not asked. Slow: minutes. */
export function gatherKindMaterial(
  laboratory: RetrievalLaboratory,
  questions: RetrievalQuestions,
  { asOfYear, folds }: { readonly asOfYear: number; readonly folds: number }
): KindMaterial[] {
  const ordered = questions.procedures.filter(({ set }) => !UNREAD.test(set))
  const procedures = ordered.filter(({ set }) => !FOR_ORDER_ONLY.test(set))
  const allowed = withoutConsolidated(laboratory)
  const laws = [...questions.laws, ...questions.spokenLaws]
  const described = describeLawQuestions(laboratory, laws, { asOfYear, trial: { allowed } })
  const learned = learnLawFolds(described, { asOfYear, folds, rounds: ROUNDS })
  const procedureTrial = learnProcedures(laboratory, ordered)
  const search = (question: string, kind: 'regulation' | 'procedure', trial: RetrievalTrial, maxResults = DEPTH) =>
    laboratory.search({ question, maxResults, asOf: `${asOfYear}-07-01`, audiences: PUBLIC_READER, kinds: [kind] }, { allowed, ...trial })
  const without = (isRight: (origin: RetrievalLaboratory['origins'][number]) => boolean) => {
    const kept = allowed.slice()
    for (const origin of laboratory.origins) if (isRight(origin)) kept[origin.passage] = 0
    return kept
  }
  const ofLaws = laws.map((one, place): KindMaterial => {
    const trial = { lawRanker: learned.rankerFor(one) }
    const wanted = new Set(one.answers.map(({ documentNumber, article }) => articleKey(documentNumber, article)))
    const numbers = new Set(one.answers.map(({ documentNumber }) => documentNumber.normalize('NFC').toLowerCase()))
    const { hits, understoodAs } = search(one.question, 'regulation', trial)
    const hidden = without(({ documentNumber }) => numbers.has(documentNumber?.normalize('NFC').toLowerCase() ?? ''))
    return {
      ...{
        set: place < questions.laws.length ? LAW_SET : SPOKEN_LAW_SET,
        group: groupOfLawQuestion(one),
        understoodAs,
        isFiling: false,
        answers: wanted.size
      },
      laws: hits.map(({ said: confidence = 0, documentNumber, article }) => [
        confidence,
        wanted.has(articleKey(documentNumber ?? '', article ?? '')) ? 1 : 0
      ]),
      procedures: search(one.question, 'procedure', {}).hits.map(({ said: confidence = 0 }) => [confidence, 0]),
      missing: search(one.question, 'regulation', { ...trial, allowed: hidden }, 1).hits[0]?.said ?? 0
    }
  })
  const ofProcedures = procedures.map((one): KindMaterial => {
    const trial = procedureTrial(one)
    const { hits, understoodAs } = search(one.question, 'procedure', trial)
    const isRight = (code: string | undefined) => code !== undefined && one.codes.includes(code)
    const hidden = without(({ procedureCode }) => isRight(procedureCode))
    return {
      ...{ set: one.set, group: [...one.codes].sort()[0]!, understoodAs, isFiling: true, answers: 1 },
      laws: search(one.question, 'regulation', {}).hits.map(({ said: confidence = 0 }) => [confidence, 0]),
      procedures: hits.map(({ said: confidence = 0, procedureCode }) => [confidence, isRight(procedureCode) ? 1 : 0]),
      missing: search(one.question, 'procedure', { ...trial, allowed: hidden }, 1).hits[0]?.said ?? 0
    }
  })
  return [...ofLaws, ...ofProcedures]
}
