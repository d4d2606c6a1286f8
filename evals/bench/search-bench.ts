import {
  type KnowledgeBase,
  type LawQuestion,
  measureRankings,
  openKnowledgeBase,
  PUBLIC_READER,
  type QuestionRanks,
  type RankingMeasures,
  type SearchHit
} from '../../knowledge/index.js'
import { type ProcedureQuestion, readLawQuestions, readProcedureQuestions } from './search-questions.js'

/** What search reaches and costs on one data directory. */
export interface SearchBenchReport {
  readonly documents: number
  readonly passages: number
  readonly openMs: number
  readonly residentMb: number
  /** Law questions against everything, kinds not named; weights committed with the project have seen them. */
  readonly laws?: RankingMeasures
  readonly lawsAmongLaws?: RankingMeasures
  readonly procedures?: { readonly questions: number; readonly first: number; readonly inThree: number; readonly inTen: number }
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

const AS_OF = '2026-07-01'
const DEPTH = 100

/** Measures search in process: quality on the known questions, and the time of every one of them as the server would ask it. */
export async function benchSearch(dataDirectory: string, sharedData?: string): Promise<SearchBenchReport> {
  const before = performance.now()
  const knowledge = openKnowledgeBase(dataDirectory)
  const openMs = performance.now() - before
  const lawQuestions = readLawQuestions(sharedData)
  const procedureQuestions = readProcedureQuestions(sharedData)
  const laws = lawQuestions && (await ranksOf(knowledge, lawQuestions))
  const lawsAlone = lawQuestions && (await ranksOf(knowledge, lawQuestions, ['regulation']))
  const procedures = procedureQuestions && (await procedureRanks(knowledge, procedureQuestions))
  const times = await timesOf(
    knowledge,
    [...(lawQuestions ?? []), ...(procedureQuestions ?? [])].map(({ question }) => question)
  )
  const report = {
    documents: knowledge.generation.documents,
    passages: knowledge.generation.passages,
    openMs,
    residentMb: process.memoryUsage().rss / 1e6,
    ...(laws ? { laws: measureRankings(laws) } : {}),
    ...(lawsAlone ? { lawsAmongLaws: measureRankings(lawsAlone) } : {}),
    ...(procedures ? { procedures: procedureShares(procedures) } : {}),
    ...{ p50Ms: at(times, 0.5), p95Ms: at(times, 0.95), p99Ms: at(times, 0.99) }
  }
  knowledge.close()
  return report
}

async function hitsOf(knowledge: KnowledgeBase, question: string, maxResults: number, kinds?: readonly SearchHit['kind'][]) {
  const { hits } = await knowledge.search({ question, maxResults, asOf: AS_OF, audiences: PUBLIC_READER, ...(kinds ? { kinds } : {}) })
  return hits
}

async function ranksOf(
  knowledge: KnowledgeBase,
  questions: readonly LawQuestion[],
  kinds?: readonly SearchHit['kind'][]
): Promise<QuestionRanks[]> {
  const ranks: QuestionRanks[] = []
  for (const { question, answers } of questions) {
    const wanted = new Set(answers.map(({ documentNumber, article }) => `${documentNumber.normalize('NFC').toLowerCase()}#${article}`))
    const hits = await hitsOf(knowledge, question, DEPTH, kinds)
    const seen = new Set<string>()
    const found = hits.flatMap((hit, rank) => {
      const key = `${hit.documentNumber?.toLowerCase()}#${hit.article}`
      if (!wanted.has(key) || seen.has(key)) return []
      seen.add(key)
      return [rank]
    })
    ranks.push({ ranks: found, answers: wanted.size })
  }
  return ranks
}

async function procedureRanks(knowledge: KnowledgeBase, questions: readonly ProcedureQuestion[]): Promise<number[]> {
  const ranks: number[] = []
  for (const { question, codes } of questions) {
    const hits = await hitsOf(knowledge, question, 10, ['procedure'])
    const rank = hits.findIndex(({ procedureCode }) => codes.includes(procedureCode!))
    ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank)
  }
  return ranks
}

function procedureShares(ranks: readonly number[]): NonNullable<SearchBenchReport['procedures']> {
  const within = (depth: number) => ranks.filter((rank) => rank < depth).length / Math.max(1, ranks.length)
  return { questions: ranks.length, first: within(1), inThree: within(3), inTen: within(10) }
}

async function timesOf(knowledge: KnowledgeBase, questions: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) {
    const before = performance.now()
    await hitsOf(knowledge, question, 10)
    times.push(performance.now() - before)
  }
  return times.sort((left, right) => left - right)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
