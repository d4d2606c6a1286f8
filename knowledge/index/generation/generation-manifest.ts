/** What a generation is made of; `manifest.json` in its directory. */
export interface GenerationManifest {
  /** Layout of the files; raised whenever an older program could misread them. */
  readonly layoutVersion: number
  /** Rules by which text became terms; an index made by other rules would silently miss. */
  readonly textRulesVersion: number
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

/** Size in bytes and SHA-256 (hex) of one file of a generation. */
export interface GenerationFile {
  readonly bytes: number
  readonly sha256: string
}

/** Stands in a manifest without vectors. */
export const NO_EMBEDDING = 'none'

/** Layout written and read by this program. */
export const LAYOUT_VERSION = 1

/** Raised whenever folding, tone placement, syllables or passages change what is indexed. */
export const TEXT_RULES_VERSION = 1
