import type { LexicalQuery, LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { foldText } from '../../vietnamese/fold-text.js'
import { actionsOfQuestion, countBits } from './actions.js'
import type { ProcedureFacts } from './procedure-facts.js'
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
  'pairsOfName',
  'aliases',
  'field',
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

/** Weight of an official word that an everyday expression stands for, beside a word the user typed. */
const EVERYDAY_SHARE = 0.6

/** Rows of features of every procedure, `procedures × features`. */
export function procedureFeatures(
  question: ProcedureQuestion,
  facts: ProcedureFacts,
  scorer: LexicalScorer,
  lookup: TermLookup
): Float64Array {
  const width = PROCEDURE_FEATURES.length
  const count = facts.names.length
  const rows = new Float64Array(count * width)
  const own = wordShares(question, lookup)
  const everyday = everydayWords(question, lookup)
  const ownMass = massOf(own.shares, facts) || 1
  const everydayMass = massOf(everyday.shares, facts) || 1
  const ownPairs = pairWeights(own.sequence, facts)
  const everydayPairs = new Map(everyday.rows.flatMap((row) => [...pairWeights(row, facts)]))
  const pairMass = sumOf(ownPairs.values()) || 1
  const everydayPairMass = sumOf(everydayPairs.values()) || 1
  const asked = actionsOfQuestion(question.forms)
  const askedCount = Math.max(1, countBits(asked))
  const body = standardised(scorer.body(bodyQuery(question, lookup), facts.range), facts)
  const bodyEveryday = standardised(scorer.body(everydayQuery(question, lookup), facts.range), facts)
  for (let procedure = 0; procedure < count; procedure++) {
    const row = procedure * width
    const { words, mass } = facts.names[procedure]!
    const seen = new Set<number>()
    let fromQuestion = 0
    let fromEveryday = 0
    let covered = 0
    let pairs = 0
    let pairsEveryday = 0
    let coveredPairs = 0
    words.forEach((word, place) => {
      const weight = facts.weights[word]!
      const share = own.shares.get(word) ?? 0
      const expanded = everyday.shares.get(word) ?? 0
      covered += weight * Math.max(share, expanded)
      if (!seen.has(word)) {
        seen.add(word)
        fromQuestion += weight * share
        fromEveryday += weight * expanded
      }
      if (place === 0) return
      const key = pairKey(words[place - 1]!, word)
      const ownPair = ownPairs.get(key) ?? 0
      const everydayPair = everydayPairs.get(key) ?? 0
      pairs += ownPair
      pairsEveryday += everydayPair
      if (ownPair > 0 || everydayPair > 0) coveredPairs++
    })
    const circumstances = compare(question.circumstances, facts.circumstances[procedure]!)
    const actions = facts.actions[procedure]!
    rows.set(
      [
        body[procedure]!,
        bodyEveryday[procedure]!,
        fromQuestion / ownMass,
        fromEveryday / everydayMass,
        mass > 0 ? covered / mass : 0,
        Math.min(1, pairs / pairMass),
        Math.min(1, pairsEveryday / everydayPairMass),
        bestRow(everyday.rows, seen, facts),
        words.length > 1 ? coveredPairs / (words.length - 1) : 0,
        shareHeld(facts.aliases[procedure]!.words, own.shares, facts, ownMass),
        shareHeld(facts.fields[procedure]!.words, own.shares, facts, ownMass),
        circumstances.shared,
        circumstances.unasked,
        circumstances.missing,
        countBits(asked & actions) / askedCount,
        countBits(actions & ~asked),
        asked !== 0 && (asked & actions) === 0 ? 1 : 0,
        facts.levels[procedure]!,
        facts.forCitizens[procedure]!,
        Math.log(1 + words.length)
      ],
      row
    )
  }
  return rows
}

interface WordShares {
  readonly shares: ReadonlyMap<number, number>
  readonly sequence: readonly number[]
}

function wordShares({ forms, shares }: ProcedureQuestion, lookup: TermLookup): WordShares {
  const found = new Map<number, number>()
  const sequence = forms.map((form, place) => {
    const word = lookup.foldedNumberOf(foldText(form)) ?? -1
    const share = shares[place]!
    if (word >= 0 && share > 0) found.set(word, Math.max(found.get(word) ?? 0, share))
    return share > 0 ? word : -1
  })
  return { shares: found, sequence }
}

function everydayWords({ everyday }: ProcedureQuestion, lookup: TermLookup) {
  const rows = everyday.map(({ official }) => official.flatMap((form) => lookup.foldedNumberOf(foldText(form)) ?? []))
  return { rows, shares: new Map(rows.flatMap((row) => row.map((word) => [word, EVERYDAY_SHARE] as const))) }
}

function bodyQuery({ forms, shares }: ProcedureQuestion, lookup: TermLookup): LexicalQuery {
  const terms = forms.map((form, place) => ({ term: lookup.termOf(form) ?? -1, weight: shares[place]! }))
  return queryOf(terms)
}

function everydayQuery({ everyday }: ProcedureQuestion, lookup: TermLookup): LexicalQuery {
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

/** Scores as a share of the best one. */
function standardised(scores: Float32Array, { range }: ProcedureFacts): Float64Array {
  const own = Float64Array.from(scores.subarray(range.start, range.end))
  const best = own.reduce((most, score) => Math.max(most, score), 0) || 1
  return own.map((score) => score / best)
}

const PAIR_SPACE = 1 << 22
const pairKey = (first: number, second: number) => first * PAIR_SPACE + second

function pairWeights(sequence: readonly number[], { weights }: ProcedureFacts): Map<number, number> {
  const pairs = new Map<number, number>()
  for (let place = 1; place < sequence.length; place++) {
    const [first, second] = [sequence[place - 1]!, sequence[place]!]
    if (first >= 0 && second >= 0) pairs.set(pairKey(first, second), weights[first]! + weights[second]!)
  }
  return pairs
}

/** The largest share of one row of official words that stands in a name. */
function bestRow(rows: readonly (readonly number[])[], name: ReadonlySet<number>, { weights }: ProcedureFacts): number {
  let best = 0
  for (const row of rows) {
    let held = 0
    let mass = 0
    for (const word of row) {
      mass += weights[word]!
      if (name.has(word)) held += weights[word]!
    }
    if (mass > 0) best = Math.max(best, held / mass)
  }
  return best
}

function shareHeld(words: readonly number[], shares: ReadonlyMap<number, number>, { weights }: ProcedureFacts, mass: number): number {
  let held = 0
  for (const word of new Set(words)) held += (shares.get(word) ?? 0) * weights[word]!
  return Math.min(1, held / mass)
}

function massOf(shares: ReadonlyMap<number, number>, { weights }: ProcedureFacts): number {
  let mass = 0
  for (const [word, share] of shares) mass += share * weights[word]!
  return mass
}

function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

function compare(asked: Uint8Array, named: Uint8Array): { shared: number; unasked: number; missing: number } {
  let shared = 0
  let unasked = 0
  let missing = 0
  for (let place = 0; place < asked.length; place++) {
    if (asked[place] && named[place]) shared++
    else if (named[place]) unasked++
    else if (asked[place]) missing++
  }
  return { shared, unasked, missing: missing / Math.max(1, asked.length) }
}
