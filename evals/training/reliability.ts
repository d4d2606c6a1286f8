/** A result with how sure search was of it, and whether it was right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** How well probabilities fit what happened. */
export interface Reliability {
  /** Expected calibration error: mean distance between said and seen, by bin. */
  readonly error: number
  /** Mean squared error (Brier 1950). */
  readonly brier: number
  readonly bins: readonly { readonly said: number; readonly seen: number; readonly results: number }[]
}

const BINS = 10

/** Compares what was said with what was seen, in bins of equal width; empty bins are left out. */
export function reliabilityOf(results: readonly Judged[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    results.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
  )
    .filter((inBin) => inBin.length > 0)
    .map((inBin) => ({
      said: mean(inBin.map(({ confidence }) => confidence)),
      seen: mean(inBin.map(({ right }) => Number(right))),
      results: inBin.length
    }))
  return {
    error: bins.reduce((sum, { said, seen, results: count }) => sum + (Math.abs(said - seen) * count) / Math.max(1, results.length), 0),
    brier: mean(results.map(({ confidence, right }) => (confidence - Number(right)) ** 2)),
    bins
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
