import { comparePaired, type PairedComparison } from '../../server/answering/index.js'
import type { TaskReport } from '../run/evaluate.js'
import { type Baseline, passBits, passBitsOf } from './baseline.js'

/** Bounds by task and measure (`evals/thresholds.json`). */
export type Thresholds = Readonly<Record<string, Readonly<Record<string, { readonly least?: number; readonly most?: number }>>>>

/** One thing that turns the gate red. */
export interface GateComplaint {
  readonly task: string
  readonly reason: 'below' | 'above' | 'undefined' | 'regressed' | 'missing'
  readonly measure: string
  readonly value?: number
  readonly bound?: number
  /** Questions that got worse. */
  readonly worse?: readonly string[]
}

/** Judgement of a run: green without complaints. */
export interface GateOutcome {
  readonly green: boolean
  readonly complaints: readonly GateComplaint[]
  readonly comparisons: Readonly<Record<string, PairedComparison>>
}

/**
 * Holds a run against the thresholds and the accepted baseline. A task that was not run is not judged, unless `complete` asks for all;
 * a measure with a bound that is undefined counts as a complaint: silence must not pass.
 */
export function judgeRun(
  tasks: readonly TaskReport[],
  thresholds: Thresholds,
  baseline: Baseline | undefined,
  { complete = false }: { readonly complete?: boolean } = {}
): GateOutcome {
  const complaints: GateComplaint[] = []
  const comparisons: Record<string, PairedComparison> = {}
  if (complete) {
    for (const task of Object.keys(thresholds)) {
      if (!tasks.some(({ name }) => name === task)) complaints.push({ task, reason: 'missing', measure: '' })
    }
  }
  for (const report of tasks) {
    complaints.push(...beyondBounds(report, thresholds[report.name] ?? {}))
    const before = baseline ? passBits(baseline, report.name) : new Map<string, number>()
    if (before.size === 0) continue
    const comparison = comparePaired(before, passBitsOf(report))
    comparisons[report.name] = comparison
    if (comparison.verdict === 'worse') {
      complaints.push({ task: report.name, reason: 'regressed', measure: 'passed', value: comparison.probability, worse: comparison.worse })
    }
  }
  return { green: complaints.length === 0, complaints, comparisons }
}

function beyondBounds({ name, measures, amounts }: TaskReport, bounds: Thresholds[string]): GateComplaint[] {
  return Object.entries(bounds).flatMap(([measure, { least, most }]): readonly GateComplaint[] => {
    const [amount, rank] = measure.split('.')
    const value = measures[measure]?.mean ?? amounts[amount ?? '']?.[(rank ?? '') as 'p50']
    const at = { task: name, measure }
    if (value === undefined) return [{ ...at, reason: 'undefined' as const }]
    if (least !== undefined && value < least) return [{ ...at, reason: 'below' as const, value, bound: least }]
    return most !== undefined && value > most ? [{ ...at, reason: 'above' as const, value, bound: most }] : []
  })
}
