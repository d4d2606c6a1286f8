import { PUBLIC_READER, RetrievalLaboratory, withoutConsolidated } from '../../knowledge/index.js'
import { measureRanks, ranksOf } from '../retrieval/measure-ranks.js'
import { articleKey, readRetrievalQuestions } from '../retrieval/retrieval-questions.js'
import { SEARCH_DAY, wantedArticles } from '../retrieval/search-typed.js'

/*
 * How the committed weights find the articles of `law-unread.jsonl`, which nobody tunes on: among articles alone, and in one list with
 * procedures and guides. Totals only; failures are never listed.
 * Run: node --import tsx evals/bench/measure-law-search.ts <data directory>
 */
const laboratory = new RetrievalLaboratory(process.argv[2] ?? './var')
const { unreadLaws } = readRetrievalQuestions('', 'evals/datasets/portal')
const allowed = withoutConsolidated(laboratory)
const rows = [['articles alone', ['regulation' as const]] as const, ['one list', undefined] as const].map(([name, kinds]) => {
  const ranks = unreadLaws.map((one) => {
    const request = { question: one.question, maxResults: 100, asOf: SEARCH_DAY, audiences: PUBLIC_READER, ...(kinds ? { kinds } : {}) }
    const { hits } = laboratory.search(request, { allowed })
    return ranksOf(
      hits.map((hit) => (hit.documentNumber && hit.article ? articleKey(hit.documentNumber, hit.article) : hit.documentId)),
      wantedArticles(one)
    )
  })
  const measures = Object.entries(measureRanks(ranks)).map(
    ([measure, value]) => [measure, typeof value === 'number' ? value : value.mean] as const
  )
  return [name, Object.fromEntries(measures)] as const
})
console.table(Object.fromEntries(rows))
laboratory.close()
