import type { GenerationManifest } from './generation-manifest.js'

/** The manifest of the generation that answers now; `undefined` when none was ever built. */
export function currentGeneration(_dataDirectory: string): GenerationManifest | undefined {
  return undefined
}
