import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LawQuestion } from '../../knowledge/index.js'
import { readLines } from '../read-questions.js'

/** A question about law with an id; any of its answers is right. */
export interface NamedLawQuestion extends LawQuestion {
  readonly id: string
}

/** A question of which the right procedures are known; earlier turns stand before it. */
export interface NamedProcedureQuestion {
  readonly id: string
  readonly set: string
  readonly style: string
  readonly question: string
  readonly codes: readonly string[]
}

/** Everything that is asked. Empty lists where a folder is missing. */
export interface RetrievalQuestions {
  readonly laws: readonly NamedLawQuestion[]
  /** In everyday, official and situation wording, written for this project: learned from and read. */
  readonly spokenLaws: readonly NamedLawQuestion[]
  /** Never tuned on, never read failure by failure. */
  readonly unreadLaws: readonly NamedLawQuestion[]
  readonly procedures: readonly NamedProcedureQuestion[]
}

const UNREAD_LAWS = 'law-unread.jsonl'
const SPOKEN_LAWS = 'law-train.jsonl'
/** What a spoken question counts beside one of the public challenge: at half, those lose nothing and these gain nearly all. */
export const SPOKEN_WEIGHT = 0.5

/** Reads the questions of a shared folder and of `evals/datasets/portal`. */
export function readRetrievalQuestions(sharedFolder: string, portalFolder: string): RetrievalQuestions {
  const laws = linesOf<SharedLaw>(join(sharedFolder, 'law-questions.jsonl')).map(({ qid, question, relevant }) => ({
    id: `law-${qid.slice(0, 12)}`,
    question,
    answers: relevant.map(({ law_id, article_id }) => ({ documentNumber: law_id, article: article_id }))
  }))
  const portalFiles = existsSync(portalFolder) ? readdirSync(portalFolder).filter((name) => name.endsWith('.jsonl')) : []
  const files = [
    join(sharedFolder, 'dev-questions.jsonl'),
    join(portalFolder, '..', 'procedures.jsonl'),
    ...portalFiles.filter((name) => name !== UNREAD_LAWS && name !== SPOKEN_LAWS).map((name) => join(portalFolder, name))
  ]
  return {
    laws,
    spokenLaws: portalLawsOf(join(portalFolder, SPOKEN_LAWS)).map((one) => ({ ...one, weight: SPOKEN_WEIGHT })),
    unreadLaws: portalLawsOf(join(portalFolder, UNREAD_LAWS)),
    procedures: files.flatMap(proceduresOf)
  }
}

/** One question in so many, drawn by its id and the seed, so that the draw stays when questions are added. */
export function everyNth<Question extends { readonly id: string }>(
  questions: readonly Question[],
  every: number,
  seed: number
): readonly Question[] {
  if (every <= 1) return questions
  return questions.filter(({ id }) => createHash('sha256').update(`${seed}:${id}`).digest().readUInt32BE(0) % every === 0)
}

/** Name of an article in rankings and gold, compared NFC and without case. */
export function articleKey(documentNumber: string, article: string): string {
  return `${documentNumber.normalize('NFC').toLowerCase()}#${article}`
}

interface SharedLaw {
  readonly qid: string
  readonly question: string
  readonly relevant: readonly { readonly law_id: string; readonly article_id: string }[]
}

interface PortalLaw {
  readonly id: string
  readonly question: string
  readonly gold_provisions: readonly { readonly number: string; readonly article: string }[]
}

interface ProcedureLine {
  readonly id: string
  readonly question: string
  readonly history?: readonly string[]
  readonly style?: string
  readonly gold_procedures?: readonly string[]
}

function portalLawsOf(file: string): NamedLawQuestion[] {
  return linesOf<PortalLaw>(file).map(({ id, question, gold_provisions }) => ({
    id,
    question,
    answers: gold_provisions.map(({ number, article }) => ({ documentNumber: number, article }))
  }))
}

function proceduresOf(file: string): NamedProcedureQuestion[] {
  return linesOf<ProcedureLine>(file)
    .filter(({ gold_procedures }) => (gold_procedures ?? []).length > 0)
    .map(({ id, question, history = [], style = 'plain', gold_procedures = [] }) => ({
      id,
      set: basename(file, '.jsonl'),
      style,
      question: [...history, question].join('. '),
      codes: gold_procedures
    }))
}

function linesOf<Row>(file: string): Row[] {
  return existsSync(file) ? (readLines(file) as Row[]) : []
}
