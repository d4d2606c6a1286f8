import {
  type LawFolds,
  PUBLIC_READER,
  type QuestionRanks,
  type RetrievalLaboratory,
  type RetrievalTrial,
  type SearchHit,
  type SearchRequest
} from '../../knowledge/index.js'
import { ranksOf } from './measure-ranks.js'
import { articleKey, type NamedLawQuestion, type NamedProcedureQuestion } from './retrieval-questions.js'

/** The day of every search: law in force after the reform of July 2025. */
export const SEARCH_DAY = '2026-07-01'
/** Results asked for where R@100 is measured. */
const DEPTH = 100

/** What one search gave. */
export interface SearchedQuestion {
  readonly ranks: QuestionRanks
  readonly first: SearchHit | undefined
}

/** How law questions are searched. */
export interface LawSearchOptions {
  /** Rankers that have not seen the question; the committed one when absent. */
  readonly folds?: LawFolds
  readonly trial?: RetrievalTrial
}

/** Searches law questions, kinds not named: procedures and guides stand between the articles as they do for people. */
export function searchLaws(
  laboratory: RetrievalLaboratory,
  questions: readonly NamedLawQuestion[],
  typed: (question: string) => string,
  { folds, trial = {} }: LawSearchOptions = {}
): readonly SearchedQuestion[] {
  return questions.map((question) => {
    const ranker = folds ? { lawRanker: folds.rankerFor(question) } : {}
    const { hits } = laboratory.search(requestOf(typed(question.question), DEPTH), { ...trial, ...ranker })
    const found = hits.map((hit) => (hit.documentNumber && hit.article ? articleKey(hit.documentNumber, hit.article) : hit.documentId))
    return { ranks: ranksOf(found, wantedArticles(question)), first: hits[0] }
  })
}

/** Searches procedure questions among procedures. */
export function searchProcedures(
  laboratory: RetrievalLaboratory,
  questions: readonly NamedProcedureQuestion[],
  typed: (question: string) => string,
  trialOf: (question: NamedProcedureQuestion) => RetrievalTrial = () => ({})
): readonly SearchedQuestion[] {
  return questions.map((question) => {
    const request = { ...requestOf(typed(question.question), DEPTH), kinds: ['procedure' as const] }
    const { hits } = laboratory.search(request, trialOf(question))
    const right = hits.findIndex(({ procedureCode }) => procedureCode !== undefined && question.codes.includes(procedureCode))
    return { ranks: { ranks: right < 0 ? [] : [right], answers: 1 }, first: hits[0] }
  })
}

/** Names of the articles that answer a question. */
export function wantedArticles({ answers }: NamedLawQuestion): ReadonlySet<string> {
  return new Set(answers.map(({ documentNumber, article }) => articleKey(documentNumber, article)))
}

/** A search of the public as the server would ask it. */
export function requestOf(question: string, maxResults: number): SearchRequest {
  return { question, maxResults, asOf: SEARCH_DAY, audiences: PUBLIC_READER }
}
