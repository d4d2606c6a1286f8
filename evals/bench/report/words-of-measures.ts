import type { MeasureDefinition, Statistic, Unit } from '../bench.js'
import type { MeasureSummary } from '../bench-result.js'
import { BENCH_WORDS } from '../bench-words.vi.js'

const UNITS: Record<Unit, string> = { ms: 'ms', s: 's', MB: 'MB', bytes: 'B', per_second: '/s', count: '', share: '%', times: '×' }

/** A number as Vietnamese writes it, with three significant digits or all of its whole part. */
export function inWords(value: number, unit: Unit): string {
  const shown = unit === 'share' ? value * 100 : value
  const digits = Math.abs(shown) >= 100 ? 0 : Math.abs(shown) >= 10 ? 1 : 2
  const [whole = '0', part] = shown.toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${part ? `${grouped},${part}` : grouped}${UNITS[unit] ? ` ${UNITS[unit]}` : ''}`
}

/** A plain number with two decimals. */
export function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',')
}

/** What was promised of a measure and whether it holds; empty where nothing was. */
export function barsInWords({ bars = {}, better, unit, ...measured }: MeasureSummary): string {
  return Object.entries(bars)
    .map(([statistic, bar]) => {
      const value = measured[statistic as Statistic]
      const isMet = better === 'higher' ? value >= bar : value <= bar
      return `${statistic} ${better === 'higher' ? '≥' : '≤'} ${inWords(bar, unit)}: ${isMet ? BENCH_WORDS.met : BENCH_WORDS.missed}`
    })
    .join('; ')
}

/** Percentile columns that mean something: one number alone has only itself. */
export function statisticsOf(measure: MeasureSummary): readonly (readonly [Statistic, number])[] {
  return (['p50', 'p95', 'p99'] as const).map((name) => [name, measure[name]])
}

/** Whether a measure is about time. */
export function isTime({ unit }: MeasureDefinition): boolean {
  return unit === 'ms' || unit === 's'
}
