import { seededRandom } from '../../seeded-random.js'
import type { MeasureDefinition, Sample } from '../bench.js'
import type { Comparison, Verdict } from '../bench-result.js'
import { medianOf, percentileOf } from './percentiles.js'
import { resample, sampleGrid } from './sample-grid.js'

/** A ratio and the range in which it would fall 95 times of 100 with other questions and other rounds. */
export interface RatioInterval {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

type Pair = readonly [before: readonly number[], after: readonly number[]]

const RESAMPLES = 1_000
/** With fewer rounds, noise of the machine cannot be told from a change. */
const LEAST_ROUNDS = 3
/** A smaller change than this is none to anybody, however sure it is. */
const NO_CHANGE = 0.01

/**
 * Compares two variants that measured the same in turns. The interval is a percentile bootstrap over keys and rounds at once (a crossed
 * design: both the questions and the moments are a sample), always drawing the same for both variants, so that what they share cancels.
 * Nothing when they have no key in common.
 */
export function compareVariants(
  definition: MeasureDefinition,
  [beforeLabel, before]: readonly [string, readonly (readonly Sample[])[]],
  [afterLabel, after]: readonly [string, readonly (readonly Sample[])[]],
  seed = 1
): readonly Comparison[] {
  const rounds = Math.min(before.length, after.length)
  const afterGrid = sampleGrid(after.slice(0, rounds), definition.name)
  const pairs = [...sampleGrid(before.slice(0, rounds), definition.name)].flatMap(([key, row]): Pair[] => {
    const other = afterGrid.get(key)
    return other && [...row, ...other].every((value) => value > 0) ? [[row, other]] : []
  })
  if (pairs.length === 0) return []
  const { name: measure, words } = definition
  const facts = { measure, words, before: beforeLabel, after: afterLabel, keys: pairs.length, rounds }
  return (pairs.length < 20 ? (['typical'] as const) : (['typical', 'p95'] as const)).map((statistic) => {
    const interval = ratioInterval(pairs, rounds, statistic === 'typical' ? typicalRatio : slowRatio, seed)
    return { ...facts, statistic, ...interval, verdict: verdictOf(interval, rounds, definition.better) }
  })
}

/** Ratio after / before of paired rows (keys by rounds), with its interval. */
export function ratioInterval(
  pairs: readonly Pair[],
  rounds: number,
  ratioOf: (pairs: readonly Pair[]) => number,
  seed: number
): RatioInterval {
  const random = seededRandom(seed)
  const turns = Array.from({ length: rounds }, (_, turn) => turn)
  const ratios = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = resample(turns, random)
    const keys = resample(pairs, random)
    return ratioOf(keys.map(([before, after]) => [drawn.map((turn) => before[turn]!), drawn.map((turn) => after[turn]!)]))
  }).sort()
  return { ratio: ratioOf(pairs), low: percentileOf(ratios, 0.025), high: percentileOf(ratios, 0.975) }
}

/** Geometric mean over keys of the ratio of their medians over rounds. */
export function typicalRatio(pairs: readonly Pair[]): number {
  const logs = pairs.map(([before, after]) => Math.log(medianOf(after) / medianOf(before)))
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length)
}

/** Ratio of the 95th percentiles of the keys' medians. */
export function slowRatio(pairs: readonly Pair[]): number {
  const slow = (side: 0 | 1) => percentileOf(Float64Array.from(pairs, (pair) => medianOf(pair[side])).sort(), 0.95)
  return slow(1) / slow(0)
}

/** What an interval says; whole above or below 1 is a change. */
export function verdictOf({ ratio, low, high }: RatioInterval, rounds: number, better: MeasureDefinition['better']): Verdict {
  if (rounds < LEAST_ROUNDS && ratio !== 1) return 'too_few_rounds'
  if ((low <= 1 && high >= 1) || Math.abs(ratio - 1) < NO_CHANGE || better === 'neither') return 'no_difference'
  return ratio < 1 === (better === 'lower') ? 'better' : 'worse'
}
