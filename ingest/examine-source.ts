import type { IngestStep } from './ingest-context.js'
import { writeQuarantineRecord } from './keep-quarantine.js'
import { ingestMessages } from './messages.vi.js'
import { examineFile } from './parsers/detect-format.js'

/** Tells the format from the content, never from the name. Fills `format`; finishes, in quarantine, when the file cannot be read. */
export const examineSource: IngestStep = async (context, tools) => {
  const { path, original, options } = context
  if (options.format && original!.bytes > 0) return { continue: { ...context, format: options.format } }
  const examined =
    original!.bytes === 0 ? { outcome: 'unreadable' as const, reason: { message: ingestMessages.empty } } : await examineFile(path)
  if (examined.outcome === 'known') return { continue: { ...context, format: examined.format } }
  await writeQuarantineRecord(tools, path, original!, [{ name: original!.name, ...examined.reason }])
  return { finish: { path, outcome: 'unreadable', reason: examined.reason } }
}
