import type { EmbeddingModel } from '../embedding/embedding-model.js'

/** How and where a generation is built. */
export interface BuildOptions {
  /** Root of all state (`TRO_LY_CONG_DATA`); generations live in `generations/` under it. */
  readonly dataDirectory: string
  /** Digest of what is published, kept in the manifest. */
  readonly publishedDigest: string
  /** ISO instant at which the build began. */
  readonly builtAt: string
  /** Told about every few hundred documents and at each stage. */
  readonly onProgress?: (progress: BuildProgress) => void
  /** Gives every passage a vector; the generation has none when absent. */
  readonly embedding?: EmbeddingModel
  /** How many finished generations stay on disk, the new one included; default 2. */
  readonly keepGenerations?: number
}

/** Where a build stands. */
export interface BuildProgress {
  readonly stage: 'reading' | 'indexing' | 'vectors' | 'writing' | 'done'
  /** Documents read so far. */
  readonly documents: number
}
