import type { Forecast } from '../../server/answering/index.js'
import type { EvalQuestion } from '../eval-question.js'
import type { Product } from '../product/product.js'

/** Under what a case is counted: `style`, `intent`, `audience`, `topic`, `set`, `variant`, … */
export type Slices = Readonly<Record<string, string>>

/** One thing put to the product. Everything in it is plain data: it is written beside what came out. */
export interface EvalCase {
  readonly id: string
  readonly slices: Slices
}

/** What came out, as written to `<run>/<probe>.jsonl`. */
export interface ProbeRecord<Case extends EvalCase = EvalCase, Output = unknown> {
  readonly case: Case
  readonly output: Output
  /** Milliseconds it took; the only thing that differs between two runs. */
  readonly elapsedMs: number
}

/** The asking half: what is put to the product, and how (`generate`). */
export interface Probe<Case extends EvalCase = EvalCase, Output = unknown> {
  readonly name: string
  cases(sources: ProbeSources): readonly Case[] | Promise<readonly Case[]>
  ask(one: Case, sources: ProbeSources): Promise<Output>
}

/** How one case went. A measure that does not apply is absent, never 0. */
export interface CaseScore {
  readonly id: string
  readonly slices: Slices
  /** From 0 to 1; `passed` says whether the case counts as right as a whole. */
  readonly measures: Readonly<Record<string, number | undefined>>
  /** What was wrong, in words, for the page. */
  readonly faults: readonly string[]
  /** A confidence the product stated, and whether it came true. */
  readonly forecast?: Forecast
  /** Any number that is no share: milliseconds. */
  readonly amounts?: Readonly<Record<string, number>>
}

/** The scoring half: reads what was written, again and again (`evaluate`). */
export interface EvalTask {
  readonly name: TaskName | 'judge'
  /** Name of the probe whose records it scores. */
  readonly probe: string
  /** `undefined`: the case is not this task's. */
  score(record: ProbeRecord<never, never>): CaseScore | undefined
}

/** Every task, in the order of the report. */
export const TASK_NAMES = [
  'retrieval',
  'understanding',
  'routing',
  'answers',
  'conversations',
  'refusals',
  'injections',
  'personal-data',
  'citations',
  'faithfulness',
  'safeguards',
  'ingest-structure',
  'latency'
] as const
export type TaskName = (typeof TASK_NAMES)[number]

/** What probes draw on. */
export interface ProbeSources {
  readonly product: Product
  readonly questions: readonly EvalQuestion[]
  /** Seed of everything that is drawn. */
  readonly seed: number
  /** Folder of `../shared/data` when its sets are used too. */
  readonly sharedFolder?: string
}
