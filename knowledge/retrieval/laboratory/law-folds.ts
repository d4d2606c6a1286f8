import { LAW_FEATURES } from '../law/law-feature-names.js'
import { lawEvidence } from '../law/law-ranker.js'
import { foldOf } from '../ranker/fold-of.js'
import type { LawQuestion } from '../ranker/law-training.js'
import { type LinearWeights, linearScore } from '../ranker/linear-score.js'
import type { ConfidenceWeights, TrainedRanker } from '../ranker/load-ranker.js'
import type { QuestionRanks } from '../ranker/ranking-measures.js'
import { type JudgedResult, trainConfidence } from '../ranker/train-confidence.js'
import { trainListwise } from '../ranker/train-listwise.js'
import type { RetrievalLaboratory } from './retrieval-laboratory.js'
import { AS_SHIPPED, type RetrievalTrial } from './retrieval-trial.js'

/** What is learned without some questions, and how the questions left out then stand. */
export interface LawFolds {
  readonly folds: number
  /** The ranker that has not seen a question, nor any other that shares an answer with it. */
  rankerFor(question: LawQuestion): TrainedRanker
  /** Ranks of right articles among the candidates of every question, by weights that have not seen it; in the order of the questions. */
  readonly ranks: readonly QuestionRanks[]
  /** The same for other candidates of the same questions, in the same order: typed otherwise, or searched otherwise. */
  ranksOf(described: DescribedLawQuestions): readonly QuestionRanks[]
  /** How results of all folds are read as probabilities. */
  readonly confidence: ConfidenceWeights
  /** The same by the first scoring alone. */
  readonly firstRanks: readonly QuestionRanks[]
}

/** How to learn in folds. */
export interface LawFoldOptions {
  readonly asOfYear: number
  readonly trial?: RetrievalTrial
  /** Features that are kept; all when absent. */
  readonly keeps?: (feature: string) => boolean
  readonly folds?: number
  readonly pull?: number
  readonly rounds?: number
}

const WIDTH = LAW_FEATURES.length
const RESULTS_JUDGED = 5

/** Candidates of every question, described once and learned from as often as wanted. */
export interface DescribedLawQuestions {
  readonly questions: readonly DescribedQuestion[]
}

interface Candidates {
  readonly passages: readonly number[]
  readonly rows: Float64Array
  readonly right: readonly boolean[]
}

interface DescribedQuestion extends Candidates {
  readonly group: string
  readonly answers: number
  readonly weight?: number | undefined
  /** The same question where nothing right is in the knowledge; absent when confidence is not learned. */
  readonly without?: Candidates
}

/** What questions that share an answer have in common: the first of their answers. Folds keep them together. */
export function groupOfLawQuestion({ answers }: LawQuestion): string {
  return answers.map(({ documentNumber, article }) => keyOf(documentNumber, article)).sort()[0] ?? ''
}

/** Describes the candidates of questions. `withConfidence` costs as much again. */
export function describeLawQuestions(
  laboratory: RetrievalLaboratory,
  questions: readonly LawQuestion[],
  { asOfYear, trial = AS_SHIPPED, withConfidence = true }: LawFoldOptions & { readonly withConfidence?: boolean }
): DescribedLawQuestions {
  const keys = laboratory.origins.map(({ documentNumber, article }) => (documentNumber && article ? keyOf(documentNumber, article) : ''))
  const { documentOf } = laboratory.generation.lexical
  const all = new Uint8Array(documentOf.length).fill(1)
  const passagesOf = new Map<string, number[]>()
  for (const [passage, key] of keys.entries()) if (key !== '') passagesOf.set(key, [...(passagesOf.get(key) ?? []), passage])
  const candidatesOf = (question: string, mask: Uint8Array, wanted: ReadonlySet<string>): Candidates => {
    const { candidates, rows } = laboratory.searcher.lawCandidates(question, mask, asOfYear, trial)
    const passages = candidates.map(({ passage }) => passage)
    return { passages, rows: rows.slice(0, passages.length * WIDTH), right: passages.map((passage) => wanted.has(keys[passage]!)) }
  }
  return {
    questions: questions.map((one) => {
      const wanted = new Set(one.answers.map(({ documentNumber, article }) => keyOf(documentNumber, article)))
      const described = {
        ...candidatesOf(one.question, all, wanted),
        group: groupOfLawQuestion(one),
        answers: wanted.size,
        weight: one.weight ?? 1
      }
      if (!withConfidence) return described
      const right = new Set([...wanted].flatMap((key) => (passagesOf.get(key) ?? []).map((passage) => documentOf[passage]!)))
      const mask = Uint8Array.from(documentOf, (document) => (right.has(document) ? 0 : 1))
      return { ...described, without: candidatesOf(one.question, mask, wanted) }
    })
  }
}

