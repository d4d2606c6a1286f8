import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { configSchema, describeConfig, readConfig } from './config.js'

const messageFor = (environment: Record<string, string>) => {
  const outcome = readConfig(environment)
  return outcome.ok ? '' : outcome.message
}

describe('configuration', () => {
  it('has a default for every variable', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { port: 3000, host: '127.0.0.1', maxQuestionCharacters: 500, allowedOrigins: [] }
    })
  })

  it('reads numbers, switches and lists of sites', () => {
    const outcome = readConfig({
      PORT: '8080',
      TRO_LY_CONG_TRUST_PROXY: 'true',
      TRO_LY_CONG_ALLOWED_ORIGINS: 'https://anbinh.gov.vn, https://DichVuCong.gov.vn'
    })
    expect(outcome).toMatchObject({
      config: { port: 8080, trustProxy: true, allowedOrigins: ['https://anbinh.gov.vn', 'https://dichvucong.gov.vn'] }
    })
  })

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: ' ' })).toMatchObject({ config: { port: 3000 } })
  })

  it.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['TRO_LY_CONG_LOG_LEVEL', 'ồn ào'],
    ['TRO_LY_CONG_ALLOWED_ORIGINS', 'anbinh.gov.vn'],
    ['TRO_LY_CONG_TRUST_PROXY', 'có'],
    ['TRO_LY_CONG_RETENTION_DAYS', '0']
  ])('refuses %s=%s in one line naming the variable', (variable, value) => {
    const message = messageFor({ [variable]: value })
    expect(message).toContain(variable)
    expect(message).toMatch(/^Cấu hình sai: [^\n]+$/)
  })

  it('asks for the rest of a model endpoint', () => {
    expect(messageFor({ TRO_LY_CONG_MODEL_PROVIDER: 'ollama' })).toContain('TRO_LY_CONG_MODEL_URL')
    expect(messageFor({ TRO_LY_CONG_MODEL_PROVIDER: 'ollama', TRO_LY_CONG_MODEL_URL: 'http://127.0.0.1:11434' })).toContain(
      'TRO_LY_CONG_MODEL_NAME'
    )
  })

  it('is told without secrets', () => {
    const outcome = readConfig({
      TRO_LY_CONG_MODEL_PROVIDER: 'openai',
      TRO_LY_CONG_MODEL_URL: 'https://mo-hinh.example/v1',
      TRO_LY_CONG_MODEL_NAME: 'mo-hinh',
      TRO_LY_CONG_MODEL_KEY: 'bi-mat-cua-co-quan'
    })
    expect(outcome.ok && JSON.stringify(describeConfig(outcome.config))).not.toContain('bi-mat')
  })

  it.runIf(existsSync('docs/configuration.md'))('is documented variable by variable', () => {
    const documentation = readFileSync('docs/configuration.md', 'utf8')
    expect(Object.keys(configSchema.properties).filter((variable) => !documentation.includes(`\`${variable}\``))).toEqual([])
  })
})
