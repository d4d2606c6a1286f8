import type { TopicNode } from '../../domain/index.js'
import type { DiacriticsTrainer } from '../../vietnamese/train-diacritics-model.js'
import { describePassage, namingWords } from '../describe-passage.js'
import type { ArchivePlaces, DocumentPlace } from '../documents/archive-places.js'
import { DocumentArchiveWriter } from '../documents/document-archive-writer.js'
import type { PassageVectorsBuilder } from '../embedding/build-passage-vectors.js'
import { textToEmbed } from '../embedding/text-to-embed.js'
import { LexicalIndexBuilder } from '../lexical/build-lexical-index.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { splitIntoPassages } from '../split-into-passages.js'
import { writeArrays } from './array-files.js'
import type { BuildOptions, PublishedDocument } from './build-options.js'
import { type GenerationManifest, LAYOUT_VERSION, NO_EMBEDDING, TEXT_RULES_VERSION } from './generation-manifest.js'
import type { GenerationWriter } from './generation-writer.js'
import { indexingCode } from './indexing-code.js'
import { formerGraph } from './open-vectors.js'

const DOCUMENTS_PER_PROGRESS = 200
const GENERATIONS_KEPT = 2

/** One document in the archive. */
export interface ArchivedDocument {
  readonly documentId: string
  readonly digest: string
  /** The card as a line of JSON. */
  readonly card: string
  readonly place: DocumentPlace
}

/** What reading documents makes: texts in the archive, counts in memory. */
export class GenerationParts {
  readonly archive: DocumentArchiveWriter
  readonly lexical = new LexicalIndexBuilder()
  readonly archived: ArchivedDocument[] = []
  /** By order of arrival; empty without an embedding model. */
  readonly vectorDigests: string[] = []

  constructor(
    writer: GenerationWriter,
    private readonly diacritics: DiacriticsTrainer,
    private readonly vectors: PassageVectorsBuilder | undefined
  ) {
    this.archive = new DocumentArchiveWriter(writer)
  }

  /** Reads documents one at a time, letting timers and signals through. @throws KnowledgeError `embedding_unavailable` */
  async read(documents: AsyncIterable<PublishedDocument>, onProgress: (documents: number) => void): Promise<void> {
    for await (const { document, digest } of documents) {
      const passages = splitIntoPassages(document)
      this.archived.push({ documentId: document.id, digest, ...this.archive.add(document, passages) })
      this.diacritics.read(document.text)
      this.lexical.addDocument(namingWords(document))
      for (const passage of passages) {
        this.lexical.addPassage(describePassage(document, passage))
        if (this.vectors) this.vectorDigests.push(await this.vectors.add(textToEmbed(document, passage)))
      }
      if (this.archived.length % DOCUMENTS_PER_PROGRESS === 0) {
        onProgress(this.archived.length)
        await nextTurn()
      }
    }
  }
}

/** Everything a generation is made of. */
export interface GenerationContents {
  readonly documents: readonly Omit<ArchivedDocument, 'place'>[]
  readonly places: ArchivePlaces
  readonly lexical: LexicalIndex
  readonly diacritics: DiacriticsTrainer
  /** By passage number; empty without an embedding model. */
  readonly vectorDigests: readonly string[]
  readonly tree: readonly TopicNode[]
}

/** Writes what is not written yet, and switches to the new generation. */
export async function finishGeneration(
  writer: GenerationWriter,
  { documents, places, lexical, diacritics, vectorDigests, tree }: GenerationContents,
  options: BuildOptions,
  vectors: PassageVectorsBuilder | undefined
): Promise<GenerationManifest> {
  const progress = (stage: 'vectors' | 'writing' | 'done') => options.onProgress?.({ stage, documents: documents.length })
  if (vectors) progress('vectors')
  await vectors?.finish(writer, vectorDigests, formerGraph(options.dataDirectory, options.embedding!))
  progress('writing')
  await nextTurn()
  writeArrays(writer, 'lexical', lexical)
  writeArrays(writer, 'counts', diacritics.counts())
  writeArrays(writer, 'diacritics', diacritics.finish().data)
  writeArrays(writer, 'places', places)
  writer.write('documents.cards.jsonl', Buffer.from(documents.map(({ card }) => `${card}\n`).join('')))
  writer.write('documents.digests.lines', Buffer.from(documents.map(({ digest, documentId }) => `${digest} ${documentId}`).join('\n')))
  writer.write('tree.json', Buffer.from(JSON.stringify(tree)))
  const manifest = writer.finish(
    {
      layoutVersion: LAYOUT_VERSION,
      textRulesVersion: TEXT_RULES_VERSION,
      indexingCode: indexingCode(),
      builtAt: options.builtAt,
      publishedDigest: options.publishedDigest,
      embeddingModel: options.embedding?.name ?? NO_EMBEDDING,
      embeddingDimensions: options.embedding?.dimensions ?? 0,
      counts: {
        documents: documents.length,
        passages: places.arrivalOf.length,
        terms: lexical.dictionary.length,
        bigrams: lexical.bigrams.seconds.length,
        definitions: lexical.definitions.passages.length
      }
    },
    options.keepGenerations ?? GENERATIONS_KEPT
  )
  progress('done')
  return manifest
}

/** Lets timers, progress bars and signals through. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