/** Learns once for every fold, leaving it out. */
export function learnLawFolds(
  { questions }: DescribedLawQuestions,
  { keeps, folds = 10, pull = 2e-3, rounds = 150 }: LawFoldOptions
): LawFolds {
  const dropped = LAW_FEATURES.flatMap((feature, place) => (keeps && !keeps(feature) ? [place] : []))
  const lists = questions.map(({ rows, right, group, weight }) => ({ rows: blanked(rows, dropped), right, group, weight }))
  const foldOfGroup = (group: string) => foldOf(group, folds)
  const weights = Array.from({ length: folds }, (_, fold) =>
    trainListwise(
      lists.filter(({ group }) => foldOfGroup(group) !== fold),
      { features: WIDTH, pull, rounds }
    )
  )
  const weightsOf = ({ group }: DescribedQuestion) => weights[foldOfGroup(group)]!
  const judged = questions.map((one) => [...judge(one, weightsOf(one)), ...(one.without ? judge(one.without, weightsOf(one)) : [])])
  const rankers = weights.map(
    (learned, fold): TrainedRanker => ({
      features: LAW_FEATURES,
      ...learned,
      confidence: trainConfidence(judged.filter((_results, place) => foldOfGroup(questions[place]!.group) !== fold).flat()),
      training: { fold }
    })
  )
  return {
    folds,
    rankerFor: (question) => rankers[foldOfGroup(groupOfLawQuestion(question))]!,
    ranks: questions.map((one) => ranksOf(one, order(one, weightsOf(one)))),
    ranksOf: (described) => described.questions.map((one) => ranksOf(one, order(one, weightsOf(one)))),
    confidence: trainConfidence(judged.flat()),
    firstRanks: questions.map((one) => ranksOf(one, [...one.passages.keys()]))
  }
}

function blanked(rows: Float64Array, places: readonly number[]): Float64Array {
  if (places.length === 0) return rows
  const kept = rows.slice()
  for (let row = 0; row < kept.length; row += WIDTH) for (const place of places) kept[row + place] = 0
  return kept
}

/** Numbers of the candidates, best first. */
function order({ passages, rows }: Candidates, weights: LinearWeights): number[] {
  const scores = passages.map((_passage, number) => linearScore(weights, rows, number * WIDTH))
  return [...passages.keys()].sort((left, right) => scores[right]! - scores[left]!)
}

function ranksOf({ right, answers }: DescribedQuestion, ordered: readonly number[]): QuestionRanks {
  return { ranks: ordered.flatMap((number, rank) => (right[number] ? [rank] : [])), answers }
}

function judge(candidates: Candidates, weights: LinearWeights): JudgedResult[] {
  const ordered = order(candidates, weights)
  const scores = ordered.map((number) => linearScore(weights, candidates.rows, number * WIDTH))
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[0]!), 0)
  return ordered.slice(0, RESULTS_JUDGED).map((number, place) => ({
    evidence: lawEvidence(Math.exp(scores[place]! - scores[0]!) / total, candidates.rows, number),
    right: candidates.right[number]!
  }))
}

function keyOf(documentNumber: string, article: string): string {
  return `${documentNumber.normalize('NFC').toLowerCase()}#${article}`
}
