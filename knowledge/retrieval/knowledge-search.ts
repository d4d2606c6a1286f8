import type { OpenGeneration } from '../index/generation/open-generation.js'
import { COLLECTIONS } from '../index/lexical/lexical-index.js'
import { type LexicalQuery, LexicalScorer } from '../index/lexical/lexical-scorer.js'
import { TermLookup } from '../index/lexical/term-lookup.js'
import { normalizeText } from '../vietnamese/normalize-text.js'
import { syllablesOf, syllablesWithPlaces } from '../vietnamese/syllables.js'
import { describeHit, type RankedPassage } from './describe-hit.js'
import type { SearchOutcome, SearchRequest } from './knowledge-base.js'
import { PassageFilter } from './passage-filter.js'
import type { PublishedDocuments } from './published-documents.js'

/** Finds passages of one open generation. */
export class KnowledgeSearch {
  readonly #lookup: TermLookup
  readonly #scorer: LexicalScorer
  readonly #filter: PassageFilter

  constructor(
    private readonly generation: OpenGeneration,
    _documents: PublishedDocuments
  ) {
    this.#lookup = new TermLookup(generation.lexical.dictionary)
    this.#scorer = new LexicalScorer(generation.lexical)
    this.#filter = new PassageFilter(generation)
  }

  understand(question: string): { understoodAs: string; changed: boolean } {
    return { understoodAs: normalizeText(question).trim(), changed: false }
  }

  search(request: SearchRequest): SearchOutcome {
    const { understoodAs, changed } = this.understand(request.question)
    const words = syllablesOf(understoodAs)
    const terms = words.flatMap((form) => this.#lookup.termOf(form) ?? [])
    const query: LexicalQuery = {
      terms: [...new Set(terms)].map((term) => ({ term, weight: 1 })),
      bigrams: terms.slice(1).map((second, place) => ({ first: terms[place]!, second, weight: 1 }))
    }
    const mask = this.#filter.mask(request)
    const starts = this.generation.lexical.collectionStarts
    const ranked: RankedPassage[] = []
    COLLECTIONS.forEach((_name, collection) => {
      const range = { start: starts[collection]!, end: starts[collection + 1]! }
      const scores = this.#scorer.body(query, range)
      this.#scorer.addTitlesAndNames(scores, query, range, 0.4, 0.2)
      const best: RankedPassage[] = []
      for (let passage = range.start; passage < range.end; passage++) {
        const score = scores[passage]!
        if (!mask[passage] || score <= 0) continue
        if (best.length === request.maxResults && score <= best.at(-1)!.score) continue
        const place = best.findIndex((one) => one.score < score)
        best.splice(place < 0 ? best.length : place, 0, { passage, part: undefined, score, confidence: score / (score + 40) })
        if (best.length > request.maxResults) best.pop()
      }
      ranked.push(...best)
    })
    ranked.sort((left, right) => right.score - left.score)
    const wanted = new Set(words)
    const bestWords = (text: string) => syllablesWithPlaces(text).find(({ form }) => wanted.has(form))?.start ?? 0
    return {
      understoodAs,
      changed,
      hits: ranked.slice(0, request.maxResults).map((one) => describeHit(this.generation, one, request.asOf, bestWords))
    }
  }
}
