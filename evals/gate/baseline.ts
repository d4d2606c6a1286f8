import type { TaskReport } from '../run/evaluate.js'

/** What was accepted last: which questions passed, small enough to stand in the repository. */
export interface Baseline {
  readonly acceptedOn: string
  readonly commit: string
  readonly seed: number
  readonly tasks: Readonly<Record<string, { readonly asked: string; readonly failed: readonly string[] }>>
}

/** Pass bits of a run. `asked` lists ids of what passed and failed together in short form. */
export function baselineOf(tasks: readonly TaskReport[], acceptedOn: string, commit: string, seed: number): Baseline {
  return {
    acceptedOn,
    commit,
    seed,
    tasks: Object.fromEntries(
      tasks.flatMap(({ name, scores }) => {
        const judged = scores.filter(({ measures }) => measures['passed'] !== undefined)
        if (judged.length === 0) return []
        const failed = judged.filter(({ measures }) => (measures['passed'] ?? 0) < 1).map(({ id }) => id)
        return [[name, { asked: judged.map(({ id }) => id).join(' '), failed }]]
      })
    )
  }
}

/** 1 for every question that passed then, 0 for one that failed; empty when the task was not accepted. */
export function passBits(baseline: Baseline, task: string): ReadonlyMap<string, number> {
  const accepted = baseline.tasks[task]
  if (!accepted) return new Map()
  const failed = new Set(accepted.failed)
  return new Map(accepted.asked.split(' ').map((id) => [id, failed.has(id) ? 0 : 1]))
}

/** The same of a run. */
export function passBitsOf({ scores }: TaskReport): ReadonlyMap<string, number> {
  return new Map(scores.flatMap(({ id, measures }) => (measures['passed'] === undefined ? [] : [[id, measures['passed']] as const])))
}
