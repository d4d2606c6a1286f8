import type { SourceDocument, TopicNode } from '../../domain/index.js'
import { DiacriticsTrainer } from '../../vietnamese/train-diacritics-model.js'
import { describePassage, namingWords } from '../describe-passage.js'
import { DocumentArchiveWriter } from '../documents/document-archive-writer.js'
import { PassageVectorsBuilder } from '../embedding/build-passage-vectors.js'
import { textToEmbed } from '../embedding/text-to-embed.js'
import { LexicalIndexBuilder } from '../lexical/build-lexical-index.js'
import { splitIntoPassages } from '../split-into-passages.js'
import { writeArrays } from './array-files.js'
import type { BuildOptions } from './build-options.js'
import { type GenerationManifest, LAYOUT_VERSION, NO_EMBEDDING, TEXT_RULES_VERSION } from './generation-manifest.js'
import { GenerationWriter } from './generation-writer.js'
import { formerGraph } from './open-vectors.js'

const DOCUMENTS_PER_PROGRESS = 200
const GENERATIONS_KEPT = 2

/**
 * Builds the next generation from every published document, beside the present one, and switches to it.
 * The documents are read once, one at a time. Killing it at any moment leaves the old generation or the new one.
 * @throws KnowledgeError `embedding_unavailable` when a given model does not answer; the old generation stays.
 */
export async function buildGeneration(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<GenerationManifest> {
  const vectors = options.embedding && new PassageVectorsBuilder(options.dataDirectory, options.embedding)
  try {
    return await buildWith(vectors, documents, tree, options)
  } finally {
    vectors?.close()
  }
}

async function buildWith(
  vectors: PassageVectorsBuilder | undefined,
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  tree: readonly TopicNode[],
  options: BuildOptions
): Promise<GenerationManifest> {
  const progress = options.onProgress ?? (() => undefined)
  const writer = new GenerationWriter(options.dataDirectory)
  const archive = new DocumentArchiveWriter(writer)
  const lexical = new LexicalIndexBuilder()
  const diacritics = new DiacriticsTrainer()
  let count = 0
  for await (const document of documents) {
    const passages = splitIntoPassages(document)
    archive.add(document, passages)
    diacritics.read(document.text)
    lexical.addDocument(namingWords(document))
    for (const passage of passages) {
      lexical.addPassage(describePassage(document, passage))
      await vectors?.add(textToEmbed(document, passage))
    }
    if (++count % DOCUMENTS_PER_PROGRESS === 0) {
      progress({ stage: 'reading', documents: count })
      await nextTurn()
    }
  }
  progress({ stage: 'indexing', documents: count })
  await nextTurn()
  const { index, arrivalOf } = lexical.finish()
  if (vectors) progress({ stage: 'vectors', documents: count })
  await vectors?.finish(writer, arrivalOf, formerGraph(options.dataDirectory, options.embedding!))
  progress({ stage: 'writing', documents: count })
  await nextTurn()
  writeArrays(writer, 'lexical', index)
  writeArrays(writer, 'diacritics', diacritics.finish().data)
  writeArrays(writer, 'places', archive.finish(arrivalOf))
  writer.write('tree.json', Buffer.from(JSON.stringify(tree)))
  const manifest = writer.finish(
    {
      layoutVersion: LAYOUT_VERSION,
      textRulesVersion: TEXT_RULES_VERSION,
      builtAt: options.builtAt,
      publishedDigest: options.publishedDigest,
      embeddingModel: options.embedding?.name ?? NO_EMBEDDING,
      embeddingDimensions: options.embedding?.dimensions ?? 0,
      counts: {
        documents: count,
        passages: arrivalOf.length,
        terms: index.dictionary.length,
        bigrams: index.bigrams.seconds.length,
        definitions: index.definitions.passages.length
      }
    },
    options.keepGenerations ?? GENERATIONS_KEPT
  )
  progress({ stage: 'done', documents: count })
  return manifest
}

/** Lets timers, progress bars and signals through. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
