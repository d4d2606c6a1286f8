import { join } from 'node:path'
import type { EvalCase, EvalTask, Probe, ProbeRecord, ProbeSources } from '../tasks/eval-task.js'
import { evaluate, type TaskReport } from './evaluate.js'
import { generate, recordsIn } from './generate.js'

/** A wanted value of a slice: `style=no_diacritics`. */
export interface SliceFilter {
  readonly key: string
  readonly value: string
}

/** What to run. */
export interface RunRequest {
  readonly tasks: readonly EvalTask[]
  readonly probes: readonly Probe[]
  readonly filters?: readonly SliceFilter[]
  /** Any other choice of cases. */
  readonly keeps?: (one: EvalCase) => boolean
  readonly sample?: number
  /** Folder of the run; nothing is written without it. */
  readonly folder?: string
  readonly progress?: (probe: string, done: number, all: number) => void
}

/** Asks what the tasks need, each probe once. */
export async function generateAll(request: RunRequest, sources: ProbeSources): Promise<ReadonlyMap<string, readonly ProbeRecord[]>> {
  const records = new Map<string, readonly ProbeRecord[]>()
  for (const probe of probesOf(request)) {
    records.set(
      probe.name,
      await generate(probe, sources, {
        keeps: (one) => fits(one, request.filters ?? []) && (request.keeps?.(one) ?? true),
        ...(request.sample === undefined ? {} : { sample: request.sample }),
        ...(request.folder ? { file: fileOf(request.folder, probe) } : {}),
        ...(request.progress ? { progress: (done: number, all: number) => request.progress?.(probe.name, done, all) } : {})
      })
    )
  }
  return records
}

/** What an earlier `generateAll` wrote. */
export function readRecords(request: RunRequest & { readonly folder: string }): ReadonlyMap<string, readonly ProbeRecord[]> {
  return new Map(
    probesOf(request).map((probe) => [
      probe.name,
      [...recordsIn(fileOf(request.folder, probe)).values()].filter((record) => fits(record.case, request.filters ?? []))
    ])
  )
}

/** Scores every task over its probe's records; a task without records is left out. */
export function evaluateAll(tasks: readonly EvalTask[], records: ReadonlyMap<string, readonly ProbeRecord[]>): readonly TaskReport[] {
  return tasks.flatMap((task) => evaluate(task, records.get(task.probe) ?? []) ?? [])
}

function probesOf({ tasks, probes }: RunRequest): readonly Probe[] {
  return probes.filter(({ name }) => tasks.some(({ probe }) => probe === name))
}

function fileOf(folder: string, probe: Probe): string {
  return join(folder, `${probe.name}.jsonl`)
}

function fits({ slices }: EvalCase, filters: readonly SliceFilter[]): boolean {
  return filters.every(({ key, value }) => slices[key] === value)
}
