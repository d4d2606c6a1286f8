import type { OpenGeneration } from '../index/generation/open-generation.js'
import { COLLECTIONS } from '../index/lexical/lexical-index.js'
import { LexicalScorer, type PassageRange } from '../index/lexical/lexical-scorer.js'
import { TermLookup } from '../index/lexical/term-lookup.js'
import { DiacriticsModel } from '../vietnamese/diacritics-model.js'
import { syllablesOf, syllablesWithPlaces } from '../vietnamese/syllables.js'
import { describeHit, type RankedPassage } from './describe-hit.js'
import { GuideRanker } from './guides/guide-ranker.js'
import type { SearchOutcome, SearchRequest } from './knowledge-base.js'
import type { DescribedCandidate } from './law/law-features.js'
import { LawRanker } from './law/law-ranker.js'
import { mergeRankings } from './kinds/merge-rankings.js'
import { PassageFilter } from './passage-filter.js'
import { ProcedureSearch } from './procedure-search.js'
import { questionTerms } from './question/question-terms.js'
import { type UnderstoodQuestion, understandQuestion } from './understand-question.js'

/** Finds passages of one open generation. */
export class KnowledgeSearch {
  readonly #lookup: TermLookup
  readonly #filter: PassageFilter
  readonly #diacritics: DiacriticsModel
  readonly #laws: LawRanker
  readonly #procedures: ProcedureSearch
  readonly #guides: GuideRanker

  constructor(private readonly generation: OpenGeneration) {
    const { lexical } = generation
    this.#lookup = new TermLookup(lexical.dictionary)
    this.#filter = new PassageFilter(generation)
    this.#diacritics = new DiacriticsModel(generation.diacritics)
    const scorer = new LexicalScorer(lexical)
    const [laws, , guides] = COLLECTIONS.map(
      (_name, place): PassageRange => ({ start: lexical.collectionStarts[place]!, end: lexical.collectionStarts[place + 1]! })
    )
    this.#laws = new LawRanker(generation, scorer, laws!)
    this.#procedures = new ProcedureSearch(generation, this.#lookup, scorer)
    this.#guides = new GuideRanker(scorer, guides!)
  }

  understand(question: string): UnderstoodQuestion {
    return understandQuestion(question, this.#diacritics)
  }

  search(request: SearchRequest): SearchOutcome {
    const { understoodAs, changed } = this.understand(request.question)
    const mask = this.#filter.mask(request)
    const wants = (...kinds: readonly string[]) => request.kinds?.some((kind) => kinds.includes(kind)) ?? true
    const question = questionTerms(understoodAs, this.#lookup)
    const asOfYear = Number(request.asOf.slice(0, 4))
    const ranked = mergeRankings(
      {
        laws: wants('regulation') ? this.#laws.rank(question, mask, asOfYear) : [],
        procedures: wants('procedure') ? this.#procedures.rank(question, understoodAs, mask) : [],
        guides: wants('guide', 'faq', 'note') ? this.#guides.rank(question, mask) : []
      },
      understoodAs
    )
    const wanted = new Set(syllablesOf(understoodAs))
    const bestWords = (text: string) => syllablesWithPlaces(text).find(({ form }) => wanted.has(form))?.start ?? 0
    const describe = (one: RankedPassage) => describeHit(this.generation, one, request.asOf, bestWords)
    return { understoodAs, changed, hits: ranked.slice(0, request.maxResults).map(describe) }
  }

  /** Articles that may answer a question, with their features: what the order of articles is learned from. */
  lawCandidates(question: string, mask: Uint8Array, asOfYear: number): DescribedCandidate[] {
    return this.#laws.candidates(questionTerms(this.understand(question).understoodAs, this.#lookup), mask, asOfYear)
  }
}
