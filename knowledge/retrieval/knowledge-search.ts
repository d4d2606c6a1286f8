import { KeptValues } from '../index/documents/kept-values.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'
import { COLLECTIONS } from '../index/lexical/lexical-index.js'
import { LexicalScorer, type PassageRange } from '../index/lexical/lexical-scorer.js'
import { TermLookup } from '../index/lexical/term-lookup.js'
import type { NearPassage } from '../index/vector/passage-vectors.js'
import { DiacriticsModel } from '../vietnamese/diacritics-model.js'
import { syllablesOf, syllablesWithPlaces } from '../vietnamese/syllables.js'
import { describeHit, type RankedPassage } from './describe-hit.js'
import { GuideRanker } from './guides/guide-ranker.js'
import type { Steps } from './in-steps.js'
import { mergeRankings } from './kinds/merge-rankings.js'
import type { SearchOutcome, SearchRequest } from './knowledge-base.js'
import { AS_SHIPPED } from './laboratory/retrieval-trial.js'
import { putNamedFirst, ReferenceFinder } from './law/find-referenced.js'
import type { DescribedCandidates } from './law/law-features.js'
import { LawRanker } from './law/law-ranker.js'
import { LawQuestionReader } from './law/read-law-question.js'
import { PassageFilter } from './passage-filter.js'
import { ProcedureSearch } from './procedure-search.js'
import { type QuestionTerms, questionTerms } from './question/question-terms.js'
import { type UnderstoodQuestion, understandQuestion } from './understand-question.js'
import { addNearPassages, GUIDE_NEARNESS, LAW_NEARNESS, PROCEDURE_NEARNESS } from './vectors/add-near-passages.js'
import { nearInRange, nearPassages, passagesOf } from './vectors/near-passages.js'

/** Questions whose understanding is remembered, in characters. */
const QUESTION_CHARACTERS_KEPT = 20_000

/** Passages found last, whose numbers are remembered. */
const FOUND_KEPT = 20_000

interface SearchParts {
  readonly lookup: TermLookup
  readonly filter: PassageFilter
  readonly diacritics: DiacriticsModel
  readonly ranges: readonly PassageRange[]
  readonly lawQuestions: LawQuestionReader
  readonly laws: LawRanker
  readonly procedures: ProcedureSearch
  readonly guides: GuideRanker
  readonly references: ReferenceFinder
}

/** Finds passages of one open generation. */
export class KnowledgeSearch {
  readonly #lookup: TermLookup
  readonly #filter: PassageFilter
  readonly #diacritics: DiacriticsModel
  readonly #lawQuestions: LawQuestionReader
  readonly #laws: LawRanker
  readonly #procedures: ProcedureSearch
  readonly #guides: GuideRanker
  readonly #references: ReferenceFinder
  readonly #ranges: readonly PassageRange[]
  readonly #understood = new KeptValues<string, UnderstoodQuestion>(QUESTION_CHARACTERS_KEPT)

  readonly #found = new KeptValues<string, number>(FOUND_KEPT)

  private constructor(
    private readonly generation: OpenGeneration,
    parts: SearchParts
  ) {
    this.#lookup = parts.lookup
    this.#filter = parts.filter
    this.#diacritics = parts.diacritics
    this.#ranges = parts.ranges
    this.#lawQuestions = parts.lawQuestions
    this.#laws = parts.laws
    this.#procedures = parts.procedures
    this.#guides = parts.guides
    this.#references = parts.references
  }

  /** Makes ready what searching needs, in steps of at most some tenths of a second. */
  static *opening(generation: OpenGeneration): Steps<KnowledgeSearch> {
    const { lexical } = generation
    const lookup = new TermLookup(lexical.dictionary)
    yield
    const filter = new PassageFilter(generation)
    yield
    const diacritics = new DiacriticsModel(generation.diacritics)
    const scorer = new LexicalScorer(lexical)
    const ranges = COLLECTIONS.map(
      (_name, place): PassageRange => ({ start: lexical.collectionStarts[place]!, end: lexical.collectionStarts[place + 1]! })
    )
    yield
    const [lawRange, , guideRange] = ranges
    const lawQuestions = new LawQuestionReader(lookup, scorer, lawRange!)
    const laws = new LawRanker(generation, scorer, lawRange!)
    yield
    const procedures = new ProcedureSearch(generation, lookup, scorer)
    yield
    const guides = new GuideRanker(scorer, guideRange!)
    const references = new ReferenceFinder(generation)
    return new KnowledgeSearch(generation, { lookup, filter, diacritics, ranges, lawQuestions, laws, procedures, guides, references })
  }

