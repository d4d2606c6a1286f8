import type { LawFolds, RetrievalLaboratory, RetrievalTrial } from '../../knowledge/index.js'
import type { LaboratoryReport } from './laboratory-report.js'
import type { NaivePipeline, NamedText } from './langchain-naive-pipeline.js'
import { measureRanks, ranksOf } from './measure-ranks.js'
import { timesOf } from './measure-times.js'
import { PLAIN_BM25 } from './plain-bm25.js'
import { articleKey, type NamedLawQuestion } from './retrieval-questions.js'
import { requestOf, wantedArticles } from './search-typed.js'

/** What the comparison needs; `allowed` is the corpus all systems search. */
export interface ComparisonSources {
  readonly laboratory: RetrievalLaboratory
  readonly questions: readonly NamedLawQuestion[]
  readonly folds: LawFolds
  readonly allowed: Uint8Array
  readonly typed: (question: string) => string
  readonly progress?: (name: string) => void
}

type System = (question: NamedLawQuestion) => readonly string[] | Promise<readonly string[]>

const DEPTH = 100

/** Ours, plain BM25 and the pipeline of tutorials on the same questions and the same articles and procedures. */
export async function compareSystems(sources: ComparisonSources, naive: NaivePipeline): Promise<LaboratoryReport['sideBySide']> {
  const { laboratory, folds, allowed, typed, questions } = sources
  const ours = (trial: RetrievalTrial) => (question: NamedLawQuestion) =>
    laboratory
      .search(requestOf(typed(question.question), DEPTH), { ...trial, allowed })
      .hits.map((hit) => (hit.documentNumber && hit.article ? articleKey(hit.documentNumber, hit.article) : hit.documentId))
  const systems: readonly (readonly [string, System])[] = [
    ['Trợ Lý Công (out of fold)', (question) => ours({ lawRanker: folds.rankerFor(question) })(question)],
    ['BM25 cả điều, không thêm gì', ours(PLAIN_BM25)],
    ['LangChain 1000/200 + MemoryVectorStore, embedding mặc định', (question) => naive.search(typed(question.question))]
  ]
  const rows: LaboratoryReport['sideBySide'][number][] = []
  for (const [name, system] of systems) {
    sources.progress?.(name)
    const ranks = []
    const times: number[] = []
    for (const question of questions) {
      const before = performance.now()
      const found = await system(question)
      times.push(performance.now() - before)
      ranks.push(ranksOf(found, wantedArticles(question)))
    }
    rows.push({ name, measures: measureRanks(ranks), p50Ms: timesOf(name, times).p50Ms })
  }
  return rows
}

/** Every allowed passage as a text with the name it is judged by: its article, or its document. */
export function textsOf(laboratory: RetrievalLaboratory, allowed: Uint8Array): readonly NamedText[] {
  return laboratory.origins.flatMap(({ passage, documentNumber, article, documentId }) => {
    if (allowed[passage] !== 1) return []
    const { title, text } = laboratory.read(passage)
    return [
      {
        name: documentNumber && article ? articleKey(documentNumber, article) : documentId,
        text: title === '' ? text : `${title}\n${text}`
      }
    ]
  })
}
