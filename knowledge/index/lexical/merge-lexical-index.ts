import { type Arrangement, arrangePassages, GONE } from './arrange-passages.js'
import type { BigramTable, DefinitionIndex, FieldTerms, ForwardIndex, LexicalIndex, Postings } from './lexical-index.js'
import { livingPostings, livingTerms } from './living-terms.js'
import { mergeDictionaries } from './merge-dictionaries.js'
import { mergePostings } from './merge-postings.js'
import { mergeSorted, type SortedMerge } from './merge-sorted.js'

/** An index whose documents go on, all or some of them. */
export interface LexicalSource {
  readonly index: LexicalIndex
  /** Arrival number of every passage number. */
  readonly arrivalOf: Uint32Array
  /** New number of every document, rising; `GONE` for those that are left out. */
  readonly newDocumentOf: Uint32Array
}

/** More than there are terms. */
const PAIR_BASE = 2 ** 24

/**
 * Makes one index of two: of what goes on of a former one and of the documents added. It is, number for number, the index that
 * `LexicalIndexBuilder` would make of all these documents in the order of their new numbers.
 */
export function mergeLexicalIndexes(sources: readonly [LexicalSource, LexicalSource]): {
  readonly index: LexicalIndex
  readonly arrivalOf: Uint32Array
  /** By new number: from which source every passage comes, and its number there. */
  readonly passages: Arrangement['passages']
} {
  const places = arrangePassages(sources)
  const living = sources.map(({ index, newDocumentOf }, source) => livingTerms(index, places.newPassageOf[source]!, newDocumentOf))
  const { dictionary, merge: terms } = mergeDictionaries(sources[0].index.dictionary, sources[1].index.dictionary, living)
  const { table, merge: bigrams } = mergeBigrams(sources, places, terms)
  const postings = (of: (index: LexicalIndex) => Postings, merge: SortedMerge, byDocument = false) => {
    const [former, added] = sources.map(({ index, newDocumentOf }, source) => ({
      postings: of(index),
      oldOf: merge.oldOf[source]!,
      newOwnerOf: byDocument ? newDocumentOf : places.newPassageOf[source]!
    }))
    return mergePostings(former!, added!, merge.count)
  }
  const field = (of: (index: LexicalIndex) => FieldTerms, order: Order) =>
    mergeField(
      sources.map(({ index }) => of(index)),
      terms,
      order
    )
  const index: LexicalIndex = {
    dictionary,
    collectionStarts: places.collectionStarts,
    documentOf: places.documentOf,
    syllables: postings((one) => one.syllables, terms),
    bigrams: table,
    bigramPostings: postings((one) => one.bigramPostings, bigrams),
    forward: mergeForward(sources, places, terms),
    title: { forward: field((one) => one.title.forward, places.passages), postings: postings((one) => one.title.postings, terms) },
    name: { forward: field((one) => one.name.forward, places.documents), postings: postings((one) => one.name.postings, terms, true) },
    context: field((one) => one.context, places.passages),
    definitions: mergeDefinitions(sources, places, terms)
  }
  return { index, arrivalOf: places.arrivalOf, passages: places.passages }
}

type Order = Arrangement['passages']

function mergeBigrams(sources: readonly LexicalSource[], { newPassageOf }: Arrangement, { newOf, count }: SortedMerge) {
  const keys = sources.map(({ index: { bigrams, bigramPostings } }, source) => {
    const living = livingPostings(bigramPostings, newPassageOf[source]!)
    const found = new Float64Array(bigrams.seconds.length).fill(-1)
    for (let first = 0; first + 1 < bigrams.starts.length; first++) {
      for (let place = bigrams.starts[first]!; place < bigrams.starts[first + 1]!; place++) {
        if (living[place]) found[place] = newOf[source]![first]! * PAIR_BASE + newOf[source]![bigrams.seconds[place]!]!
      }
    }
    return found
  }) as [Float64Array, Float64Array]
  const merge = mergeSorted(keys[0].length, keys[1].length, {
    living: (source, place) => keys[source]![place]! >= 0,
    compare: (left, right) => keys[0][left]! - keys[1][right]!
  })
  const starts = new Uint32Array(count + 1)
  const seconds = new Uint32Array(merge.count)
  for (let bigram = 0; bigram < merge.count; bigram++) {
    const old = merge.oldOf[0]![bigram]!
    const key = old === GONE ? keys[1][merge.oldOf[1]![bigram]!]! : keys[0][old]!
    const first = Math.floor(key / PAIR_BASE)
    starts[first + 1]!++
    seconds[bigram] = key - first * PAIR_BASE
  }
  for (let term = 0; term < count; term++) starts[term + 1]! += starts[term]!
  const table: BigramTable = { starts, seconds }
  return { table, merge }
}

