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

/** What search reaches on one data directory; its time is measured by `npm run bench -- search`. */
interface SearchQuality {
  readonly documents: number
  readonly passages: number
  /** Law questions against everything, kinds not named; weights committed with the project have seen them. */
  readonly laws?: RankingMeasures
  readonly lawsAmongLaws?: RankingMeasures
  readonly procedures?: { readonly questions: number; readonly first: number; readonly inThree: number; readonly inTen: number }
}

const AS_OF = '2026-07-01'
const DEPTH = 100

/** Measures search in process on the known questions. */
async function measureSearch(dataDirectory: string, sharedData?: string): Promise<SearchQuality> {
  const knowledge = openKnowledgeBase(dataDirectory, { resultsKept: 0 })
  const lawQuestions = readLawQuestions(sharedData)
  const procedureQuestions = readProcedureQuestions(sharedData)
  const laws = lawQuestions && (await ranksOf(knowledge, lawQuestions))
  const lawsAlone = lawQuestions && (await ranksOf(knowledge, lawQuestions, ['regulation']))
  const procedures = procedureQuestions && (await procedureRanks(knowledge, procedureQuestions))
  const report = {
    documents: knowledge.generation.documents,
    passages: knowledge.generation.passages,
    ...(laws ? { laws: measureRankings(laws) } : {}),
    ...(lawsAlone ? { lawsAmongLaws: measureRankings(lawsAlone) } : {}),
    ...(procedures ? { procedures: procedureShares(procedures) } : {})
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

function procedureShares(ranks: readonly number[]): NonNullable<SearchQuality['procedures']> {
  const within = (depth: number) => ranks.filter((rank) => rank < depth).length / Math.max(1, ranks.length)
  return { questions: ranks.length, first: within(1), inThree: within(3), inTen: within(10) }
}

/* `node --import tsx evals/bench/measure-search.ts [data directory] [folder of questions]` prints it. */
const [dataDirectory = './var', folder] = process.argv.slice(2)
const { laws, lawsAmongLaws, procedures, ...counts } = await measureSearch(dataDirectory, folder)
console.log(counts)
if (laws && lawsAmongLaws) console.table({ 'law questions, everything': laws, 'law questions, regulations': lawsAmongLaws })
else console.log('Không có ../shared/data: không đo được chất lượng.')
if (procedures) console.table({ 'procedure questions': procedures })
