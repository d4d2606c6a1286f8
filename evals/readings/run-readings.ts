import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { unfoldedTexts } from '../../server/answering/index.js'
import { readLines } from '../read-questions.js'
import { readRecords } from '../run/run-evaluation.js'
import type { AnswerCase, AnswerOutput } from '../tasks/answers-probe.js'
import type { ProbeRecord } from '../tasks/eval-task.js'
import { PROBES, TASKS } from '../tasks/task-list.js'
import { agreementOf, type Reading } from './agreement.js'
import { READING_WORDS } from './reading-words.vi.js'
import { type ReadingCase, sampleForReading } from './sample-for-reading.js'

/** Least share of readings on which the scorer must agree. */
const LEAST_AGREEMENT = 0.97

/** `npm run eval -- sample-for-reading --run <name> [--seed 1] [--count 60]`: prints scored answers to be read; returns the exit status. */
export function runSampleForReading(words: readonly string[]): number {
  const { values } = parseArgs({
    args: [...words],
    options: {
      run: { type: 'string' },
      out: { type: 'string', default: 'var/evals' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '60' },
      to: { type: 'string' }
    }
  })
  const folder = resolve(values.out, values.run ?? '')
  if (!values.run || !existsSync(join(folder, 'answers.jsonl'))) return fail(READING_WORDS.noRun(folder))
  const records = readRecords({ tasks: TASKS, probes: PROBES, folder })
  const drawn = sampleForReading(records, Number(values.count), Number(values.seed))
  console.log(drawn.map(inWords).join('\n\n'))
  if (values.to) {
    mkdirSync(dirname(resolve(values.to)), { recursive: true })
    writeFileSync(resolve(values.to), `${drawn.map((one) => JSON.stringify(formOf(one))).join('\n')}\n`)
  }
  return 0
}

/** `npm run eval -- readings [file]`: how far the scorer agrees with what a person read; 1 below the bar, 2 when it could not run. */
export function runReadings([given]: readonly string[]): number {
  const file = given ?? newestReadings()
  if (!file || !existsSync(file)) return fail(READING_WORDS.noReadings(file ?? ''))
  const { read, agreed, share, kappa, disagreements } = agreementOf(readLines(file) as readonly Reading[])
  console.log(READING_WORDS.agreement(file, agreed, read, share, kappa))
  for (const { task, id, passed, reason } of disagreements) console.log(`  ${task} ${id}: ${READING_WORDS.verdict(passed)}; ${reason}`)
  return (share ?? 0) >= LEAST_AGREEMENT ? 0 : 1
}

function newestReadings(): string | undefined {
  const files = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name))
  const newest = files.sort().at(-1)
  return newest && join(import.meta.dirname, newest)
}

function inWords({ task, record, score }: ReadingCase): string {
  const { case: one, output } = record as ProbeRecord<AnswerCase, AnswerOutput>
  const { question } = one
  const { answer } = output
  const gold = [...question.gold_procedures, ...question.gold_provisions.map(({ number, article }) => `${number} Điều ${article}`)]
  return [
    `=== ${task} ${one.id}   ${JSON.stringify(one.slices)}`,
    ...question.history.map((earlier) => `    trước: ${earlier}`),
    `HỎI:    ${question.question}${question.asOf ? `   (tại ngày ${question.asOf})` : ''}`,
    `CẦN:    ${question.expected}; nguồn ${gold.join(' | ') || question.gold_seed || '–'}; dữ kiện (${question.fact_match}) ${JSON.stringify(question.facts)}; cấm ${JSON.stringify([...question.forbidden, ...question.stale])}`,
    `ĐƯỢC:   ${answer.status} ${answer.procedure?.code ?? ''} ${answer.procedure?.name ?? ''}`,
    ...unfoldedTexts(answer.blocks).map((text) => `  | ${text.replaceAll('\n', '\n  | ')}`),
    ...answer.notices.filter(({ kind }) => kind !== 'ai_disclosure').map(({ text }) => `  ! ${text}`),
    `DẪN:    ${
      answer.citations
        .slice(0, 6)
        .map(({ label, quote }) => `${label}: “${quote.slice(0, 160)}”`)
        .join('\n        ') || '–'
    }`,
    `CHẤM:   ${READING_WORDS.verdict(score.measures['passed'] === 1)} ${score.faults.join('; ')}`
  ].join('\n')
}

/** A line to be filled in by the reader: `passed` and `reason` are theirs. */
function formOf({ task, record, score }: ReadingCase) {
  return { task, id: record.case.id, passed: undefined, scored: score.measures['passed'] === 1, reason: '' }
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 2
}
