import { createHash } from 'node:crypto'
import type { IngestTools } from './ingest-context.js'
import type { IngestRemark, SourceFormat } from './ingest-outcome.js'
import type { FileCounts } from './ingest-report.js'

/** What the library remembers of a file that was read. */
export interface RememberedImport extends Omit<FileCounts, 'format'> {
  readonly contentDigests: readonly string[]
}

/** What the library remembers of a file of which nothing could be read. */
export interface RememberedRefusal {
  readonly refused: IngestRemark
}

/** Key under which the reading of these bytes, in this format, by this code is remembered. */
export function markOfFile(digest: string, format: SourceFormat, parserVersion: string): string {
  return `file ${digest} ${format} ${parserVersion}`
}

/** Key under which the digest is remembered that a path last held. */
export function markOfPath(path: string): string {
  return `path ${createHash('sha256').update(path).digest('hex')}`
}

/** Key under which a refusal is remembered: also what this machine can read decides. */
export async function markOfRefusal(digest: string, format: SourceFormat, { parserVersion, abilityOf }: IngestTools): Promise<string> {
  return `refused ${markOfFile(digest, format, parserVersion)} ${(await abilityOf?.(format)) ?? ''}`
}
