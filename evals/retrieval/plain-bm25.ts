import type { RetrievalTrial } from '../../knowledge/index.js'

/**
 * Plain BM25 over syllables of whole articles, as `BM25Retriever` of tutorials does it: our own index with every part of ours left out.
 * (`@langchain/community` and its peers weigh 500 MB, and its retriever reads every article for every question.)
 */
export const PLAIN_BM25: RetrievalTrial = {
  without: new Set(['bigrams', 'titlesAndNames', 'widerPool', 'definitions', 'restoration', 'abbreviations', 'ranker'] as const)
}
