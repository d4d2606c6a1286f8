import { markOfFile, markOfPath, markOfRefusal, type RememberedImport, type RememberedRefusal } from './import-marks.js'
import type { IngestStep } from './ingest-context.js'

/**
 * Finishes when the same bytes were read before by the same code and every document of theirs is still known, so that a second run costs seconds.
 * A file of which nothing could be read is not examined again either, until the code or the machine can more.
 * Goes on when this path held something else last time: then somebody put an older text back on purpose.
 */
export const skipWhenUnchanged: IngestStep = async (context, tools) => {
  const { library, parserVersion } = tools
  const { path, format, original, options } = context
  if (options.again) return { continue: context }
  const refusal = await library.importMark(await markOfRefusal(original!.digest, format!, tools))
  if (refusal !== undefined) return { finish: { path, outcome: 'unreadable', reason: (JSON.parse(refusal) as RememberedRefusal).refused } }
  const mark = await library.importMark(markOfFile(original!.digest, format!, parserVersion))
  if (mark === undefined) return { continue: context }
  const { contentDigests, ...counts } = JSON.parse(mark) as RememberedImport
  const holding = await library.holds(contentDigests)
  const samePlace = holding === 'partly_as_history' && (await library.importMark(markOfPath(path))) === original!.digest
  if (holding === 'as_newest' || samePlace) return { finish: { path, outcome: 'unchanged_file', format: format!, ...counts } }
  return { continue: context }
}
