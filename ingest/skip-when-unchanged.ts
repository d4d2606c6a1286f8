import { markOfFile, markOfPath, type RememberedImport } from './import-marks.js'
import type { IngestStep } from './ingest-context.js'

/**
 * Finishes when the same bytes were read before by the same code and every document of theirs is still known, so that a second run costs seconds.
 * Goes on when this path held something else last time: then somebody put an older text back on purpose.
 */
export const skipWhenUnchanged: IngestStep = async (context, { library, parserVersion }) => {
  const { path, format, original } = context
  const mark = await library.importMark(markOfFile(original!.digest, format!, parserVersion))
  if (mark === undefined) return { continue: context }
  const { contentDigests, ...counts } = JSON.parse(mark) as RememberedImport
  const holding = await library.holds(contentDigests)
  const samePlace = holding === 'partly_as_history' && (await library.importMark(markOfPath(path))) === original!.digest
  if (holding === 'as_newest' || samePlace) return { finish: { path, outcome: 'unchanged_file', format: format!, ...counts } }
  return { continue: context }
}
