import type { LexicalQuery, LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { actionsOfQuestion } from './actions.js'
import { countCircumstances, countShared } from './circumstances.js'
import type { PackedTexts } from './packed-texts.js'
import { countBits } from './phrase-groups.js'
import type { ProcedureFacts } from './procedure-facts.js'
import { pairKey, type QuestionMass, QuestionMasses } from './question-mass.js'
import type { ProcedureQuestion } from './read-procedure-question.js'

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
  'nameLength'
] as const
export type ProcedureFeature = (typeof PROCEDURE_FEATURES)[number]

/** What a missing circumstance is divided by, so that the feature is of the size of the others. */
const CIRCUMSTANCE_SCALE = 36

/** Official words that an everyday expression stands for. */
interface OfficialRow {
  readonly words: readonly number[]
  readonly mass: number
  /** How long the expression is, as a share of a telling one. */
  readonly length: number
}

/** Expressions of so many syllables are as telling as they get. */
const LONG_EXPRESSION = 4

/** Reads every procedure against one question after the other. Not reentrant. */
export class ProcedureFeatures {
  readonly #masses: QuestionMasses
  readonly #rows: Float64Array
  /** The procedure in whose name each folded word was last met while reading. */
  readonly #nameOf: Int32Array
  /** 1 for the folded words of the question being read: the one small table every word of every name is looked up in. */
  readonly #isAsked: Uint8Array
  readonly #nameLengths: Float64Array

