import type { BenchMeasures } from './bench.js'

/** Every number inside a report, named by its path; elements of a list by their `path` or place. */
export function flatMeasures(report: unknown, prefix = ''): BenchMeasures {
  if (typeof report === 'number') return { [prefix]: report }
  if (typeof report !== 'object' || report === null) return {}
  const entries = Array.isArray(report)
    ? report.map((one: { readonly path?: string }, at) => [one.path?.split('?')[0] ?? String(at), one] as const)
    : Object.entries(report)
  return Object.assign({}, ...entries.map(([name, value]) => flatMeasures(value, prefix ? `${prefix}.${name}` : name))) as BenchMeasures
}
