/** What a generation is made of; `manifest.json` in its directory. */
export interface GenerationManifest {
  /** Layout of the files; raised whenever an older program could misread them. */
  readonly layoutVersion: number
  /** Rules by which text became terms; an index made by other rules would silently miss. */
  readonly textRulesVersion: number
  /** Names the state of the code that made it (`indexingCode`): only the same code may go on from it. Layout 1 has none. */
  readonly indexingCode?: string
  readonly number: number
  /** ISO instant. */
  readonly builtAt: string
  /** Digest of what was published when it was built; same digest, nothing to rebuild. */
  readonly publishedDigest: string
  /** Name of the model that made the vectors; `none` while none are kept. */
  readonly embeddingModel: string
  readonly embeddingDimensions: number
  readonly counts: GenerationCounts
  /** Every file beside the manifest. */
  readonly files: Readonly<Record<string, GenerationFile>>
}

/** How much a generation holds. */
export interface GenerationCounts {
  readonly documents: number
  readonly passages: number
  readonly terms: number
  readonly bigrams: number
  readonly definitions: number
}

/** Size and CRC-32 of one file of a generation: finds what a disk or a copy spoiled, in a sixth of the time of SHA-256. */
export interface GenerationFile {
  readonly bytes: number
  /** Layout 1 has none. */
  readonly crc32?: number
}

/** Stands in a manifest without vectors. */
export const NO_EMBEDDING = 'none'

/** Layout written by this program: documents in segments, and all that the next generation needs to go on from this one. */
export const LAYOUT_VERSION = 2

/** Layouts that can be read. Layout 1 has one segment and cannot be gone on from. */
export const READABLE_LAYOUTS: readonly number[] = [1, LAYOUT_VERSION]

/** Raised whenever folding, tone placement, syllables or passages change what is indexed. */
export const TEXT_RULES_VERSION = 1
