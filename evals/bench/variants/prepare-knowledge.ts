import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { KnowledgeMeasured } from '../bench-result.js'

/** Which knowledge a variant is to have. */
export interface KnowledgeWanted {
  /** A data directory; the starter knowledge when absent. Never written to. */
  readonly from?: string
  /** Empty folder for what is made. */
  readonly into: string
  /** Build the index anew with the variant's own code, even where the present one could be read. */
  readonly rebuild: boolean
  /** Share of the documents, 1 for all, 2 for all and a copy of each under another number; anything but 1 is always built. */
  readonly size: number
}

/** Knowledge ready to be measured on. */
export interface PreparedKnowledge extends KnowledgeMeasured {
  readonly dataDirectory: string
}

/**
 * Makes knowledge ready with the code of a checkout, in a process of its own, so that building leaves no trace in what is measured.
 * @throws with the last line of the process when it fails.
 */
export async function prepareKnowledge(root: string, wanted: KnowledgeWanted): Promise<PreparedKnowledge> {
  const program = join(root, 'evals', 'bench', 'variants', 'make-knowledge.ts')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, JSON.stringify(wanted)], {
      cwd: root,
      maxBuffer: 2 ** 26
    })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PreparedKnowledge
  } catch (error) {
    const lines = (error as { stderr?: string }).stderr?.trim().split('\n') ?? []
    throw new Error(lines.at(-1) || (error as Error).message, { cause: error })
  }
}
