import { COLLECTIONS, type LexicalIndex } from './lexical-index.js'

/** Stands for a number that does not go on. */
export const GONE = 0xffffffff

/** What of several indexes goes on, and where. */
interface Source {
  readonly index: Pick<LexicalIndex, 'collectionStarts' | 'documentOf'>
  readonly arrivalOf: Uint32Array
  readonly newDocumentOf: Uint32Array
}

/** Where every document and passage of a merged index comes from. */
export interface Arrangement {
  /** By new number: from which source, and its number there. */
  readonly documents: { readonly sourceOf: Uint8Array; readonly oldOf: Uint32Array }
  readonly passages: { readonly sourceOf: Uint8Array; readonly oldOf: Uint32Array }
  /** By source: new number of every passage; `GONE` for those of documents left out. */
  readonly newPassageOf: readonly Uint32Array[]
  readonly collectionStarts: Uint32Array
  /** By new passage number. */
  readonly documentOf: Uint32Array
  readonly arrivalOf: Uint32Array
}

/** Numbers the passages of documents that go on as if they had arrived one document after the other. */
export function arrangePassages(sources: readonly Source[]): Arrangement {
  const documents = documentsOf(sources)
  const perSource = sources.map(byArrival)
  const count = sources.reduce(
    (sum, { index, newDocumentOf }) => sum + index.documentOf.filter((document) => newDocumentOf[document] !== GONE).length,
    0
  )
  const [sourceAt, oldAt, documentAt, collectionAt] = [
    new Uint8Array(count),
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint8Array(count)
  ]
  const collectionStarts = new Uint32Array(COLLECTIONS.length + 1)
  let arrivals = 0
  documents.oldOf.forEach((old, document) => {
    const source = documents.sourceOf[document]!
    const { passageAt, upTo, collectionOf } = perSource[source]!
    for (let arrival = old === 0 ? 0 : upTo[old - 1]!; arrival < upTo[old]!; arrival++) {
      sourceAt[arrivals] = source
      oldAt[arrivals] = passageAt[arrival]!
      documentAt[arrivals] = document
      collectionAt[arrivals] = collectionOf(passageAt[arrival]!)
      collectionStarts[collectionAt[arrivals++]! + 1]!++
    }
  })
  for (let collection = 0; collection < COLLECTIONS.length; collection++) collectionStarts[collection + 1]! += collectionStarts[collection]!
  const arrivalOf = new Uint32Array(count)
  const next = collectionStarts.slice()
  const newPassageOf = sources.map(({ arrivalOf: { length } }) => new Uint32Array(length).fill(GONE))
  for (let arrival = 0; arrival < count; arrival++) {
    const passage = next[collectionAt[arrival]!]!++
    arrivalOf[passage] = arrival
    newPassageOf[sourceAt[arrival]!]![oldAt[arrival]!] = passage
  }
  return {
    documents,
    passages: { sourceOf: Uint8Array.from(arrivalOf, (at) => sourceAt[at]!), oldOf: arrivalOf.map((at) => oldAt[at]!) },
    newPassageOf,
    collectionStarts,
    documentOf: arrivalOf.map((at) => documentAt[at]!),
    arrivalOf
  }
}

function documentsOf(sources: readonly Source[]): Arrangement['documents'] {
  const count = sources.reduce((sum, { newDocumentOf }) => sum + newDocumentOf.filter((document) => document !== GONE).length, 0)
  const [sourceOf, oldOf] = [new Uint8Array(count), new Uint32Array(count)]
  sources.forEach(({ newDocumentOf }, source) => {
    newDocumentOf.forEach((document, old) => {
      if (document === GONE) return
      sourceOf[document] = source
      oldOf[document] = old
    })
  })
  return { sourceOf, oldOf }
}

/** Passage of every arrival, the arrival at which each document ends, and the collection of a passage. */
function byArrival({ index: { documentOf, collectionStarts }, arrivalOf, newDocumentOf }: Source) {
  const passageAt = new Uint32Array(arrivalOf.length)
  const upTo = new Uint32Array(newDocumentOf.length)
  arrivalOf.forEach((arrival, passage) => {
    passageAt[arrival] = passage
    upTo[documentOf[passage]!]!++
  })
  for (let document = 1; document < upTo.length; document++) upTo[document]! += upTo[document - 1]!
  const collectionOf = (passage: number) => {
    let collection = 0
    while (passage >= collectionStarts[collection + 1]!) collection++
    return collection
  }
  return { passageAt, upTo, collectionOf }
}
