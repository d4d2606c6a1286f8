import { buildBigrams, type TermLists } from './bigram-builder.js'
import { FieldBuilder } from './field-builder.js'
import { GrowingUint32Array } from './growing-array.js'
import { COLLECTIONS, type FieldIndex, type FieldTerms, type ForwardIndex, type LexicalIndex } from './lexical-index.js'
import { invert } from './postings-builder.js'
import { TermCollector } from './term-collector.js'

/** What the index needs to know of one passage. Places are UTF-16 offsets within `text`. */
export interface IndexedPassage {
  readonly collection: (typeof COLLECTIONS)[number]
  readonly text: string
  readonly title: string
  readonly context: string
  readonly parts: readonly { readonly start: number; readonly end: number }[]
  readonly definitions: readonly { readonly words: string; readonly part: number }[]
}

/** No part: the passage itself. */
export const NO_PART = 0xffffffff

/** Longest text of one passage that is indexed, in terms. */
const MOST_TERMS = 60_000

/** Reads documents one at a time and makes the lexical index of them; holds term numbers, never text. */
export class LexicalIndexBuilder {
  readonly #terms = new TermCollector()
  readonly #body = new GrowingUint32Array()
  readonly #bodyEnds = new GrowingUint32Array()
  readonly #collections = new GrowingUint32Array()
  readonly #documentOf = new GrowingUint32Array()
  readonly #partStarts = new GrowingUint32Array()
  readonly #partEnds = new GrowingUint32Array()
  readonly #partsUpTo = new GrowingUint32Array()
  readonly #titles = new FieldBuilder()
  readonly #contexts = new FieldBuilder()
  readonly #names = new FieldBuilder()
  readonly #definedWords = new FieldBuilder()
  readonly #definitionPassages = new GrowingUint32Array()
  readonly #definitionParts = new GrowingUint32Array()
  #documents = 0

  /** Begins a document; the passages added next belong to it. Returns its number. */
  addDocument(name: string): number {
    this.#names.add(this.#terms.termsOf(name))
    return this.#documents++
  }

  addPassage(passage: IndexedPassage): void {
    const { terms, starts } = this.#terms.termsWithStarts(passage.text, MOST_TERMS)
    for (const term of terms) this.#body.push(term)
    this.#bodyEnds.push(this.#body.length)
    this.#collections.push(COLLECTIONS.indexOf(passage.collection))
    this.#documentOf.push(this.#documents - 1)
    for (const part of passage.parts) {
      this.#partStarts.push(firstAtOrAfter(starts, part.start))
      this.#partEnds.push(firstAtOrAfter(starts, part.end))
    }
    this.#partsUpTo.push(this.#partStarts.length)
    this.#titles.add(this.#terms.termsOf(passage.title))
    this.#contexts.add(this.#terms.termsOf(passage.context))
    for (const { words, part } of passage.definitions) {
      this.#definedWords.add(this.#terms.termsOf(words))
      this.#definitionPassages.push(this.#bodyEnds.length - 1)
      this.#definitionParts.push(part)
    }
  }

  /** The index, and for every passage number the place at which it was added. */
  finish(): { readonly index: LexicalIndex; readonly arrivalOf: Uint32Array } {
    const { dictionary, finalTerm } = this.#terms.finish()
    const { arrivalOf, collectionStarts } = this.#orderByCollection()
    const forward = this.#forward(finalTerm, arrivalOf)
    const texts: TermLists = (take) => {
      for (let passage = 0; passage < forward.starts.length; passage++)
        take(passage, forward.terms.subarray(forward.starts[passage]!, forward.ends[passage]!))
    }
    const syllables = invert(dictionary.length, texts)
    const { bigrams, postings } = buildBigrams(dictionary.length, texts)
    const numberOf = new Uint32Array(arrivalOf.length)
    arrivalOf.forEach((arrival, passage) => {
      numberOf[arrival] = passage
    })
    const index: LexicalIndex = {
      dictionary,
      collectionStarts,
      documentOf: arrivalOf.map((arrival) => this.#documentOf.view()[arrival]!),
      syllables,
      bigrams,
      bigramPostings: postings,
      forward,
      title: fieldIndex(dictionary.length, this.#titles.finish(finalTerm, arrivalOf)),
      name: fieldIndex(dictionary.length, this.#names.finish(finalTerm)),
      context: this.#contexts.finish(finalTerm, arrivalOf),
      definitions: {
        words: this.#definedWords.finish(finalTerm),
        passages: this.#definitionPassages.view().map((arrival) => numberOf[arrival]!),
        parts: this.#definitionParts.view().slice()
      }
    }
    return { index, arrivalOf }
  }

  #orderByCollection(): { readonly arrivalOf: Uint32Array; readonly collectionStarts: Uint32Array } {
    const collections = this.#collections.view()
    const collectionStarts = new Uint32Array(COLLECTIONS.length + 1)
    for (const collection of collections) collectionStarts[collection + 1]!++
    for (let collection = 0; collection < COLLECTIONS.length; collection++)
      collectionStarts[collection + 1]! += collectionStarts[collection]!
    const next = collectionStarts.slice()
    const arrivalOf = new Uint32Array(collections.length)
    collections.forEach((collection, arrival) => {
      arrivalOf[next[collection]!++] = arrival
    })
    return { arrivalOf, collectionStarts }
  }

  #forward(finalTerm: Uint32Array, arrivalOf: Uint32Array): ForwardIndex {
    const terms = this.#body.view()
    for (let place = 0; place < terms.length; place++) terms[place] = finalTerm[terms[place]!]!
    const ends = this.#bodyEnds.view()
    const upTo = this.#partsUpTo.view()
    const partOffsets = new Uint32Array(arrivalOf.length + 1)
    const partStarts = new Uint32Array(this.#partStarts.length)
    const partEnds = new Uint32Array(this.#partStarts.length)
    let used = 0
    arrivalOf.forEach((arrival, passage) => {
      for (let part = arrival === 0 ? 0 : upTo[arrival - 1]!; part < upTo[arrival]!; part++) {
        partStarts[used] = this.#partStarts.view()[part]!
        partEnds[used++] = this.#partEnds.view()[part]!
      }
      partOffsets[passage + 1] = used
    })
    return {
      terms,
      starts: arrivalOf.map((arrival) => (arrival === 0 ? 0 : ends[arrival - 1]!)),
      ends: arrivalOf.map((arrival) => ends[arrival]!),
      partOffsets,
      partStarts,
      partEnds
    }
  }
}

function fieldIndex(termCount: number, forward: FieldTerms): FieldIndex {
  const postings = invert(termCount, (take) => {
    for (let owner = 0; owner + 1 < forward.offsets.length; owner++)
      take(owner, forward.terms.subarray(forward.offsets[owner]!, forward.offsets[owner + 1]!))
  })
  return { forward, postings }
}

function firstAtOrAfter(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
