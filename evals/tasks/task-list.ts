import { answersProbe } from './answers-probe.js'
import { answersTask, citationsTask, conversationsTask, latencyTask, refusalsTask, routingTask } from './answers-tasks.js'
import type { EvalTask, Probe } from './eval-task.js'
import { retrievalTask, searchProbe } from './search-probe.js'

/** Every task, in the order of the report. */
export const TASKS: readonly EvalTask[] = [
  retrievalTask,
  routingTask,
  answersTask,
  conversationsTask,
  refusalsTask,
  citationsTask,
  latencyTask
]

/** Every probe; a task names the one it scores. */
export const PROBES = [searchProbe, answersProbe] as unknown as readonly Probe[]
