import { forgetPages } from './forget-pages.js'
import { markOfFile, markOfPath, type RememberedImport } from './import-marks.js'
import type { IngestStep } from './ingest-context.js'

/** Remembers that the file was read, after everything else, so that a killed run reads it again. Finishes. */
export const rememberImport: IngestStep = async ({ path, format, original, read, contentDigests }, tools) => {
  const { library, parserVersion } = tools
  const { documents, quarantinedCount, warningCount } = read!
  const remembered: RememberedImport = { documents, quarantinedCount, warningCount, contentDigests: contentDigests! }
  await library.saveImportMark(markOfFile(original!.digest, format!, parserVersion), JSON.stringify(remembered))
  await library.saveImportMark(markOfPath(path), original!.digest)
  await forgetPages(tools, original!)
  return { finish: { path, ...read! } }
}
