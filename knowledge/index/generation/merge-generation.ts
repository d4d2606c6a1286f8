import type { TopicNode } from '../../domain/index.js'
import { DiacriticsTrainer } from '../../vietnamese/train-diacritics-model.js'
import { ArchivePlacesBuilder, ArchivePlacesReader, type DocumentPlace } from '../documents/archive-places.js'
import { ArchiveSegments, filesOfSegment, segmentsOf } from '../documents/archive-segments.js'
import type { DocumentArchiveWriter } from '../documents/document-archive-writer.js'
import { livingBytes, segmentsToRewrite } from '../documents/segments-to-rewrite.js'
import type { PassageVectorsBuilder } from '../embedding/build-passage-vectors.js'
import { GONE } from '../lexical/arrange-passages.js'
import { mergeLexicalIndexes } from '../lexical/merge-lexical-index.js'
import type { BuildOptions, PublishedDocuments } from './build-options.js'
import type { FormerGeneration } from './former-generation.js'
import type { GenerationManifest } from './generation-manifest.js'
import { finishGeneration, GenerationParts, nextTurn } from './generation-parts.js'
import { GenerationWriter } from './generation-writer.js'
import { planMerge } from './plan-merge.js'

/**
 * Makes the next generation of the former one and of what has changed since, and switches to it. It is what `buildGeneration` would make of
 * all the documents: number for number, save for which segment of the archive a document stands in.
 * @throws KnowledgeError `embedding_unavailable` when a given model does not answer; the old generation stays.
 */
export async function mergeGeneration(
  former: FormerGeneration,
  published: PublishedDocuments,
  tree: readonly TopicNode[],
  options: BuildOptions,
  vectors: PassageVectorsBuilder | undefined
): Promise<GenerationManifest> {
  const writer = new GenerationWriter(options.dataDirectory, { directory: former.directory, files: former.manifest.files })
  const segments = new ArchiveSegments(former.directory, former.places)
  try {
    const { changed } = planMerge(former.states, published.states)
    const diacritics = new DiacriticsTrainer(former.counts)
    const parts = new GenerationParts(writer, diacritics, vectors)
    await parts.read(published.read(changed), (documents) => options.onProgress?.({ stage: 'reading', documents }))
    options.onProgress?.({ stage: 'indexing', documents: published.states.length })
    await nextTurn()
    const order = orderOf(former, published, parts)
    order.newOfFormer.forEach((document, old) => {
      if (document === GONE) diacritics.forget(segments.text(old, 0, segments.textLength(old)).toString('utf16le'))
    })
    const added = parts.lexical.finish()
    const { index, arrivalOf, passages } = mergeLexicalIndexes([
      { index: former.lexical, arrivalOf: former.places.arrivalOf, newDocumentOf: order.newOfFormer },
      { index: added.index, arrivalOf: added.arrivalOf, newDocumentOf: order.newOfAdded }
    ])
    const moved = moveDocuments(former, segments, parts.archive, order.newOfFormer, writer)
    const reader = new ArchivePlacesReader(former.places)
    const places = new ArchivePlacesBuilder()
    const documents = order.documents.map(({ source, old }) => {
      if (source === 'added') {
        places.add(parts.archived[old]!.place)
        return parts.archived[old]!
      }
      places.add(moved.get(old) ?? reader.of(old))
      return { ...former.states[old]!, card: former.cards[old]! }
    })
    const digestOf = (passage: number) => {
      const old = passages.oldOf[passage]!
      return passages.sourceOf[passage] === 0 ? former.vectorDigests[old]! : parts.vectorDigests[added.arrivalOf[old]!]!
    }
    const vectorDigests = vectors ? Array.from(arrivalOf, (_, passage) => digestOf(passage)) : []
    const contents = { documents, places: places.finish(arrivalOf), lexical: index, diacritics, vectorDigests, tree }
    return await finishGeneration(writer, contents, options, vectors)
  } finally {
    segments.close()
    writer.abandon()
  }
}

/** Which documents there will be, in which order, and what becomes of the numbers of the former ones and of those read now. */
function orderOf(former: FormerGeneration, { states }: PublishedDocuments, { archived }: GenerationParts) {
  const newOfFormer = new Uint32Array(former.states.length).fill(GONE)
  const newOfAdded = new Uint32Array(archived.length).fill(GONE)
  const addedAt = new Map(archived.map(({ documentId }, place) => [documentId, place]))
  const { keptAt } = planMerge(former.states, states)
  const documents: { readonly source: 'former' | 'added'; readonly old: number }[] = []
  for (const { documentId } of states) {
    const kept = keptAt.get(documentId)
    const added = addedAt.get(documentId)
    if (kept !== undefined) {
      newOfFormer[kept] = documents.length
      documents.push({ source: 'former', old: kept })
    } else if (added !== undefined) {
      newOfAdded[added] = documents.length
      documents.push({ source: 'added', old: added })
    }
  }
  return { documents, newOfFormer, newOfAdded }
}

/** Takes over the segments that are worth it, and copies what goes on of the others into the new one; returns where that stands now. */
function moveDocuments(
  { places, manifest }: FormerGeneration,
  segments: ArchiveSegments,
  archive: DocumentArchiveWriter,
  newOf: Uint32Array,
  writer: GenerationWriter
): ReadonlyMap<number, DocumentPlace> {
  const living = livingBytes(places, (document) => newOf[document] !== GONE)
  const bytesOf = (segment: number) => Object.values(filesOfSegment(segment)).reduce((sum, name) => sum + manifest.files[name]!.bytes, 0)
  const uses = segmentsOf(places).map((segment) => ({ segment, bytes: bytesOf(segment), living: living.get(segment) ?? 0 }))
  const rewritten = segmentsToRewrite(uses, archive.bytes)
  for (const { segment } of uses) {
    if (!rewritten.has(segment)) for (const name of Object.values(filesOfSegment(segment))) writer.link(name)
  }
  const reader = new ArchivePlacesReader(places)
  const moved = new Map<number, DocumentPlace>()
  places.segmentOf.forEach((segment, document) => {
    if (newOf[document] === GONE || !rewritten.has(segment)) return
    const firstArrival = document === 0 ? 0 : places.passagesUpTo[document - 1]!
    moved.set(document, archive.copy(segments, document, firstArrival, reader.of(document)))
  })
  return moved
}