  /** Remembered for the questions asked last: an answer asks several times for the same one. */
  understand(question: string, trial = AS_SHIPPED): UnderstoodQuestion {
    if (trial !== AS_SHIPPED) return understandQuestion(question, this.#diacritics, trial)
    const known = this.#understood.get(question)
    if (known) return known
    const understood = understandQuestion(question, this.#diacritics)
    this.#understood.set(question, understood, question.length)
    return understood
  }

  /** `questionVector`: the question as the model of the generation's vectors sees it; without it, search is by words alone. */
  search(request: SearchRequest, questionVector?: Float32Array, trial = AS_SHIPPED): SearchOutcome {
    const { understoodAs, changed } = this.understand(request.question, trial)
    const mask = bothAllow(this.#filter.mask(request), trial.allowed)
    const wants = (...kinds: readonly string[]) => request.kinds?.some((kind) => kinds.includes(kind)) ?? true
    const question = questionTerms(understoodAs, this.#lookup)
    const asOfYear = Number(request.asOf.slice(0, 4))
    const [nearLaws, nearProcedures, nearGuides] = this.#near(questionVector, mask) as [NearPassage[], NearPassage[], NearPassage[]]
    const ranked = mergeRankings(
      {
        laws: wants('regulation')
          ? this.#namedFirst(
              understoodAs,
              mask,
              addNearPassages(
                this.#laws.rank(this.#lawQuestions.read(understoodAs, trial), mask, asOfYear, passagesOf(nearLaws), trial),
                nearLaws,
                LAW_NEARNESS
              )
            )
          : [],
        procedures: wants('procedure')
          ? addNearPassages(this.#procedures.rank(understoodAs, mask, trial), nearProcedures, PROCEDURE_NEARNESS)
          : [],
        guides: wants('guide', 'faq', 'note') ? addNearPassages(this.#guides.rank(question, mask), nearGuides, GUIDE_NEARNESS) : []
      },
      understoodAs
    )
    const wanted = new Set(syllablesOf(understoodAs))
    const bestWords = (text: string) => firstPlaceOf(wanted, text)
    const describe = (one: RankedPassage) => {
      const hit = describeHit(this.generation, one, request.asOf, bestWords)
      this.#found.set(passageKey(hit.documentId, hit.passageAddress), one.passage)
      return hit
    }
    return { understoodAs, changed, hits: this.#withParts(question, ranked.slice(0, request.maxResults)).map(describe) }
  }

  /** Number of a passage that was found lately; `undefined` of others. */
  numberOfFound(documentId: string, passageAddress: string): number | undefined {
    return this.#found.get(passageKey(documentId, passageAddress))
  }

  #namedFirst(understoodAs: string, mask: Uint8Array, ranked: readonly RankedPassage[]): RankedPassage[] {
    return putNamedFirst(ranked, this.#references.find(understoodAs, mask), this.generation.lexical.documentOf)
  }

  /** Slots are looked for only in the procedures that are shown. */
  #withParts(question: QuestionTerms, shown: readonly RankedPassage[]): RankedPassage[] {
    const { start, end } = this.#ranges[COLLECTIONS.indexOf('procedures')]!
    const passages = shown.map(({ passage }) => passage).filter((passage) => passage >= start && passage < end)
    const parts = this.#procedures.partsOf(question, passages)
    return shown.map((one) => {
      const place = passages.indexOf(one.passage)
      return place < 0 ? one : { ...one, part: parts[place] }
    })
  }

  /** Allowed neighbours of a question in each collection; none without vectors. */
  #near(questionVector: Float32Array | undefined, mask: Uint8Array): NearPassage[][] {
    const { vectors } = this.generation
    const near = vectors && questionVector ? nearPassages(vectors, questionVector, mask) : []
    return this.#ranges.map((range) => nearInRange(near, range))
  }

  /** Features of every procedure for a question: what the order of procedures is learned from. */
  procedureRows(question: string): { readonly rows: Float64Array; readonly codes: readonly string[] } {
    return this.#procedures.rows(this.understand(question).understoodAs)
  }

  /** Articles that may answer a question, with their features: what the order of articles is learned from. */
  lawCandidates(question: string, mask: Uint8Array, asOfYear: number, trial = AS_SHIPPED): DescribedCandidates {
    const { understoodAs } = this.understand(question, trial)
    return this.#laws.candidates(this.#lawQuestions.read(understoodAs, trial), bothAllow(mask, trial.allowed), asOfYear, [], trial)
  }
}

function passageKey(documentId: string, passageAddress: string): string {
  return `${documentId}#${passageAddress}`
}

/** Mostly the first words say it, and only they are read then. */
const OPENING = 200

/** Where the first of some syllables stands in a text; 0 where none does. */
function firstPlaceOf(wanted: ReadonlySet<string>, text: string): number {
  const cut = text.lastIndexOf(' ', OPENING)
  const opening = text.length > OPENING && cut > 0 ? text.slice(0, cut) : text
  const inOpening = syllablesWithPlaces(opening).find(({ form }) => wanted.has(form))
  if (inOpening || opening === text) return inOpening?.start ?? 0
  return syllablesWithPlaces(text).find(({ form }) => wanted.has(form))?.start ?? 0
}

function bothAllow(mask: Uint8Array, allowed: Uint8Array | undefined): Uint8Array {
  return allowed ? mask.map((found, passage) => found & allowed[passage]!) : mask
}
