import { inverseDocumentFrequency } from '../../index/lexical/bm25.js'
import type { LexicalQuery, LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { actionsOfQuestion } from './actions.js'
import { type AskedSide, type AskedWords, AskedWordsReader } from './asked-words.js'
import { BodyHolds } from './body-holds.js'
import { countCircumstances, countShared } from './circumstances.js'
import type { PackedTexts } from './packed-texts.js'
import { countBits } from './phrase-groups.js'
import type { ProcedureFacts } from './procedure-facts.js'
import type { ProcedureQuestion } from './read-procedure-question.js'
import { asksForOrganisation, levelsAsked } from './who-asks.js'
import { type WordsToExplain, wordsToExplain } from './words-to-explain.js'

/** Features of a procedure for a question, in the order of a row. */
export const PROCEDURE_FEATURES = [
  'body',
  'bodyEveryday',
  'nameOfQuestion',
  'nameOfEveryday',
  'questionOfName',
  'namePairsOfQuestion',
  'namePairsOfEveryday',
  'everydayRowWhole',
  'everydayRowLong',
  'everydayRowFit',
  'pairsOfName',
  'aliases',
  'field',
  'fieldOfEveryday',
  'circumstancesShared',
  'circumstancesUnasked',
  'circumstancesMissing',
  'actionsShared',
  'actionsUnasked',
  'actionsMissing',
  'level',
  'forCitizens',
  'nameLength',
  'explained',
  'explainedWanted',
  'wantedInName',
  'heaviestInName',
  'pairsWanted',
  'nameHead',
  'nameLeft',
  'bodyHolds',
  'bodyHoldsHeaviest',
  'levelAsked',
  'levelOther',
  'askerFits',
  'askerOther'
] as const
export type ProcedureFeature = (typeof PROCEDURE_FEATURES)[number]

/** What a missing circumstance is divided by, so that the feature is of the size of the others. */
const CIRCUMSTANCE_SCALE = 36

/** Official words that an everyday expression stands for. */
interface OfficialRow {
  /** As numbers of asked words, and what each weighs. */
  readonly words: readonly number[]
  readonly weights: readonly number[]
  readonly mass: number
  /** How long the expression is, as a share of a telling one. */
  readonly length: number
}

/** Expressions of so many syllables are as telling as they get. */
const LONG_EXPRESSION = 4
/** Words of a name that tell the action and its object. */
const HEAD = 8
/** Different words of a question that there is room for at first. */
const FIRST_ROOM = 64

/** Reads every procedure against one question after the other. Not reentrant. */
export class ProcedureFeatures {
  readonly #asked: AskedWordsReader
  readonly #rows: Float64Array
  readonly #nameLengths: Float64Array
  readonly #circumstanceCounts: Uint8Array
  readonly #fieldShares: { readonly typed: Float64Array; readonly official: Float64Array }
  /** The procedure in whose name each asked word was last met while reading. */
  #nameOf = new Int32Array(FIRST_ROOM)
  /** How far each asked word is explained by the name being read. */
  #explained = new Float64Array(FIRST_ROOM)
  /** Of the name read last. */
  #pairsWanted = 0
  #headCovered = 0
  #covered = 0
  readonly #headMasses: Float64Array
  readonly #bodyHolds: BodyHolds
  /** Weight of a word that stands in no name. */
  readonly #unnamed: number

  constructor(
    private readonly facts: ProcedureFacts,
    private readonly scorer: LexicalScorer,
    private readonly lookup: TermLookup
  ) {
    this.#asked = new AskedWordsReader(lookup, facts.weights)
    this.#rows = new Float64Array(facts.count * PROCEDURE_FEATURES.length)
    this.#bodyHolds = new BodyHolds(scorer, facts.range)
    this.#unnamed = inverseDocumentFrequency(0, facts.count)
    const { offsets, words } = facts.names
    this.#headMasses = Float64Array.from({ length: facts.count }, (_none, procedure) =>
      words
        .subarray(offsets[procedure]!, Math.min(offsets[procedure + 1]!, offsets[procedure]! + HEAD))
        .reduce((sum, word) => sum + facts.weights[word]!, 0)
    )
    this.#nameLengths = Float64Array.from({ length: facts.count }, (_none, procedure) =>
      Math.log(1 + offsets[procedure + 1]! - offsets[procedure]!)
    )
    this.#circumstanceCounts = Uint8Array.from(facts.circumstances, countCircumstances)
    const fields = facts.fields.offsets.length - 1
    this.#fieldShares = { typed: new Float64Array(fields), official: new Float64Array(fields) }
  }

  /** Rows of features, `procedures × PROCEDURE_FEATURES`; the array is used again by the next call. */
  read(question: ProcedureQuestion): Float64Array {
    const { facts } = this
    const words = this.#asked.read(question)
    const officialRows = this.#officialRows(question, words)
    const asked = actionsOfQuestion(question.forms)
    const askedCount = Math.max(1, countBits(asked))
    const circumstancesAsked = countCircumstances(question.circumstances)
    const bodyQuery = typedQuery(question, this.lookup)
    const body = this.#bodyShares(bodyQuery)
    const bodyEveryday = this.#bodyShares(officialQuery(question, this.lookup))
    const holds = this.#bodyHolds.read(bodyQuery.terms)
    const toExplain = wordsToExplain(question, words, this.#unnamed)
    const rowShares = new Float64Array(officialRows.length)
    const levels = levelsAsked(question.forms)
    const asker = asksForOrganisation(question.forms)
    const fits = asker > 0 ? facts.forOrganisations : facts.forCitizens
    const { typed: fieldShares, official: fieldSharesOfEveryday } = this.#readFields(words)
    const width = PROCEDURE_FEATURES.length
    const rows = this.#rows
    if (words.count > this.#nameOf.length) this.#nameOf = new Int32Array(2 * words.count)
    if (words.count > this.#explained.length) this.#explained = new Float64Array(2 * words.count)
    this.#nameOf.fill(-1)
    for (let procedure = 0; procedure < facts.count; procedure++) {
      let at = procedure * width
      rows[at++] = body[procedure]!
      rows[at++] = bodyEveryday[procedure]!
      at = this.#readName(rows, at, procedure, words, officialRows, toExplain.wantedPairs, rowShares)
      rows[at++] = heldShare(facts.aliases, procedure, words.numberOf, words.typed)
      const field = facts.fieldOf[procedure]!
      rows[at++] = fieldShares[field]!
      rows[at++] = fieldSharesOfEveryday[field]!
      const shared = circumstancesAsked === 0 ? 0 : countShared(question.circumstances, facts.circumstances[procedure]!)
      rows[at++] = shared
      rows[at++] = this.#circumstanceCounts[procedure]! - shared
      rows[at++] = (circumstancesAsked - shared) / CIRCUMSTANCE_SCALE
      const actions = facts.actions[procedure]!
      rows[at++] = countBits(asked & actions) / askedCount
      rows[at++] = countBits(actions & ~asked)
      rows[at++] = asked !== 0 && (asked & actions) === 0 ? 1 : 0
      rows[at++] = facts.levels[procedure]!
      rows[at++] = facts.forCitizens[procedure]!
      rows[at++] = this.#nameLengths[procedure]!
      at = this.#explain(rows, at, procedure, words.count, toExplain, rowShares)
      rows[at++] = this.#pairsWanted
      rows[at++] = this.#headMasses[procedure]! > 0 ? this.#headCovered / this.#headMasses[procedure]! : 0
      rows[at++] = Math.log1p(Math.max(0, facts.names.masses[procedure]! - this.#covered))
      rows[at++] = holds.all[procedure]!
      rows[at++] = holds.heaviest[procedure]!
      const bits = facts.levelBits[procedure]!
      rows[at++] = (bits & levels) !== 0 ? 1 : 0
      rows[at++] = levels !== 0 && (bits & levels) === 0 ? 1 : 0
      rows[at++] = asker === 0 ? 0 : fits[procedure]!
      rows[at++] = asker === 0 ? 0 : 1 - fits[procedure]!
    }
    return rows
  }

  #officialRows({ everyday }: ProcedureQuestion, { weights: weightOf, officialRows }: AskedWords): OfficialRow[] {
    return everyday.map(({ start, end }, number) => {
      const words = officialRows[number]!
      const weights = words.map((word) => weightOf[word]!)
      const mass = weights.reduce((sum, weight) => sum + weight, 0)
      return { words, weights, mass: mass || 1, length: Math.min(1, (end - start) / LONG_EXPRESSION) }
    })
  }

  /** Shares of both sides in every different field. */
  #readFields({ numberOf, typed, official }: AskedWords): { readonly typed: Float64Array; readonly official: Float64Array } {
    const shares = this.#fieldShares
    for (let field = 0; field < shares.typed.length; field++) {
      shares.typed[field] = heldShare(this.facts.fields, field, numberOf, typed)
      shares.official[field] = heldShare(this.facts.fields, field, numberOf, official)
    }
    return shares
  }

  /** The nine features that compare the name with the question; returns the next place. */
  #readName(
    rows: Float64Array,
    start: number,
    procedure: number,
    { numberOf, typed, official, either, pairs: pairNumbers, count }: AskedWords,
    officialRows: readonly OfficialRow[],
    wantedPairs: Float64Array,
    rowShares: Float64Array
  ): number {
    const { words, isFirst, offsets, masses } = this.facts.names
    const nameOf = this.#nameOf
    let fromTyped = 0
    let fromOfficial = 0
    let covered = 0
    let pairs = 0
    let pairsOfficial = 0
    let coveredPairs = 0
    let pairsWanted = 0
    let headCovered = 0
    const from = offsets[procedure]!
    const to = offsets[procedure + 1]!
    let before = 0
    for (let place = from; place < to; place++) {
      const number = numberOf[words[place]!]!
      if (number > 0) {
        const word = number - 1
        nameOf[word] = procedure
        covered += either[word]!
        if (place < from + HEAD) headCovered += either[word]!
        if (isFirst[place]) {
          fromTyped += typed.held[word]!
          fromOfficial += official.held[word]!
        }
        const pair = before > 0 ? pairNumbers[(before - 1) * count + word]! : -1
        if (pair >= 0) {
          pairs += typed.pairWeights[pair]!
          pairsOfficial += official.pairWeights[pair]!
          pairsWanted += wantedPairs[pair]!
          coveredPairs++
        }
      }
      before = number
    }
    const mass = masses[procedure]!
    this.#pairsWanted = Math.min(1, pairsWanted)
    this.#headCovered = headCovered
    this.#covered = covered
    let at = start
    rows[at++] = fromTyped / typed.mass
    rows[at++] = fromOfficial / official.mass
    rows[at++] = mass > 0 ? covered / mass : 0
    rows[at++] = Math.min(1, pairs / typed.pairMass)
    rows[at++] = Math.min(1, pairsOfficial / official.pairMass)
    rowShares.fill(0)
    this.#readRows(rows, at, procedure, fromOfficial > 0 ? officialRows : [], mass, rowShares)
    at += 3
    rows[at++] = to - from > 1 ? coveredPairs / (to - from - 1) : 0
    return at
  }

  /** Three features of one row of official words against a name, each for the row that does best: its share there, the same for long expressions, the fit of both. */
  #readRows(
    rows: Float64Array,
    at: number,
    procedure: number,
    officialRows: readonly OfficialRow[],
    nameMass: number,
    rowShares: Float64Array
  ): void {
    const nameOf = this.#nameOf
    let whole = 0
    let long = 0
    let fit = 0
    for (let row = 0; row < officialRows.length; row++) {
      const { words, weights, mass, length } = officialRows[row]!
      let held = 0
      for (let place = 0; place < words.length; place++) if (nameOf[words[place]!] === procedure) held += weights[place]!
      if (held === 0) continue
      rowShares[row] = held / mass
      whole = Math.max(whole, held / mass)
      long = Math.max(long, (length * held) / mass)
      fit = Math.max(fit, Math.min(1, (2 * held) / (mass + nameMass)))
    }
    rows[at] = whole
    rows[at + 1] = long
    rows[at + 2] = fit
  }

  /** Four features: what the name explains of what is said and of what is wanted, how much of the latter stands there word by word, and of the heaviest words. */
  #explain(
    rows: Float64Array,
    at: number,
    procedure: number,
    count: number,
    { said, wanted, heaviest, ofRows }: WordsToExplain,
    rowShares: Float64Array
  ): number {
    if (this.#covered === 0) {
      rows.fill(0, at, at + 4)
      return at + 4
    }
    const explained = this.#explained
    let literally = 0
    let ofHeaviest = 0
    for (let word = 0; word < count; word++) {
      const stands = this.#nameOf[word] === procedure
      explained[word] = stands ? 1 : 0
      if (!stands) continue
      literally += wanted[word]!
      ofHeaviest += heaviest[word]!
    }
    for (let row = 0; row < ofRows.length; row++) {
      const share = rowShares[row]!
      if (share === 0) continue
      const covered = ofRows[row]!
      for (let place = 0; place < covered.length; place++) if (explained[covered[place]!]! < share) explained[covered[place]!] = share
    }
    let all = 0
    let ofWanted = 0
    for (let word = 0; word < count; word++) {
      all += explained[word]! * said[word]!
      ofWanted += explained[word]! * wanted[word]!
    }
    rows[at] = all
    rows[at + 1] = ofWanted
    rows[at + 2] = literally
    rows[at + 3] = ofHeaviest
    return at + 4
  }

  /** BM25 of the bodies as a share of the best one. */
  #bodyShares(query: LexicalQuery): Float64Array {
    const { start, end } = this.facts.range
    const scores = this.scorer.body(query, this.facts.range)
    let best = 0
    for (let passage = start; passage < end; passage++) best = Math.max(best, scores[passage]!)
    const shares = new Float64Array(end - start)
    if (best > 0) for (let passage = start; passage < end; passage++) shares[passage - start] = scores[passage]! / best
    return shares
  }
}

