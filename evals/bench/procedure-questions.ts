import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PUBLIC_READER, type RetrievalLaboratory, type RetrievalTrial } from '../../knowledge/index.js'

/** A question of which the right procedures are known. */
export interface JudgedProcedureQuestion {
  /** Earlier turns stand before it. */
  readonly question: string
  readonly codes: readonly string[]
  readonly style: string
  /** `common` or `rare` where the set says so. */
  readonly stratum: string
}

const OWN = new URL('../datasets/', import.meta.url).pathname

/** Where each set of procedure questions is kept; `dev` is not part of the project. */
const FILES: Readonly<Record<string, (shared: string) => string>> = {
  dev: (shared) => join(shared, 'dev-questions.jsonl'),
  unread: () => join(OWN, 'portal/procedures-unread.jsonl'),
  train: () => join(OWN, 'portal/procedures-train.jsonl'),
  written: () => join(OWN, 'portal/procedures-written.jsonl'),
  'unread-2': () => join(OWN, 'portal/procedures-unread-2.jsonl'),
  seeds: () => join(OWN, 'procedures.jsonl')
}

/** Names of the sets. */
export const PROCEDURE_SETS = Object.keys(FILES)

interface Line {
  readonly question: string
  readonly history?: readonly string[]
  readonly gold_procedures?: readonly string[]
  readonly style?: string
  readonly stratum?: string
}

/** Questions of a set that have a right procedure; `undefined` when its file is missing. */
export function readProcedureSet(name: string, shared: string): JudgedProcedureQuestion[] | undefined {
  const file = FILES[name]?.(shared)
  if (!file || !existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ gold_procedures }) => (gold_procedures?.length ?? 0) > 0)
    .map(({ question, history = [], gold_procedures = [], style = 'plain', stratum = 'all' }) => ({
      question: [...history, question].join('. '),
      codes: gold_procedures,
      style,
      stratum
    }))
}

const AS_OF = '2026-11-21'

/** Rank (from 0) of the first right procedure among the first ten of a search; infinite where none stands there. */
export function rankOf(
  laboratory: RetrievalLaboratory,
  { question, codes }: Pick<JudgedProcedureQuestion, 'question' | 'codes'>,
  trial?: RetrievalTrial
): number {
  const request = { question, maxResults: 10, asOf: AS_OF, audiences: PUBLIC_READER, kinds: ['procedure' as const] }
  const rank = laboratory.search(request, trial).hits.findIndex(({ procedureCode }) => codes.includes(procedureCode!))
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}

/** Shares of ranks (from 0) that are first, in the first three and in the first ten, and the mean reciprocal rank within ten. */
export function rankShares(ranks: readonly number[]): Record<string, number> {
  const within = (depth: number) => round(ranks.filter((rank) => rank < depth).length / Math.max(1, ranks.length))
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 10 ? 1 / (rank + 1) : 0), 0)
  return {
    questions: ranks.length,
    first: within(1),
    inThree: within(3),
    inTen: within(10),
    mrr: round(reciprocal / Math.max(1, ranks.length))
  }
}

const round = (value: number) => Number(value.toFixed(3))
