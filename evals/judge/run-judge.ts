import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EVAL_WORDS, MEASURE_WORDS } from '../eval-words.vi.js'
import { inPercent, intervalOf } from '../report/words-of-numbers.js'
import { evaluate } from '../run/evaluate.js'
import { generate } from '../run/generate.js'
import { evaluateAll, readRecords } from '../run/run-evaluation.js'
import type { Probe, ProbeSources } from '../tasks/eval-task.js'
import { PROBES, TASKS } from '../tasks/task-list.js'
import type { AnswerJudge } from './answer-judge.js'
import { judgeProbe, judgeTask } from './judge-task.js'

const JUDGED_TASKS: readonly string[] = ['answers', 'conversations', 'refusals']

/**
 * `npm run eval -- judge --run <name> [--sample 0.2]`: has a model judge the answers of an earlier run; resumable. Writes `judge.jsonl` and
 * `judge.json` into the run's folder. Exit status 2 when it could not run, else 0: a judge never turns anything red.
 */
export async function runJudge(words: readonly string[], judge: AnswerJudge | undefined): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: 'string' },
      out: { type: 'string', default: 'var/evals' },
      sample: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' }
    }
  })
  const folder = resolve(values.out, values.run ?? '')
  if (!judge) return fail(EVAL_WORDS.noJudge)
  if (!values.run || !existsSync(join(folder, 'answers.jsonl'))) return fail(EVAL_WORDS.noRun(folder))
  const tasks = TASKS.filter(({ name }) => JUDGED_TASKS.includes(name))
  const records = readRecords({ tasks, probes: PROBES, folder })
  const scored = new Map(
    evaluateAll(tasks, records).flatMap(({ scores }) =>
      scores.flatMap(({ id, measures }) => (measures['passed'] === undefined ? [] : [[id, measures['passed'] === 1] as const]))
    )
  )
  const probe = judgeProbe(judge, records.get('answers') ?? [], scored) as unknown as Probe
  const judged = await generate(probe, { seed: Number(values.seed) } as ProbeSources, {
    file: join(folder, 'judge.jsonl'),
    sample: Number(values.sample),
    progress: (done, all) => done % 20 === 0 && process.stderr.write(`${EVAL_WORDS.asking('judge', done, all)}\n`)
  })
  const report = evaluate(judgeTask, judged)
  writeFileSync(join(folder, 'judge.json'), `${JSON.stringify({ judge: judge.name, report })}\n`)
  for (const [measure, estimate] of Object.entries(report?.measures ?? {}))
    console.log(`${MEASURE_WORDS[measure] ?? measure}: ${inPercent(estimate.mean)} (${intervalOf(estimate)}), n = ${estimate.count}`)
  return 0
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 2
}
