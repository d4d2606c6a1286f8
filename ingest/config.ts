import { resolve } from 'node:path'

/** Settings of the ingest command that come from the environment. */
export interface IngestConfig {
  /** Root of all state, absolute (`TRO_LY_CONG_DATA`, default `./var`). */
  readonly dataDirectory: string
}

/** Reads the environment once. */
export function readIngestConfig(environment: Readonly<Record<string, string | undefined>> = process.env): IngestConfig {
  return { dataDirectory: resolve(environment['TRO_LY_CONG_DATA'] || 'var') }
}
