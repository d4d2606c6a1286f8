import { GONE } from './arrange-passages.js'
import type { FieldTerms, LexicalIndex, Postings } from './lexical-index.js'

/** 1 for every term that something which goes on holds. */
export function livingTerms(index: LexicalIndex, newPassageOf: Uint32Array, newDocumentOf: Uint32Array): Uint8Array {
  const living = livingPostings(index.syllables, newPassageOf)
  livingPostings(index.title.postings, newPassageOf, living)
  livingPostings(index.name.postings, newDocumentOf, living)
  markField(index.context, (owner) => newPassageOf[owner] !== GONE, living)
  markField(index.definitions.words, (definition) => newPassageOf[index.definitions.passages[definition]!] !== GONE, living)
  return living
}

/** 1 for every list of postings that an owner which goes on stands in. */
export function livingPostings(
  { offsets, owners }: Postings,
  newOwnerOf: Uint32Array,
  living: Uint8Array = new Uint8Array(offsets.length - 1)
): Uint8Array {
  for (let term = 0; term + 1 < offsets.length; term++) {
    const end = offsets[term + 1]!
    let place = offsets[term]!
    while (place < end && newOwnerOf[owners[place]!] === GONE) place++
    if (place < end) living[term] = 1
  }
  return living
}

function markField({ terms, offsets }: FieldTerms, goesOn: (owner: number) => boolean, living: Uint8Array): void {
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    if (!goesOn(owner)) continue
    for (let place = offsets[owner]!; place < offsets[owner + 1]!; place++) living[terms[place]!] = 1
  }
}