function mergeForward(sources: readonly LexicalSource[], places: Arrangement, { newOf }: SortedMerge): ForwardIndex {
  const { passages, arrivalOf } = places
  const count = arrivalOf.length
  const passageAt = new Uint32Array(count)
  let termCount = 0
  let partCount = 0
  for (let passage = 0; passage < count; passage++) {
    passageAt[arrivalOf[passage]!] = passage
    const { starts, ends, partOffsets } = sources[passages.sourceOf[passage]!]!.index.forward
    const old = passages.oldOf[passage]!
    termCount += ends[old]! - starts[old]!
    partCount += partOffsets[old + 1]! - partOffsets[old]!
  }
  const [terms, starts, ends] = [new Uint32Array(termCount), new Uint32Array(count), new Uint32Array(count)]
  // Passages that stand side by side, as nearly all do, are copied as one run.
  let run = { source: 0, start: 0, end: 0 }
  let used = 0
  const isRenumbered = newOf.map((numbers) => numbers.some((number, old) => number !== old))
  const copyRun = () => {
    const from = sources[run.source]!.index.forward.terms
    if (isRenumbered[run.source]) used = copyTerms(from, run.start, run.end, newOf[run.source]!, terms, used)
    else {
      terms.set(from.subarray(run.start, run.end), used)
      used += run.end - run.start
    }
  }
  for (const passage of passageAt) {
    const source = passages.sourceOf[passage]!
    const { forward } = sources[source]!.index
    const [start, end] = [forward.starts[passages.oldOf[passage]!]!, forward.ends[passages.oldOf[passage]!]!]
    if (source !== run.source || start !== run.end) {
      copyRun()
      run = { source, start, end: start }
    }
    starts[passage] = used + run.end - run.start
    run.end = end
    ends[passage] = used + run.end - run.start
  }
  copyRun()
  const partOffsets = new Uint32Array(count + 1)
  const [partStarts, partEnds] = [new Uint32Array(partCount), new Uint32Array(partCount)]
  for (let passage = 0; passage < count; passage++) {
    const { forward } = sources[passages.sourceOf[passage]!]!.index
    const old = passages.oldOf[passage]!
    const [first, last, at] = [forward.partOffsets[old]!, forward.partOffsets[old + 1]!, partOffsets[passage]!]
    partStarts.set(forward.partStarts.subarray(first, last), at)
    partEnds.set(forward.partEnds.subarray(first, last), at)
    partOffsets[passage + 1] = at + last - first
  }
  return { terms, starts, ends, partOffsets, partStarts, partEnds }
}

function mergeField(fields: readonly FieldTerms[], { newOf }: SortedMerge, { sourceOf, oldOf }: Order): FieldTerms {
  const offsets = new Uint32Array(sourceOf.length + 1)
  const length = (source: number, old: number) => fields[source]!.offsets[old + 1]! - fields[source]!.offsets[old]!
  for (let owner = 0; owner < sourceOf.length; owner++) offsets[owner + 1] = offsets[owner]! + length(sourceOf[owner]!, oldOf[owner]!)
  const terms = new Uint32Array(offsets[sourceOf.length]!)
  for (let owner = 0; owner < sourceOf.length; owner++) {
    const field = fields[sourceOf[owner]!]!
    const old = oldOf[owner]!
    copyTerms(field.terms, field.offsets[old]!, field.offsets[old + 1]!, newOf[sourceOf[owner]!]!, terms, offsets[owner]!)
  }
  return { terms, offsets }
}

/** Definitions stand in the order in which their passages arrived. */
function mergeDefinitions(
  sources: readonly LexicalSource[],
  { newPassageOf, arrivalOf }: Arrangement,
  terms: SortedMerge
): DefinitionIndex {
  const kept = sources.flatMap(({ index: { definitions } }, source) =>
    Array.from(definitions.passages, (old, place) => ({ source, place, passage: newPassageOf[source]![old]! })).filter(
      ({ passage }) => passage !== GONE
    )
  )
  kept.sort((one, other) => arrivalOf[one.passage]! - arrivalOf[other.passage]!)
  const order = { sourceOf: Uint8Array.from(kept, ({ source }) => source), oldOf: Uint32Array.from(kept, ({ place }) => place) }
  return {
    words: mergeField(
      sources.map(({ index }) => index.definitions.words),
      terms,
      order
    ),
    passages: Uint32Array.from(kept, ({ passage }) => passage),
    parts: Uint32Array.from(kept, ({ source, place }) => sources[source]!.index.definitions.parts[place]!)
  }
}

function copyTerms(from: Uint32Array, start: number, end: number, newOf: Uint32Array, into: Uint32Array, at: number): number {
  let used = at
  for (let place = start; place < end; place++) into[used++] = newOf[from[place]!]!
  return used
}
