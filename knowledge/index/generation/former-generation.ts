import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError } from '../../domain/index.js'
import type { SyllableCountsData } from '../../vietnamese/syllable-counts.js'
import type { ArchivePlaces } from '../documents/archive-places.js'
import { filesOfSegment, segmentsOf } from '../documents/archive-segments.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { readArrays, readVerified } from './array-files.js'
import type { BuildOptions, RebuildReason } from './build-options.js'
import { checksumOfFile } from './checksum.js'
import { fittingGeneration } from './current-generation.js'
import { damagedFile } from './damaged-file.js'
import { type GenerationManifest, LAYOUT_VERSION, NO_EMBEDDING } from './generation-manifest.js'
import { VECTORS_FOLDER } from './generation-paths.js'
import { indexingCode } from './indexing-code.js'

/** A generation that the next one can go on from: every byte of it is as it was written. */
export interface FormerGeneration {
  readonly manifest: GenerationManifest
  readonly directory: string
  readonly states: readonly { readonly documentId: string; readonly digest: string }[]
  /** Lines of JSON, by document. */
  readonly cards: readonly string[]
  readonly places: ArchivePlaces
  readonly lexical: LexicalIndex
  readonly counts: SyllableCountsData
  /** By passage number; empty without vectors. */
  readonly vectorDigests: readonly string[]
}

/** Reads the present generation to go on from it, checking every file; or says why it cannot be gone on from. */
export function readFormerGeneration({ dataDirectory, embedding }: BuildOptions): FormerGeneration | { readonly rebuild: RebuildReason } {
  try {
    const { manifest, directory } = fittingGeneration(dataDirectory)
    if (manifest.layoutVersion !== LAYOUT_VERSION || manifest.indexingCode !== indexingCode()) return { rebuild: 'other_program' }
    if (manifest.embeddingModel !== (embedding?.name ?? NO_EMBEDDING)) return { rebuild: 'other_embedding' }
    if (manifest.embeddingDimensions !== (embedding?.dimensions ?? 0)) return { rebuild: 'other_embedding' }
    return readWhole(manifest, directory)
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    return { rebuild: error.code === 'no_generation' ? 'first' : error.code === 'generation_unfit' ? 'other_program' : 'damaged' }
  }
}

function readWhole(manifest: GenerationManifest, directory: string): FormerGeneration {
  const read = (path: string) => readArrays(directory, manifest, path, readVerified)
  const places = read('places') as ArchivePlaces
  const segments = segmentsOf(places).flatMap((segment) => Object.values(filesOfSegment(segment)))
  for (const name of [...segments, 'documents.cards.jsonl', 'documents.digests.lines']) {
    const path = join(directory, name)
    if (checksumOfFile(path).crc32 !== manifest.files[name]?.crc32) throw damagedFile(path)
  }
  const lines = (name: string) => readFileSync(join(directory, name), 'utf8').split('\n').filter(Boolean)
  return {
    ...{ manifest, directory, places },
    states: lines('documents.digests.lines').map((line) => {
      const space = line.indexOf(' ')
      return { digest: line.slice(0, space), documentId: line.slice(space + 1) }
    }),
    cards: lines('documents.cards.jsonl'),
    lexical: read('lexical') as LexicalIndex,
    counts: read('counts') as SyllableCountsData,
    vectorDigests: manifest.embeddingModel === NO_EMBEDDING ? [] : (read(VECTORS_FOLDER) as { digests: readonly string[] }).digests
  }
}
