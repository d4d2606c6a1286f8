import { stat } from 'node:fs/promises'
import type { IngestStep } from './ingest-context.js'
import { ingestMessages } from './messages.vi.js'

/** Keeps the file itself, so that a citation can always open it and nothing handed in is lost. Fills `original`; finishes when there is no such file. */
export const keepOriginal: IngestStep = async (context, { library }) => {
  const { path } = context
  try {
    if (!(await stat(path)).isFile()) return { finish: { path, outcome: 'unreadable', reason: { message: ingestMessages.notAFile } } }
    return { continue: { ...context, original: await library.keepOriginal(path) } }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const message = code === 'ENOENT' ? ingestMessages.missing : code === 'EACCES' ? ingestMessages.forbidden : undefined
    if (!message) throw error
    return { finish: { path, outcome: 'unreadable', reason: { message } } }
  }
}
