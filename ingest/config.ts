import { resolve } from 'node:path'
import { type EmbeddingSettings, type EmbeddingSource, embeddingSource } from '../knowledge/index.js'
import { COMMAND_WORDS } from './command-words.vi.js'

/** Settings of the ingest command that come from the environment. */
export interface IngestConfig {
  /** Root of all state, absolute (`TRO_LY_CONG_DATA`, default `./var`). */
  readonly dataDirectory: string
  /** The model that gives passages vectors (`TRO_LY_CONG_EMBEDDING_…`); absent by default. */
  readonly embedding?: EmbeddingSource
}

/** A configuration, or one Vietnamese line naming the variable that is wrong. */
export type IngestConfigOutcome = { readonly ok: true; readonly config: IngestConfig } | { readonly ok: false; readonly message: string }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment once; an empty variable counts as not set. */
export function readIngestConfig(environment: Environment = process.env): IngestConfigOutcome {
  const settings = embeddingSettings(environment)
  if (typeof settings === 'string') return { ok: false, message: COMMAND_WORDS.wrongVariable(settings) }
  const dataDirectory = resolve(environment['TRO_LY_CONG_DATA']?.trim() || 'var')
  return { ok: true, config: { dataDirectory, ...(settings ? { embedding: embeddingSource(settings) } : {}) } }
}

/** The settings, nothing when there are none, or the name of the variable that is wrong; as `server/config.ts` reads them. */
function embeddingSettings(environment: Environment): EmbeddingSettings | string | undefined {
  const read = (part: string) => environment[`TRO_LY_CONG_EMBEDDING_${part}`]?.trim() ?? ''
  const provider = read('PROVIDER') || 'none'
  if (provider === 'none') return undefined
  if (provider === 'embedded') return { provider }
  if (provider !== 'openai' && provider !== 'ollama') return 'TRO_LY_CONG_EMBEDDING_PROVIDER'
  if (!/^https?:\/\//.test(read('URL'))) return 'TRO_LY_CONG_EMBEDDING_URL'
  if (!read('NAME')) return 'TRO_LY_CONG_EMBEDDING_NAME'
  return { provider, url: read('URL'), name: read('NAME'), key: read('KEY') }
}
