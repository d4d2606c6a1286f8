import { KnowledgeError } from '../../domain/index.js'
import { damagedGeneration } from './generation-errors.vi.js'

/** What is thrown for a file of a generation that is missing, cut short or changed. */
export function damagedFile(path: string, cause?: unknown): KnowledgeError {
  return new KnowledgeError('generation_damaged', damagedGeneration(path), { file: path }, { cause })
}
