import { filesOfSegment } from '../documents/archive-segments.js'
import { type GenerationManifest, LAYOUT_VERSION, NO_EMBEDDING } from './generation-manifest.js'
import { VECTORS_FOLDER } from './generation-paths.js'

/** Files every layout has. */
const COMMON_FILES: readonly string[] = [
  'documents.cards.jsonl',
  'lexical.dictionary.lines',
  'lexical.collectionStarts.u32',
  'lexical.documentOf.u32',
  'lexical.syllables.offsets.u32',
  'lexical.syllables.owners.u32',
  'lexical.syllables.frequencies.u8',
  'lexical.bigrams.starts.u32',
  'lexical.bigrams.seconds.u32',
  'lexical.bigramPostings.offsets.u32',
  'lexical.bigramPostings.owners.u32',
  'lexical.bigramPostings.frequencies.u8',
  'lexical.forward.terms.u32',
  'lexical.forward.starts.u32',
  'lexical.forward.ends.u32',
  'lexical.forward.partOffsets.u32',
  'lexical.forward.partStarts.u32',
  'lexical.forward.partEnds.u32',
  'lexical.title.forward.terms.u32',
  'lexical.title.forward.offsets.u32',
  'lexical.title.postings.offsets.u32',
  'lexical.title.postings.owners.u32',
  'lexical.title.postings.frequencies.u8',
  'lexical.name.forward.terms.u32',
  'lexical.name.forward.offsets.u32',
  'lexical.name.postings.offsets.u32',
  'lexical.name.postings.owners.u32',
  'lexical.name.postings.frequencies.u8',
  'lexical.context.terms.u32',
  'lexical.context.offsets.u32',
  'lexical.definitions.words.terms.u32',
  'lexical.definitions.words.offsets.u32',
  'lexical.definitions.passages.u32',
  'lexical.definitions.parts.u32',
  'diacritics.syllables.lines',
  'diacritics.frequencies.u8',
  'diacritics.continuations.u8',
  'diacritics.backoffs.u8',
  'diacritics.starts.u32',
  'diacritics.followers.u16',
  'diacritics.probabilities.u8',
  'places.textEnds.u32',
  'places.bodyEnds.u32',
  'places.passageEnds.u32',
  'places.arrivalOf.u32',
  'places.ownPeriods.u32',
  'places.ownFrom.u32',
  'places.ownTo.u32',
  'tree.json'
]

/** Every file a generation has, vectors and segments of documents aside; a test holds this against what is built. */
export const GENERATION_FILES: readonly string[] = [
  ...COMMON_FILES,
  'documents.digests.lines',
  'places.segmentOf.u32',
  'places.textStarts.u32',
  'places.bodyStarts.u32',
  'places.passagesUpTo.u32',
  'places.passageStarts.u32',
  'counts.syllables.lines',
  'counts.counts.u32',
  'counts.starts.u32',
  'counts.followers.u32',
  'counts.pairCounts.u32',
  'counts.total.f64'
]

/** Files a generation with vectors has besides; those of the graph carry a stamp in their names. */
export const VECTOR_FILES: readonly string[] = [`${VECTORS_FOLDER}.digests.lines`, `${VECTORS_FOLDER}/vectors.json`]

/** Whether a manifest lists every file this program reads: one that does not was made by another version. */
export function isWhole({ layoutVersion, files, embeddingModel }: GenerationManifest): boolean {
  const documents = layoutVersion === LAYOUT_VERSION ? GENERATION_FILES : [...COMMON_FILES, ...Object.values(filesOfSegment(0))]
  const needed = embeddingModel === NO_EMBEDDING ? documents : [...documents, ...VECTOR_FILES]
  return typeof files === 'object' && files !== null && needed.every((name) => Number.isInteger(files[name]?.bytes))
}
