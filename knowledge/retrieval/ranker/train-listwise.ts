import type { LinearWeights } from './linear-score.js'
import { minimise } from './minimise.js'

/** One question to learn from: its candidates as rows of features, and which of them are right. */
export interface TrainingList {
  /** Row-major, `candidates × features`. */
  readonly rows: Float64Array
  readonly right: readonly boolean[]
  /** Questions of one group are never on both sides of a fold. */
  readonly group: string
  /** How much the question counts beside the others; 1 when absent. */
  readonly weight?: number | undefined
}

/** How to learn. */
export interface TrainingOptions {
  readonly features: number
  /** Strength of the pull towards zero, or towards the weights named (L2), beside the mean loss of a question. */
  readonly pull: number
  /** Weights to be held to, by unit of the raw feature. */
  readonly towards?: readonly number[]
  readonly rounds: number
}

/**
 * Learns weights that put right candidates first: listwise softmax over the candidates of one question, cross entropy
 * with the right ones, L2, minimised by L-BFGS. Lists without a right candidate teach nothing and are left out.
 */
export function trainListwise(lists: readonly TrainingList[], { features, pull, rounds, towards }: TrainingOptions): LinearWeights {
  const useful = lists.filter(({ right }) => right.some(Boolean))
  const scale = scaleOf(useful, features)
  const packed = pack(useful, scale, features)
  const held = Float64Array.from(scale.deviations, (deviation, feature) => (towards?.[feature] ?? 0) * deviation)
  const weights = minimise((at, gradient) => loss(packed, at, gradient, pull, held), features, rounds)
  return { ...scale, weights: [...weights] }
}

interface Scale {
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/** All lists in one array: list `l` has rows `ends[l - 1]` up to `ends[l]`. */
interface PackedLists {
  readonly rows: Float64Array
  readonly wanted: Float64Array
  readonly ends: Uint32Array
  /** Share of each list in the loss; together 1. */
  readonly shares: Float64Array
}

function scaleOf(lists: readonly TrainingList[], features: number): Scale {
  const sums = new Float64Array(features)
  const squares = new Float64Array(features)
  let count = 0
  for (const { rows, right } of lists) {
    count += right.length
    for (let place = 0, feature = 0; place < rows.length; place++, feature = (feature + 1) % features) {
      sums[feature]! += rows[place]!
      squares[feature]! += rows[place]! * rows[place]!
    }
  }
  const means = Array.from(sums, (sum) => sum / count)
  const deviations = means.map((mean, feature) => Math.sqrt(Math.max(0, squares[feature]! / count - mean * mean)) || 1)
  return { means, deviations }
}

function pack(lists: readonly TrainingList[], { means, deviations }: Scale, features: number): PackedLists {
  const count = lists.reduce((total, { right }) => total + right.length, 0)
  const rows = new Float64Array(count * features)
  const wanted = new Float64Array(count)
  const ends = new Uint32Array(lists.length)
  let row = 0
  lists.forEach((list, number) => {
    const rightCount = list.right.filter(Boolean).length
    list.right.forEach((isRight, place) => {
      for (let feature = 0; feature < features; feature++) {
        rows[row * features + feature] = (list.rows[place * features + feature]! - means[feature]!) / deviations[feature]!
      }
      wanted[row++] = isRight ? 1 / rightCount : 0
    })
    ends[number] = row
  })
  const weights = lists.map(({ weight = 1 }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { rows, wanted, ends, shares: Float64Array.from(weights, (weight) => weight / total) }
}

function loss(
  { rows, wanted, ends, shares: listShares }: PackedLists,
  at: Float64Array,
  gradient: Float64Array,
  pull: number,
  held: Float64Array
): number {
  const features = at.length
  let value = 0
  for (let feature = 0; feature < features; feature++) {
    const away = at[feature]! - held[feature]!
    gradient[feature] = pull * away
    value += (pull * away * away) / 2
  }
  const shares = new Float64Array(wanted.length)
  let start = 0
  for (const [list, end] of ends.entries()) {
    const share = listShares[list]!
    value += share * softmaxLoss(rows, wanted, shares, at, start, end)
    for (let row = start; row < end; row++) {
      const error = share * (shares[row]! - wanted[row]!)
      for (let feature = 0; feature < features; feature++) gradient[feature]! += error * rows[row * features + feature]!
    }
    start = end
  }
  return value
}

function softmaxLoss(rows: Float64Array, wanted: Float64Array, shares: Float64Array, at: Float64Array, start: number, end: number): number {
  const features = at.length
  let highest = Number.NEGATIVE_INFINITY
  for (let row = start; row < end; row++) {
    let score = 0
    for (let feature = 0; feature < features; feature++) score += at[feature]! * rows[row * features + feature]!
    shares[row] = score
    if (score > highest) highest = score
  }
  let total = 0
  for (let row = start; row < end; row++) total += Math.exp(shares[row]! - highest)
  const logTotal = Math.log(total) + highest
  let value = 0
  for (let row = start; row < end; row++) {
    value -= wanted[row]! * (shares[row]! - logTotal)
    shares[row] = Math.exp(shares[row]! - logTotal)
  }
  return value
}