function typedQuery({ forms, shares }: ProcedureQuestion, lookup: TermLookup): LexicalQuery {
  return queryOf(forms.map((form, place) => ({ term: lookup.termOf(form) ?? -1, weight: shares[place]! })))
}

function officialQuery({ everyday }: ProcedureQuestion, lookup: TermLookup): LexicalQuery {
  return queryOf(everyday.flatMap(({ official }) => official.map((form) => ({ term: lookup.termOf(form) ?? -1, weight: 1 }))))
}

function queryOf(words: readonly { term: number; weight: number }[]): LexicalQuery {
  const weights = new Map<number, number>()
  for (const { term, weight } of words) if (term >= 0 && weight > 0) weights.set(term, Math.max(weights.get(term) ?? 0, weight))
  const bigrams = words.slice(1).flatMap(({ term, weight }, place) => {
    const before = words[place]!
    const least = Math.min(weight, before.weight)
    return term >= 0 && before.term >= 0 && least > 0 ? [{ first: before.term, second: term, weight: least }] : []
  })
  return { terms: [...weights].map(([term, weight]) => ({ term, weight })), bigrams }
}

/** Share of the question's words on one side that stands in a text. */
function heldShare({ words, offsets, isFirst }: PackedTexts, text: number, numberOf: Uint16Array, { held, mass }: AskedSide): number {
  let sum = 0
  for (let place = offsets[text]!; place < offsets[text + 1]!; place++) {
    const number = numberOf[words[place]!]!
    if (number > 0 && isFirst[place]) sum += held[number - 1]!
  }
  return Math.min(1, sum / mass)
}
