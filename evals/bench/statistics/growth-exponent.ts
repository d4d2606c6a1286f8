import { seededRandom } from '../../seeded-random.js'
import type { Growth } from '../bench-result.js'
import { medianOf, percentileOf } from './percentiles.js'
import { resample, type SampleGrid } from './sample-grid.js'

/** One size of the corpus and what was measured on it. */
export interface GrowthPoint {
  readonly label: string
  readonly passages: number
  readonly value: number
}

/** One size of the corpus with all its values. */
export interface GrowthSize {
  readonly label: string
  readonly passages: number
  readonly grid: SampleGrid
}

const RESAMPLES = 1_000

/** Slope of the least-squares line through the logarithms: the `b` of `y = a · x ^ b`. @throws RangeError with fewer than two sizes. */
export function logLogSlope(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('a slope needs two different sizes')
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
}

/** Geometric mean over keys of their medians over rounds. */
export function typicalValue(rows: readonly (readonly number[])[]): number {
  return Math.exp(rows.reduce((sum, row) => sum + Math.log(medianOf(row)), 0) / rows.length)
}

/** 95th percentile of the keys' medians over rounds. */
export function slowValue(rows: readonly (readonly number[])[]): number {
  return percentileOf(Float64Array.from(rows, medianOf).sort(), 0.95)
}

/**
 * How a measure grows with the number of passages, with a bootstrap interval over keys and rounds drawn alike at every size.
 * Slower than the corpus only when the whole interval is below 1, faster only when it is above. Nothing with fewer than two sizes.
 */
export function growthOf(
  { name, words }: { readonly name: string; readonly words: string },
  sizes: readonly GrowthSize[],
  measureOf: (rows: readonly (readonly number[])[]) => number,
  seed = 1
): Growth | undefined {
  const keys = [...(sizes[0]?.grid.keys() ?? [])].filter((key) => sizes.every(({ grid }) => grid.has(key)))
  if (sizes.length < 2 || keys.length === 0) return undefined
  const turns = Array.from({ length: Math.min(...sizes.map(({ grid }) => grid.get(keys[0]!)!.length)) }, (_, turn) => turn)
  const valuesFor = (drawnKeys: readonly string[], drawnTurns: readonly number[]) =>
    sizes.map(
      ({ passages, grid }) => [passages, measureOf(drawnKeys.map((key) => drawnTurns.map((turn) => grid.get(key)![turn]!)))] as const
    )
  const random = seededRandom(seed)
  const slopes = Float64Array.from({ length: RESAMPLES }, () =>
    logLogSlope(valuesFor(resample(keys, random), resample(turns, random)))
  ).sort()
  const values = valuesFor(keys, turns)
  const [low, high] = [percentileOf(slopes, 0.025), percentileOf(slopes, 0.975)]
  return {
    ...{ measure: name, words, exponent: logLogSlope(values), low, high },
    verdict: high < 1 ? 'slower' : low > 1 ? 'faster' : 'not_told_apart',
    points: sizes.map(({ label }, at) => ({ label, passages: values[at]![0], value: values[at]![1] }))
  }
}
