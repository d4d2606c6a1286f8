import type { MeasureDefinition, Sample } from '../bench.js'
import type { MeasureSummary } from '../bench-result.js'

/** The value below which this share of the sorted values lies (nearest rank). @throws RangeError of nothing. */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (value === undefined) throw new RangeError('percentile of nothing')
  return value
}

/** Middle value; the mean of the two middle ones where their number is even. @throws RangeError of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[half]!
  return (percentileOf(sorted, 0.5) + sorted[half]!) / 2
}

/** A measure over all its samples; `undefined` when nothing was measured, never 0. */
export function summarize(definition: MeasureDefinition, samples: readonly Sample[]): MeasureSummary | undefined {
  const values = samples.filter(({ measure }) => measure === definition.name).map(({ value }) => value)
  if (values.length === 0) return undefined
  const sorted = Float64Array.from(values).sort()
  return {
    ...definition,
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    min: sorted[0]!,
    p50: percentileOf(sorted, 0.5),
    p95: percentileOf(sorted, 0.95),
    p99: percentileOf(sorted, 0.99),
    max: sorted.at(-1)!
  }
}
