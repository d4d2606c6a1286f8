import type { RetrievalLaboratory } from '../laboratory/retrieval-laboratory.js'
import { foldOf } from '../ranker/fold-of.js'
import { type LinearWeights, linearScore } from '../ranker/linear-score.js'
import type { TrainedRanker } from '../ranker/load-ranker.js'
import { type JudgedResult, trainConfidence } from '../ranker/train-confidence.js'
import { type TrainingList, trainListwise } from '../ranker/train-listwise.js'
import { procedureEvidence, procedureShares } from './procedure-evidence.js'
import { PROCEDURE_FEATURES } from './procedure-features.js'

/** A question with the procedures that answer it; any one of them is right. Earlier turns stand before it. */
export interface ProcedureTrainingQuestion {
  readonly question: string
  readonly codes: readonly string[]
}

/** How to learn: how strongly weights are held to those they start from, and how many folds tell what they reach. */
export interface ProcedureTrainingOptions {
  readonly start: TrainedRanker
  readonly pull: number
  readonly folds: number
}

/** A trained order of procedures, with the rank of the first right one of every question by weights that have not seen its answers. */
export interface ProcedureTraining {
  readonly ranker: TrainedRanker
  /** From 0; infinite where none is found; in the order of the questions. */
  readonly outOfFold: readonly number[]
  readonly byStart: readonly number[]
  /** The ranker that has not seen the question of this number, nor any other that shares an answer with it. */
  unseenRankerFor(question: number): TrainedRanker
}

const WIDTH = PROCEDURE_FEATURES.length
const ROUNDS = 100
/** Procedures of a question that are learned from: the best by the weights started from, and the right ones. */
const LEARNED_FROM = 300
/** Results of each question that teach what may be trusted. */
const RESULTS_JUDGED = 3

/**
 * Learns the order of procedures: listwise softmax, held to the weights it starts from. Folds keep questions that share an answer
 * together; confidence is learned from out-of-fold results, half of them with every right procedure taken away.
 */
export function trainProcedureRanker(
  laboratory: RetrievalLaboratory,
  questions: readonly ProcedureTrainingQuestion[],
  { start, pull, folds }: ProcedureTrainingOptions
): ProcedureTraining {
  const groups = groupsOf(questions)
  const lists = questions.map((question, place) => describe(laboratory, question, start, groups[place]!))
  const options = { features: WIDTH, pull, rounds: ROUNDS, towards: rawWeights(start) }
  const learn = (some: readonly TrainingList[]) => byUnit(trainListwise(some, options))
  const byFold = Array.from({ length: folds }, (_, fold) => learn(lists.filter(({ group }) => foldOf(group, folds) !== fold)))
  const unseen = ({ group }: TrainingList) => byFold[foldOf(group, folds)]!
  const ranker = {
    features: PROCEDURE_FEATURES,
    ...learn(lists),
    confidence: trainConfidence(lists.flatMap((list) => [...judge(list, unseen(list)), ...judge(withoutRight(list), unseen(list))])),
    training: { questions: questions.length, groups: new Set(groups).size, folds, pull }
  }
  return {
    ranker: rounded(ranker),
    outOfFold: lists.map((list) => firstRight(list, unseen(list))),
    byStart: lists.map((list) => firstRight(list, start)),
    unseenRankerFor: (question) => rounded({ ...ranker, ...unseen(lists[question]!) })
  }
}

function describe(
  { searcher }: RetrievalLaboratory,
  { question, codes }: ProcedureTrainingQuestion,
  start: LinearWeights,
  group: string
): TrainingList {
  const described = searcher.procedureRows(question)
  const isRight = described.codes.map((code) => codes.includes(code))
  const scores = isRight.map((_right, place) => linearScore(start, described.rows, place * WIDTH))
  const best = [...scores.keys()].sort((left, right) => scores[right]! - scores[left]!)
  const kept = best.filter((place, rank) => rank < LEARNED_FROM || isRight[place])
  return {
    rows: Float64Array.from(kept.flatMap((place) => [...described.rows.subarray(place * WIDTH, (place + 1) * WIDTH)])),
    right: kept.map((place) => isRight[place]!),
    group
  }
}

function withoutRight({ rows, right, group }: TrainingList): TrainingList {
  const kept = right.flatMap((isRight, place) => (isRight ? [] : [place]))
  return {
    rows: Float64Array.from(kept.flatMap((place) => [...rows.subarray(place * WIDTH, (place + 1) * WIDTH)])),
    right: kept.map(() => false),
    group
  }
}

function scoresOf({ rows, right }: TrainingList, weights: LinearWeights): number[] {
  return right.map((_right, place) => linearScore(weights, rows, place * WIDTH))
}

/** How many wrong procedures stand before the best right one. */
function firstRight(list: TrainingList, weights: LinearWeights): number {
  const scores = scoresOf(list, weights)
  const best = Math.max(...scores.filter((_score, place) => list.right[place]))
  return Number.isFinite(best) ? scores.filter((score, place) => !list.right[place] && score >= best).length : Number.POSITIVE_INFINITY
}

function judge(list: TrainingList, weights: LinearWeights): JudgedResult[] {
  const scores = scoresOf(list, weights)
  const shares = procedureShares(scores)
  const best = [...scores.keys()].sort((left, right) => scores[right]! - scores[left]!)
  return best.slice(0, RESULTS_JUDGED).map((place) => ({
    evidence: procedureEvidence(scores[place]!, shares[place]!),
    right: list.right[place]!
  }))
}

/** Weights by unit of the raw feature. */
function rawWeights({ weights, deviations }: LinearWeights): number[] {
  return weights.map((weight, feature) => weight / deviations[feature]!)
}

/** The same order with means of 0 and deviations of 1: such weights can be read and held to, and a score of nothing is 0. */
function byUnit(learned: LinearWeights): LinearWeights {
  const weights = rawWeights(learned)
  return { means: weights.map(() => 0), deviations: weights.map(() => 1), weights }
}

function rounded(ranker: TrainedRanker): TrainedRanker {
  const { constant, weights: evidence } = ranker.confidence
  const round = (value: number) => Number(value.toPrecision(5))
  return {
    ...ranker,
    weights: ranker.weights.map(round),
    confidence: { constant: round(constant), weights: { score: round(evidence.score!), share: round(evidence.share!) } }
  }
}

/** Questions that share an answer, directly or through others, have one group. */
function groupsOf(questions: readonly ProcedureTrainingQuestion[]): string[] {
  const parents = new Map<string, string>()
  const rootOf = (code: string): string => {
    const parent = parents.get(code) ?? code
    return parent === code ? code : rootOf(parent)
  }
  for (const { codes } of questions) for (const code of codes) parents.set(rootOf(code), rootOf(codes[0]!))
  return questions.map(({ codes }) => rootOf(codes[0]!))
}
