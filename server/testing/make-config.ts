import { type Config, readConfig } from '../config.js'

/** The default configuration, silent, with unlimited asking, changed as said. */
export function makeConfig(changes: Partial<Config> = {}): Config {
  const outcome = readConfig({
    TRO_LY_CONG_LOG_LEVEL: 'silent',
    TRO_LY_CONG_QUESTIONS_PER_MINUTE: '0',
    TRO_LY_CONG_REQUESTS_PER_MINUTE: '0'
  })
  if (!outcome.ok) throw new Error(outcome.message)
  return { ...outcome.config, ...changes }
}
