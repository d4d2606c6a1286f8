import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LawQuestion } from '../../knowledge/index.js'

/** A question of which the right procedures are known; `question` has the earlier turns before it. */
export interface ProcedureQuestion {
  readonly question: string
  readonly codes: readonly string[]
  readonly style: string
}

/** Folder of test questions; not part of the project. */
export const SHARED_DATA = '../shared/data'

/** Citizens' questions with the articles that answer them; `undefined` when the folder is missing. */
export function readLawQuestions(folder = SHARED_DATA): LawQuestion[] | undefined {
  return readLines<{ question: string; relevant: { law_id: string; article_id: string }[] }>(join(folder, 'law-questions.jsonl'))?.map(
    ({ question, relevant }) => ({
      question,
      answers: relevant.map(({ law_id, article_id }) => ({ documentNumber: law_id, article: article_id }))
    })
  )
}

/** Written questions that have a right procedure; `undefined` when the folder is missing. */
export function readProcedureQuestions(folder = SHARED_DATA): ProcedureQuestion[] | undefined {
  return readLines<{ question: string; history: string[]; gold_procedures: string[]; style: string }>(join(folder, 'dev-questions.jsonl'))
    ?.filter(({ gold_procedures }) => gold_procedures.length > 0)
    .map(({ question, history, gold_procedures, style }) => ({
      question: [...history, question].join('. '),
      codes: gold_procedures,
      style
    }))
}

function readLines<Row>(path: string): Row[] | undefined {
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