  constructor(
    private readonly facts: ProcedureFacts,
    private readonly scorer: LexicalScorer,
    private readonly lookup: TermLookup
  ) {
    this.#masses = new QuestionMasses(lookup, facts.weights)
    this.#rows = new Float64Array(facts.count * PROCEDURE_FEATURES.length)
    this.#nameOf = new Int32Array(facts.weights.length)
    this.#isAsked = new Uint8Array(facts.weights.length)
    const { offsets } = facts.names
    this.#nameLengths = Float64Array.from({ length: facts.count }, (_none, procedure) =>
      Math.log(1 + offsets[procedure + 1]! - offsets[procedure]!)
    )
  }

  /** Rows of features, `procedures × PROCEDURE_FEATURES`; the array is used again by the next call. */
  read(question: ProcedureQuestion): Float64Array {
    const { facts } = this
    const typed = this.#masses.typed(question)
    const officialRows = this.#masses.officialRows(question)
    const official = this.#masses.official(officialRows)
    const weighed = question.everyday.map(({ start, end }, number): OfficialRow => {
      const words = officialRows[number]!
      const mass = words.reduce((sum, word) => sum + facts.weights[word]!, 0)
      return { words, mass: mass || 1, length: Math.min(1, (end - start) / LONG_EXPRESSION) }
    })
    const asked = actionsOfQuestion(question.forms)
    const askedCount = Math.max(1, countBits(asked))
    const circumstancesAsked = countCircumstances(question.circumstances)
    const body = this.#bodyShares(typedQuery(question, this.lookup))
    const bodyEveryday = this.#bodyShares(officialQuery(question, this.lookup))
    const width = PROCEDURE_FEATURES.length
    const rows = this.#rows
    this.#nameOf.fill(-1)
    const asks = markAsked(this.#isAsked, typed, official)
    for (let procedure = 0; procedure < facts.count; procedure++) {
      let at = procedure * width
      rows[at++] = body[procedure]!
      rows[at++] = bodyEveryday[procedure]!
      at = this.#readName(rows, at, procedure, typed, official, weighed)
      rows[at++] = heldShare(facts.aliases, procedure, typed, facts.weights, asks)
      rows[at++] = heldShare(facts.fields, procedure, typed, facts.weights, asks)
      rows[at++] = heldShare(facts.fields, procedure, official, facts.weights, asks)
      const circumstances = facts.circumstances[procedure]!
      const shared = countShared(question.circumstances, circumstances)
      rows[at++] = shared
      rows[at++] = countCircumstances(circumstances) - shared
      rows[at++] = (circumstancesAsked - shared) / CIRCUMSTANCE_SCALE
      const actions = facts.actions[procedure]!
      rows[at++] = countBits(asked & actions) / askedCount
      rows[at++] = countBits(actions & ~asked)
      rows[at++] = asked !== 0 && (asked & actions) === 0 ? 1 : 0
      rows[at++] = facts.levels[procedure]!
      rows[at++] = facts.forCitizens[procedure]!
      rows[at++] = this.#nameLengths[procedure]!
    }
    return rows
  }

  /** The nine features that compare the name with the question; returns the next place. */
  #readName(
    rows: Float64Array,
    start: number,
    procedure: number,
    typed: QuestionMass,
    official: QuestionMass,
    officialRows: readonly OfficialRow[]
  ): number {
    const { names, weights } = this.facts
    const isAsked = this.#isAsked
    let fromTyped = 0
    let fromOfficial = 0
    let covered = 0
    let pairs = 0
    let pairsOfficial = 0
    let coveredPairs = 0
    const from = names.offsets[procedure]!
    const to = names.offsets[procedure + 1]!
    let foundBefore = false
    for (let place = from; place < to; place++) {
      const word = names.words[place]!
      const found = isAsked[word] === 1
      if (found) {
        this.#nameOf[word] = procedure
        const share = typed.shares[word]!
        const shareOfficial = official.shares[word]!
        const weight = weights[word]!
        covered += weight * Math.max(share, shareOfficial)
        if (names.isFirst[place]) {
          fromTyped += weight * share
          fromOfficial += weight * shareOfficial
        }
        if (foundBefore) {
          const key = pairKey(names.words[place - 1]!, word)
          const pair = typed.pairs.get(key) ?? 0
          const pairOfficial = official.pairs.get(key) ?? 0
          pairs += pair
          pairsOfficial += pairOfficial
          if (pair > 0 || pairOfficial > 0) coveredPairs++
        }
      }
      foundBefore = found
    }
    const mass = names.masses[procedure]!
    let at = start
    rows[at++] = fromTyped / typed.mass
    rows[at++] = fromOfficial / official.mass
    rows[at++] = mass > 0 ? covered / mass : 0
    rows[at++] = Math.min(1, pairs / typed.pairMass)
    rows[at++] = Math.min(1, pairsOfficial / official.pairMass)
    this.#readRows(rows, at, procedure, fromOfficial > 0 ? officialRows : [], mass)
    at += 3
    rows[at++] = to - from > 1 ? coveredPairs / (to - from - 1) : 0
    return at
  }

  /** Three features of one row of official words against a name, each for the row that does best: its share there, the same for long expressions, the fit of both. */
  #readRows(rows: Float64Array, at: number, procedure: number, officialRows: readonly OfficialRow[], nameMass: number): void {
    const { weights } = this.facts
    let whole = 0
    let long = 0
    let fit = 0
    for (const { words, mass, length } of officialRows) {
      let held = 0
      for (let place = 0; place < words.length; place++) if (this.#nameOf[words[place]!] === procedure) held += weights[words[place]!]!
      if (held === 0) continue
      whole = Math.max(whole, held / mass)
      long = Math.max(long, (length * held) / mass)
      fit = Math.max(fit, Math.min(1, (2 * held) / (mass + nameMass)))
    }
    rows[at] = whole
    rows[at + 1] = long
    rows[at + 2] = fit
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

/** Marks the words that either side of the question weighs, and nothing else. */
function markAsked(isAsked: Uint8Array, typed: QuestionMass, official: QuestionMass): Uint8Array {
  for (let word = 0; word < isAsked.length; word++) isAsked[word] = typed.shares[word]! > 0 || official.shares[word]! > 0 ? 1 : 0
  return isAsked
}

/** Share of the question's words on one side that stands in a text. */
function heldShare(
  { words, offsets, isFirst }: PackedTexts,
  text: number,
  { shares, mass }: QuestionMass,
  weights: Float32Array,
  isAsked: Uint8Array
): number {
  let held = 0
  for (let place = offsets[text]!; place < offsets[text + 1]!; place++) {
    const word = words[place]!
    if (isAsked[word] === 1 && shares[word]! > 0 && isFirst[place]) held += shares[word]! * weights[word]!
  }
  return Math.min(1, held / mass)
}
