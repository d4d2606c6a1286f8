import type { MeasureDefinition } from './bench.js'
import type { GrowthPoint } from './statistics/growth-exponent.js'

/** The machine that measured, and how busy it was. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGib: number
  readonly freeMemoryGib: number
  readonly node: string
  readonly platform: string
  /** One-minute load average before and after. Above the number of cores, others were measured too. */
  readonly loadBefore: number
  readonly loadAfter: number
}

/** Which state of the code was measured. */
export interface Commit {
  readonly hash: string
  /** Whether files differ from it. */
  readonly changed: boolean
}

/** The published knowledge that was measured on. */
export interface KnowledgeMeasured {
  /** As given on the command line, or `seeds`. */
  readonly source: string
  readonly generation: number
  readonly builtAt: string
  readonly documents: number
  readonly passages: number
  readonly indexBytes: number
  /** Seconds the build took; absent when it stood ready. */
  readonly buildSeconds?: number
}

/** A measure over all rounds. Percentiles by nearest rank. */
export interface MeasureSummary extends MeasureDefinition {
  readonly count: number
  readonly mean: number
  readonly min: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Whether a change is one. */
export type Verdict = 'better' | 'worse' | 'no_difference' | 'too_few_rounds'

/** A measure of two variants, measured in turns. */
export interface Comparison {
  readonly measure: string
  readonly words: string
  /** `typical`: geometric mean over what was measured on; `p95`: of the slow end. */
  readonly statistic: 'typical' | 'p95'
  readonly before: string
  readonly after: string
  /** After / before, with its 95 % bootstrap interval. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly keys: number
  readonly rounds: number
  readonly verdict: Verdict
}

/** How a measure grows with the corpus: `measure ~ passages ^ exponent`. */
export interface Growth {
  readonly measure: string
  readonly words: string
  readonly exponent: number
  readonly low: number
  readonly high: number
  readonly verdict: 'slower' | 'faster' | 'not_told_apart'
  readonly points: readonly GrowthPoint[]
}

/** What one variant gave. */
export interface VariantResult {
  readonly label: string
  readonly commit: Commit
  readonly knowledge?: KnowledgeMeasured
  readonly measures: readonly MeasureSummary[]
}

/** What one bench gave. */
export interface BenchResult {
  readonly bench: string
  readonly words: string
  /** Why nothing was measured; absent when something was. */
  readonly skipped?: string
  readonly variants: readonly VariantResult[]
  readonly comparisons: readonly Comparison[]
  readonly growth: readonly Growth[]
}

/** Result of one command, as written to `result.json`. */
export interface BenchRun {
  readonly shape: 1
  readonly run: string
  readonly startedAt: string
  readonly seconds: number
  readonly machine: Machine
  /** Every option that bears on the numbers, with the seed. */
  readonly configuration: Readonly<Record<string, string | number | boolean>>
  readonly results: readonly BenchResult[]
}
