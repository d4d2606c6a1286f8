import { fittingGeneration, type GenerationManifest, KnowledgeError } from '../knowledge/index.js'

/** The present generation where it can answer; a damaged or unfit one is as good as none: it is built again. */
export function presentGeneration(dataDirectory: string): GenerationManifest | undefined {
  try {
    return fittingGeneration(dataDirectory).manifest
  } catch (error) {
    if (error instanceof KnowledgeError) return undefined
    throw error
  }
}
