import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError, type TopicNode } from '../../domain/index.js'
import type { DiacriticsModelData } from '../../vietnamese/diacritics-model.js'
import { DocumentArchive } from '../documents/document-archive.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { PassageVectors } from '../vector/passage-vectors.js'
import { type FileReader, readAhead, readArrays, readBytes } from './array-files.js'
import { fittingGeneration } from './current-generation.js'
import { damagedGeneration } from './generation-errors.vi.js'
import type { GenerationManifest } from './generation-manifest.js'
import { type EmbeddingIdentity, openVectors } from './open-vectors.js'
import { readPlaces } from './read-places.js'

/** One generation, open for reading. */
export interface OpenGeneration {
  readonly manifest: GenerationManifest
  readonly lexical: LexicalIndex
  readonly archive: DocumentArchive
  /** Model that restores dấu, trained on the texts of this generation. */
  readonly diacritics: DiacriticsModelData
  readonly tree: readonly TopicNode[]
  /** Present when a model was given and the generation has vectors. */
  readonly vectors?: PassageVectors
}

/**
 * Opens the current generation: arrays go straight into memory, texts stay on disk.
 * Vectors are opened only for the model that questions will be embedded with.
 * @throws KnowledgeError `no_generation`, `generation_unfit`, `generation_damaged`, `vector_index_damaged`.
 */
export function openGeneration(dataDirectory: string, embedding?: EmbeddingIdentity): OpenGeneration {
  const { manifest, directory } = fittingGeneration(dataDirectory)
  return assemble(directory, manifest, readBytes, embedding)
}

/** As `openGeneration`, reading beside other work, so that answering goes on meanwhile. */
export async function openGenerationBeside(dataDirectory: string, embedding?: EmbeddingIdentity): Promise<OpenGeneration> {
  const { manifest, directory } = fittingGeneration(dataDirectory)
  const read = await readAhead(directory, manifest, ['lexical', 'places', 'diacritics']).catch((cause: unknown) => {
    throw new KnowledgeError('generation_damaged', damagedGeneration(directory), { directory }, { cause })
  })
  return assemble(directory, manifest, read, embedding)
}

function assemble(directory: string, manifest: GenerationManifest, read: FileReader, embedding?: EmbeddingIdentity): OpenGeneration {
  try {
    const lexical = readArrays(directory, manifest, 'lexical', read) as LexicalIndex
    if (lexical.dictionary.length !== manifest.counts.terms) throw new RangeError('the dictionary is not the one that was written')
    const vectors = embedding && openVectors(directory, manifest, embedding)
    return {
      ...(vectors ? { vectors } : {}),
      manifest,
      lexical,
      archive: new DocumentArchive(directory, readPlaces(directory, manifest, lexical.documentOf, read)),
      diacritics: readArrays(directory, manifest, 'diacritics', read) as DiacriticsModelData,
      tree: JSON.parse(readFileSync(join(directory, 'tree.json'), 'utf8')) as TopicNode[]
    }
  } catch (cause) {
    if (cause instanceof KnowledgeError) throw cause
    throw new KnowledgeError('generation_damaged', damagedGeneration(directory), { directory }, { cause })
  }
}
