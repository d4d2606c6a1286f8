import type { GateOutcome } from '../gate/judge-run.js'
import type { TaskReport } from '../run/evaluate.js'

/** How a run was made; kept with its results. */
export interface RunConfiguration {
  readonly run: string
  readonly startedAt: string
  readonly seed: number
  readonly sample: number
  readonly tasks: readonly string[]
  readonly filters: readonly string[]
  readonly knowledge: 'seeds' | 'given'
  readonly shared: boolean
  readonly generation: { readonly number: number; readonly documents: number; readonly passages: number; readonly embeddingModel: string }
  readonly commit: string
  readonly machine: string
}

/** A run, scored and judged: the JSON of the report. */
export interface EvalReport {
  readonly configuration: RunConfiguration
  readonly tasks: readonly TaskReport[]
  readonly gate: GateOutcome
  /** What it was compared with. */
  readonly against: string | undefined
}
