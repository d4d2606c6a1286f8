import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OriginalFile } from '../knowledge/index.js'
import { forgetPages } from './forget-pages.js'
import { markOfRefusal, type RememberedRefusal } from './import-marks.js'
import type { IngestStep, IngestTools } from './ingest-context.js'
import type { RecordRemark } from './ingest-report.js'

/**
 * Writes down what was not admitted, with the reason, under `<data>/quarantine/`; removes the record when all is well now.
 * Finishes when nothing of the file was admitted.
 */
export const keepQuarantine: IngestStep = async (context, tools) => {
  const { path, original, read } = context
  await writeQuarantineRecord(tools, path, original!, read!.quarantined)
  const [first] = read!.quarantined
  if (read!.documents > 0 || !first) return { continue: context }
  const { name: _, ...reason } = first
  // First of all: killed behind this, the file would not be looked at again.
  const kept = reason.keepNothing && tools.library.originalPath(original!.digest)
  if (kept) await rm(kept, { force: true })
  const refusal: RememberedRefusal = { refused: reason }
  if (!reason.tryAgain)
    await tools.library.saveImportMark(await markOfRefusal(original!.digest, context.format!, tools), JSON.stringify(refusal))
  await forgetPages(tools, original!)
  return { finish: { path, outcome: 'unreadable', reason } }
}

/** Replaces the quarantine record of a file: one JSON file named by the digest of the original; none when there is nothing to say. */
export async function writeQuarantineRecord(
  { dataDirectory, now }: IngestTools,
  path: string,
  original: OriginalFile,
  records: readonly RecordRemark[]
): Promise<void> {
  const directory = join(dataDirectory, 'quarantine')
  const target = join(directory, `${original.digest}.json`)
  if (records.length === 0) return rm(target, { force: true })
  await mkdir(directory, { recursive: true })
  const aside = `${target}.${process.pid}.part`
  await writeFile(aside, `${JSON.stringify({ original, path, keptAt: now().toISOString(), records }, null, 1)}\n`)
  await rename(aside, target)
}
