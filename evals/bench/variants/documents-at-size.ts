import type { SourceDocument } from '../../../knowledge/index.js'

/**
 * A corpus of another size, streamed: below 1, a share of the documents, drawn by their ids, so that smaller sizes are part of larger ones;
 * above 1, every document once more for each whole number, under other numbers, as consolidated laws repeat articles.
 */
export async function* documentsAtSize(documents: AsyncIterable<SourceDocument>, size: number): AsyncIterable<SourceDocument> {
  for await (const document of documents) {
    if (size >= 1 || luckOf(document.id) < size) yield document
    for (let copy = 2; copy <= size; copy++) yield copyOf(document, copy)
  }
}

/** The same document under another id, number and code. */
export function copyOf(document: SourceDocument, copy: number): SourceDocument {
  const { documentNumber, procedure } = document
  return {
    ...document,
    id: `${document.id}-ban-${copy}`,
    ...(documentNumber ? { documentNumber: `${copy}${documentNumber}` } : {}),
    ...(procedure ? { procedure: { ...procedure, code: `${copy + 5}${procedure.code.slice(1)}` } } : {})
  }
}

/** 0 to below 1, always the same for the same id (FNV-1a). */
function luckOf(id: string): number {
  let hash = 2166136261
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 16777619)
  hash ^= hash >>> 15
  return ((Math.imul(hash, 0x2c1b3c6d) ^ 0) >>> 0) / 4294967296
}
