import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../seeded-random.js'
import type { BenchQuestion } from './bench.js'
import { BENCH_QUESTIONS } from './bench-questions.vi.js'

/** Where questions come from: a few everyday ones, the project's own datasets, or the shared sets. */
export const QUESTION_POOLS = ['everyday', 'own', 'shared'] as const
export type QuestionPool = (typeof QUESTION_POOLS)[number]

/** Files of the shared sets that hold questions. */
const SHARED_FILES = ['dev-questions.jsonl', 'law-questions.jsonl', 'portal-questions.jsonl']

/** A seeded sample of a pool, each question once; all when `count` is not less. Nothing when the pool is not there. */
export function readBenchQuestions(
  pool: QuestionPool,
  count: number,
  seed: number,
  folders: { own: string; shared: string }
): BenchQuestion[] {
  const texts = [...new Set(textsOf(pool, folders))]
  const random = seededRandom(seed)
  const drawn = texts.map((question) => ({ question, luck: random() })).sort((left, right) => left.luck - right.luck)
  return drawn.slice(0, count).map(({ question }, at) => ({ id: `${pool}-${at + 1}`, question }))
}

function textsOf(pool: QuestionPool, { own, shared }: { own: string; shared: string }): readonly string[] {
  if (pool === 'everyday') return BENCH_QUESTIONS
  const files = pool === 'own' ? jsonLinesIn(own) : SHARED_FILES.map((name) => join(shared, name)).filter(existsSync)
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => (JSON.parse(line) as { question?: string }).question ?? [])
  )
}

function jsonLinesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name))
}
