import { answersProbe } from './answers-probe.js'
import { answersTask, citationsTask, conversationsTask, latencyTask, refusalsTask, routingTask } from './answers-tasks.js'
import { attacksProbe, injectionsTask } from './attacks-probe.js'
import type { EvalTask, Probe } from './eval-task.js'
import { faithfulnessProbe, faithfulnessTask } from './faithfulness-probe.js'
import { personalDataProbe, personalDataTask } from './personal-data-probe.js'
import { safeguardsProbe, safeguardsTask } from './safeguards-probe.js'
import { retrievalTask, searchProbe } from './search-probe.js'
import { structureProbe, structureTask } from './structure-probe.js'
import { understandingProbe } from './understanding-probe.js'
import { understandingTask } from './understanding-task.js'

/** Every task, in the order of the report. */
export const TASKS: readonly EvalTask[] = [
  retrievalTask,
  understandingTask,
  routingTask,
  answersTask,
  conversationsTask,
  refusalsTask,
  injectionsTask,
  personalDataTask,
  citationsTask,
  faithfulnessTask,
  safeguardsTask,
  structureTask,
  latencyTask
]

/** Every probe; a task names the one it scores. */
export const PROBES = [
  searchProbe,
  understandingProbe,
  answersProbe,
  attacksProbe,
  personalDataProbe,
  faithfulnessProbe,
  safeguardsProbe,
  structureProbe
] as unknown as readonly Probe[]
