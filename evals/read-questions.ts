import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type EvalQuestion, evalQuestionFrom } from './eval-question.js'

/** Every question of our own datasets, in file and line order. */
export function readOwnQuestions(folder: string): readonly EvalQuestion[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLines(join(folder, name)).map((line) => evalQuestionFrom(line as never, basename(name, '.jsonl'))))
}

/** The written questions and the law questions of `../shared/data`, read in place; `missing` names what is not there. */
export function readSharedQuestions(folder: string): { readonly questions: readonly EvalQuestion[]; readonly missing: readonly string[] } {
  const readers: Readonly<Record<string, (line: never, at: number) => EvalQuestion>> = {
    'dev-questions.jsonl': (line) => evalQuestionFrom(line, 'shared-dev'),
    'law-questions.jsonl': lawQuestion,
    'abstention-questions.jsonl': abstentionQuestion
  }
  const missing = Object.keys(readers).filter((name) => !existsSync(join(folder, name)))
  const questions = Object.entries(readers).flatMap(([name, read]) =>
    missing.includes(name) ? [] : readLines(join(folder, name)).map((line, at) => read(line as never, at))
  )
  return { questions, missing }
}

interface LawLine {
  readonly qid: string
  readonly question: string
  readonly relevant: readonly { readonly law_id: string; readonly article_id: string }[]
}

function lawQuestion({ qid, question, relevant }: LawLine): EvalQuestion {
  const gold_provisions = relevant.map(({ law_id, article_id }) => ({ number: law_id, article: article_id }))
  return evalQuestionFrom({ id: `law-${qid.slice(0, 12)}`, question, intent: 'rule', gold_provisions }, 'shared-law')
}

interface AbstentionLine {
  readonly qid: string
  readonly question: string
  readonly expected_decision: string
}

function abstentionQuestion({ qid, question, expected_decision }: AbstentionLine): EvalQuestion {
  const expected = expected_decision.startsWith('answer') ? 'answered' : 'unsupported'
  return evalQuestionFrom({ id: qid, question, intent: 'rule', expected }, 'shared-abstention')
}

/** Lines of a JSONL file. */
export function readLines(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown)
}
