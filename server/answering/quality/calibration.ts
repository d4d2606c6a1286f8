/** A stated probability, and whether it came true. */
export interface Forecast {
  readonly confidence: number
  readonly right: boolean
}

/** Forecasts of about the same confidence. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean confidence and share right; `undefined` in an empty bin. */
  readonly confidence: number | undefined
  readonly right: number | undefined
}

/** Mean squared distance of confidence and outcome (Brier 1950): 0 is perfect, 0.25 says nothing. `undefined` without forecasts. */
export function brierScore(forecasts: readonly Forecast[]): number | undefined {
  return mean(forecasts.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2))
}

/** Forecasts in equal steps of confidence. */
export function reliabilityBins(forecasts: readonly Forecast[], bins = 10): readonly ReliabilityBin[] {
  return Array.from({ length: bins }, (_, place) => {
    const within = forecasts.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === place)
    return {
      from: place / bins,
      to: (place + 1) / bins,
      count: within.length,
      confidence: mean(within.map(({ confidence }) => confidence)),
      right: mean(within.map(({ right }) => (right ? 1 : 0)))
    }
  })
}

/** Mean distance of confidence and share right over the bins, weighted; `undefined` without forecasts. */
export function calibrationError(forecasts: readonly Forecast[], bins = 10): number | undefined {
  if (forecasts.length === 0) return undefined
  return reliabilityBins(forecasts, bins).reduce(
    (sum, { count, confidence = 0, right = 0 }) => sum + (count / forecasts.length) * Math.abs(confidence - right),
    0
  )
}

/** Arithmetic mean; `undefined` of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
