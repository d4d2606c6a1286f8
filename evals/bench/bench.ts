/** What a number counts. `times` is a plain ratio. */
export type Unit = 'ms' | 's' | 'MB' | 'bytes' | 'per_second' | 'count' | 'share' | 'times'

/** Statistics of a measure that a bar may stand on. */
export type Statistic = 'p50' | 'p95' | 'p99'

/** One thing a bench measures. */
export interface MeasureDefinition {
  readonly name: string
  /** For people. Vietnamese. */
  readonly words: string
  readonly unit: Unit
  readonly better: 'lower' | 'higher' | 'neither'
  /** What was promised, where something was: at most, or at least where higher is better. Shown, never part of the exit status. */
  readonly bars?: Partial<Readonly<Record<Statistic, number>>>
}

/** One measured value. Values of the same key and round are compared as pairs between variants. */
export interface Sample {
  readonly measure: string
  readonly value: number
  /** What it was measured on: a question's id. Absent where there is only one thing. */
  readonly key?: string
}

/** A question asked for its time only. */
export interface BenchQuestion {
  readonly id: string
  readonly question: string
}

/** All a bench needs; can be sent to another process. */
export interface BenchRequest {
  /** The checkout whose product is measured. */
  readonly root: string
  /** Published knowledge; what is written here is thrown away. */
  readonly dataDirectory: string
  /** Folder of its own, removed afterwards. */
  readonly temporaryFolder: string
  readonly questions: readonly BenchQuestion[]
  /** How many ask at once, and for how long, where that is measured. */
  readonly connections: number
  readonly seconds: number
  /** What is ingested, where that is measured. */
  readonly ingest: readonly string[]
}

/** An opened bench: measures one round after the other. */
export interface BenchSession {
  round(turn: number): Promise<readonly Sample[]>
  close(): Promise<void>
}

/** A bench; it runs in a process of its own in each checkout that is compared. */
export interface Bench {
  readonly name: string
  /** What it measures. Vietnamese. */
  readonly words: string
  /** Rounds when none are asked for. */
  readonly rounds: number
  /** Whether published knowledge has to stand ready. */
  readonly needsKnowledge: boolean
  /** Takes minutes: left out of `all`. */
  readonly isLong?: boolean
  readonly measures: readonly MeasureDefinition[]
  /** Makes everything ready and warm; says in words why it cannot. */
  open(request: BenchRequest): Promise<BenchSession | { readonly skipped: string }>
}

/** The day on which every bench asks. */
export const BENCH_DAY = '2026-07-15'
