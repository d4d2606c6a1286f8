import { pick, seededRandom } from '../../server/answering/index.js'
import type { CaseScore, EvalTask, ProbeRecord } from '../tasks/eval-task.js'
import { TASKS } from '../tasks/task-list.js'

/** Tasks whose scores a person can judge from the answer and its gold. */
const READ_TASKS: readonly string[] = ['answers', 'conversations', 'refusals', 'routing', 'citations']

/** One scored answer to be read by a person. */
export interface ReadingCase {
  readonly task: EvalTask['name']
  readonly record: ProbeRecord
  readonly score: CaseScore
}

/**
 * Draws scored answers by seed, in turn from every group of task, style and outcome (passed or not), so that rare groups are read too:
 * first one of each group in a drawn order, then a second of each, until there are enough.
 */
export function sampleForReading(
  records: ReadonlyMap<string, readonly ProbeRecord[]>,
  count: number,
  seed: number
): readonly ReadingCase[] {
  const random = seededRandom(seed)
  const groups = new Map<string, ReadingCase[]>()
  for (const task of TASKS.filter(({ name }) => READ_TASKS.includes(name))) {
    for (const record of records.get(task.probe) ?? []) {
      const score = task.score(record as ProbeRecord<never, never>)
      if (!score || score.measures['passed'] === undefined) continue
      const group = `${task.name} ${score.slices['style'] ?? ''} ${score.measures['passed'] === 1}`
      groups.set(group, [...(groups.get(group) ?? []), { task: task.name, record, score }])
    }
  }
  const waiting = drawnOrder(
    [...groups.values()].map((group) => drawnOrder(group, random)),
    random
  )
  const drawn: ReadingCase[] = []
  for (let round = 0; drawn.length < count && waiting.some((group) => group.length > round); round++) {
    for (const group of waiting) {
      const one = group[round]
      if (one && drawn.length < count) drawn.push(one)
    }
  }
  return drawn
}

/** The same things in a drawn order. */
function drawnOrder<T>(things: readonly T[], random: () => number): readonly T[] {
  const left = [...things]
  return things.map(() => {
    const one = pick(left, random)
    left.splice(left.indexOf(one), 1)
    return one
  })
}
