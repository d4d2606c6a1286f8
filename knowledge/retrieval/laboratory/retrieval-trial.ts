import type { TrainedRanker } from '../ranker/load-ranker.js'

/** Parts of finding that a trial can leave out, to see what each is worth. */
export const RETRIEVAL_PARTS = [
  /** Pairs of neighbouring syllables in the first scoring. */
  'bigrams',
  /** Titles of articles and names of laws in the first scoring. */
  'titlesAndNames',
  /** Candidates by title and name alone: the wider pool. */
  'widerPool',
  /** Articles that define the phrase asked for. */
  'definitions',
  /** Repair of typing and restoration of dấu. */
  'restoration',
  /** Abbreviations written out. */
  'abbreviations',
  /** The learned order: what is left is the first scoring. */
  'ranker',
  /** Everyday words read as official ones. */
  'everydayWords',
  /** Circumstances of the question against those of procedures. */
  'circumstances'
] as const
export type RetrievalPart = (typeof RETRIEVAL_PARTS)[number]

/** One search done otherwise than as shipped; only laboratories ask for it. */
export interface RetrievalTrial {
  readonly without?: ReadonlySet<RetrievalPart>
  /** Takes the place of the committed ranker of articles, for example weights that have not seen the question. */
  readonly lawRanker?: TrainedRanker
  /** Takes the place of the committed ranker of procedures. */
  readonly procedureRanker?: TrainedRanker
  /** By passage, 1 where it may be found; narrows what the request allows. */
  readonly allowed?: Uint8Array
}

/** Nothing left out, the committed rankers. */
export const AS_SHIPPED: RetrievalTrial = {}
