import { resolve } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import type { EmbeddingSettings } from '../knowledge/index.js'
import type { LanguageModelSettings } from './answering/index.js'
import { configMessages } from './config.vi.js'
import type { FromSchema } from './protocol/index.js'

const optionalText = { type: 'string', default: '' } as const

/** The one configuration: every variable with its default, its bounds and what it is for. */
export const configSchema = {
  type: 'object',
  required: [
    'PORT',
    'HOST',
    'TRO_LY_CONG_DATA',
    'TRO_LY_CONG_AGENCY',
    'TRO_LY_CONG_ALLOWED_ORIGINS',
    'TRO_LY_CONG_TRUST_PROXY',
    'TRO_LY_CONG_REQUESTS_PER_MINUTE',
    'TRO_LY_CONG_QUESTIONS_PER_MINUTE',
    'TRO_LY_CONG_MAX_QUESTION_CHARACTERS',
    'TRO_LY_CONG_MAX_BODY_BYTES',
    'TRO_LY_CONG_RETENTION_DAYS',
    'TRO_LY_CONG_QUALITY_SAMPLE_SHARE',
    'TRO_LY_CONG_ANSWERS_KEPT',
    'TRO_LY_CONG_LOG_LEVEL',
    'TRO_LY_CONG_MODEL_PROVIDER',
    'TRO_LY_CONG_MODEL_URL',
    'TRO_LY_CONG_MODEL_NAME',
    'TRO_LY_CONG_MODEL_KEY',
    'TRO_LY_CONG_MODEL_TIMEOUT_MS',
    'TRO_LY_CONG_MODEL_SILENCE_MS',
    'TRO_LY_CONG_MODEL_MAX_TOKENS',
    'TRO_LY_CONG_MODEL_ANSWERS_PER_MINUTE',
    'TRO_LY_CONG_MODEL_ANSWERS_AT_ONCE',
    'TRO_LY_CONG_MODEL_TOKENS_PER_DAY',
    'TRO_LY_CONG_EMBEDDING_PROVIDER',
    'TRO_LY_CONG_EMBEDDING_URL',
    'TRO_LY_CONG_EMBEDDING_NAME',
    'TRO_LY_CONG_EMBEDDING_KEY'
  ],
  properties: {
    PORT: { type: 'integer', minimum: 0, maximum: 65535, default: 3000, description: 'Cổng mạng; 0 là cổng trống bất kỳ' },
    HOST: { type: 'string', minLength: 1, default: '127.0.0.1', description: 'Địa chỉ lắng nghe; 0.0.0.0 để máy khác truy cập được' },
    TRO_LY_CONG_DATA: { type: 'string', minLength: 1, default: './var', description: 'Thư mục chứa toàn bộ dữ liệu' },
    TRO_LY_CONG_AGENCY: { ...optionalText, description: 'Tên cơ quan hiển thị trên trang; bỏ trống là trang minh họa' },
    TRO_LY_CONG_ALLOWED_ORIGINS: {
      ...optionalText,
      pattern: '^\\s*(https?://[^\\s/,]+\\s*(,\\s*https?://[^\\s/,]+\\s*)*)?$',
      description: 'Các trang được nhúng trợ lý, cách nhau bằng dấu phẩy: https://anbinh.gov.vn'
    },
    TRO_LY_CONG_TRUST_PROXY: {
      type: 'boolean',
      default: false,
      description: 'true khi đứng sau máy chủ trung gian có đặt X-Forwarded-For'
    },
    TRO_LY_CONG_REQUESTS_PER_MINUTE: {
      type: 'integer',
      minimum: 0,
      default: 600,
      description: 'Số yêu cầu mỗi phút từ một địa chỉ; 0 là không giới hạn'
    },
    TRO_LY_CONG_QUESTIONS_PER_MINUTE: {
      type: 'integer',
      minimum: 0,
      default: 60,
      description: 'Số câu hỏi mỗi phút từ một địa chỉ; 0 là không giới hạn'
    },
    TRO_LY_CONG_MAX_QUESTION_CHARACTERS: {
      type: 'integer',
      minimum: 50,
      maximum: 10000,
      default: 500,
      description: 'Độ dài tối đa của câu hỏi (ký tự)'
    },
    TRO_LY_CONG_MAX_BODY_BYTES: { type: 'integer', minimum: 4096, default: 65536, description: 'Dung lượng tối đa của một yêu cầu (byte)' },
    TRO_LY_CONG_RETENTION_DAYS: { type: 'integer', minimum: 1, default: 90, description: 'Số ngày giữ hội thoại, góp ý và sổ trả lời' },
    TRO_LY_CONG_QUALITY_SAMPLE_SHARE: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.2,
      description: 'Phần các câu trả lời được chấm chất lượng sau khi gửi, từ 0 (không chấm) đến 1 (chấm hết)'
    },
    TRO_LY_CONG_ANSWERS_KEPT: {
      type: 'integer',
      minimum: 0,
      maximum: 100_000,
      default: 1_000,
      description: 'Số câu trả lời giữ sẵn trong bộ nhớ cho người hỏi lại đúng câu đó; 0 là lần nào cũng tìm và soạn lại'
    },
    TRO_LY_CONG_LOG_LEVEL: {
      enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      default: 'info',
      description: 'Mức ghi nhật ký'
    },
    TRO_LY_CONG_MODEL_PROVIDER: {
      enum: ['none', 'openai', 'ollama'],
      default: 'none',
      description: 'Loại mô hình ngôn ngữ viết lại câu trả lời; none là mọi câu trả lời đều nguyên văn'
    },
    TRO_LY_CONG_MODEL_URL: {
      ...optionalText,
      description: 'Địa chỉ của mô hình ngôn ngữ: http://127.0.0.1:8080/v1, với Ollama http://127.0.0.1:11434'
    },
    TRO_LY_CONG_MODEL_NAME: { ...optionalText, description: 'Tên mô hình ngôn ngữ' },
    TRO_LY_CONG_MODEL_KEY: { ...optionalText, description: 'Khóa truy cập mô hình ngôn ngữ (bí mật)' },
    TRO_LY_CONG_MODEL_TIMEOUT_MS: {
      type: 'integer',
      minimum: 100,
      default: 30_000,
      description: 'Thời gian dài nhất mô hình được viết một câu trả lời (mili giây); quá hạn thì trả lời nguyên văn'
    },
    TRO_LY_CONG_MODEL_SILENCE_MS: {
      type: 'integer',
      minimum: 100,
      default: 15_000,
      description: 'Thời gian dài nhất mô hình được im lặng (mili giây); quá hạn thì trả lời nguyên văn'
    },
    TRO_LY_CONG_MODEL_MAX_TOKENS: {
      type: 'integer',
      minimum: 100,
      default: 2_000,
      description: 'Độ dài tối đa mô hình được viết trong một lần gọi (token)'
    },
    TRO_LY_CONG_MODEL_ANSWERS_PER_MINUTE: {
      type: 'integer',
      minimum: 0,
      default: 60,
      description: 'Số câu trả lời mỗi phút nhờ mô hình viết; vượt quá thì trả lời nguyên văn; 0 là không giới hạn'
    },
    TRO_LY_CONG_MODEL_ANSWERS_AT_ONCE: {
      type: 'integer',
      minimum: 0,
      default: 4,
      description: 'Số câu trả lời mô hình viết cùng lúc; vượt quá thì trả lời nguyên văn; 0 là không giới hạn'
    },
    TRO_LY_CONG_MODEL_TOKENS_PER_DAY: {
      type: 'integer',
      minimum: 0,
      default: 0,
      description: 'Số token mô hình được dùng mỗi ngày; hết thì trả lời nguyên văn; 0 là không giới hạn'
    },
    TRO_LY_CONG_EMBEDDING_PROVIDER: {
      enum: ['none', 'embedded', 'openai', 'ollama'],
      default: 'none',
      description: 'Loại mô hình nhúng để tìm theo nghĩa, như khi xuất bản; none là chỉ tìm theo chữ'
    },
    TRO_LY_CONG_EMBEDDING_URL: { ...optionalText, description: 'Địa chỉ của mô hình nhúng' },
    TRO_LY_CONG_EMBEDDING_NAME: { ...optionalText, description: 'Tên mô hình nhúng' },
    TRO_LY_CONG_EMBEDDING_KEY: { ...optionalText, description: 'Khóa truy cập mô hình nhúng (bí mật)' }
  }
} as const

type ConfigVariables = FromSchema<typeof configSchema>

/** Where a model answers. */
export interface ModelEndpoint {
  readonly provider: 'openai' | 'ollama'
  readonly url: string
  readonly name: string
  readonly key: string
}

/** The configuration as the server uses it. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  /** Empty: the demonstration agency. */
  readonly agency: string
  readonly allowedOrigins: readonly string[]
  readonly trustProxy: boolean
  /** Per address; 0 is unlimited. */
  readonly requestsPerMinute: number
  readonly questionsPerMinute: number
  readonly maxQuestionCharacters: number
  readonly maxBodyBytes: number
  readonly retentionDays: number
  /** Share of the answers that is scored after it was sent; 0 is none. */
  readonly qualitySampleShare: number
  /** How many answers are kept for those who ask the same; 0: every question is searched and answered anew. */
  readonly answersKept: number
  readonly logLevel: ConfigVariables['TRO_LY_CONG_LOG_LEVEL']
  /** Absent: verbatim answers only. */
  readonly languageModel?: LanguageModelSettings
  /** Absent: search by words alone. */
  readonly embeddingModel?: EmbeddingSettings
}

/** A configuration, or one Vietnamese line naming the variable that is wrong. */
export type ConfigOutcome = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly message: string }

/** Reads the configuration from environment variables; an empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): ConfigOutcome {
  const given = Object.entries(environment).filter(([name, value]) => name in configSchema.properties && value?.trim())
  const variables: Record<string, unknown> = Object.fromEntries(given)
  const ajv = new Ajv({ coerceTypes: true, useDefaults: true, allErrors: false })
  if (!ajv.validate(configSchema, variables)) return { ok: false, message: messageOf(ajv.errors?.[0], variables) }
  const config = configOf(variables as unknown as ConfigVariables)
  if (typeof config === 'string') return { ok: false, message: configMessages.modelIncomplete(config) }
  return { ok: true, config }
}

/** The configuration as lines for the log of the start; keys are told only as present or absent. */
export function describeConfig(config: Config): Record<string, unknown> {
  const withoutKey = (model?: LanguageModelSettings | EmbeddingSettings) =>
    model ? { ...model, ...('key' in model ? { key: model.key ? '***' : '' } : {}) } : 'none'
  return { ...config, languageModel: withoutKey(config.languageModel), embeddingModel: withoutKey(config.embeddingModel) }
}

function configOf(variables: ConfigVariables): Config | string {
  const languageModel = endpointOf(variables, 'TRO_LY_CONG_MODEL')
  const embedded = variables.TRO_LY_CONG_EMBEDDING_PROVIDER === 'embedded'
  const embeddingModel = embedded ? ({ provider: 'embedded' } as const) : endpointOf(variables, 'TRO_LY_CONG_EMBEDDING')
  if (typeof languageModel === 'string') return languageModel
  if (typeof embeddingModel === 'string') return embeddingModel
  return {
    port: variables.PORT,
    host: variables.HOST,
    dataDirectory: resolve(variables.TRO_LY_CONG_DATA),
    agency: variables.TRO_LY_CONG_AGENCY,
    allowedOrigins: variables.TRO_LY_CONG_ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim().toLowerCase())
      .filter(Boolean),
    trustProxy: variables.TRO_LY_CONG_TRUST_PROXY,
    requestsPerMinute: variables.TRO_LY_CONG_REQUESTS_PER_MINUTE,
    questionsPerMinute: variables.TRO_LY_CONG_QUESTIONS_PER_MINUTE,
    maxQuestionCharacters: variables.TRO_LY_CONG_MAX_QUESTION_CHARACTERS,
    maxBodyBytes: variables.TRO_LY_CONG_MAX_BODY_BYTES,
    retentionDays: variables.TRO_LY_CONG_RETENTION_DAYS,
    answersKept: variables.TRO_LY_CONG_ANSWERS_KEPT,
    qualitySampleShare: variables.TRO_LY_CONG_QUALITY_SAMPLE_SHARE,
    logLevel: variables.TRO_LY_CONG_LOG_LEVEL,
    ...(languageModel ? { languageModel: { ...languageModel, ...modelLimits(variables) } } : {}),
    ...(embeddingModel ? { embeddingModel } : {})
  }
}

function modelLimits(variables: ConfigVariables): Omit<LanguageModelSettings, keyof ModelEndpoint> {
  return {
    timeoutMs: variables.TRO_LY_CONG_MODEL_TIMEOUT_MS,
    silenceMs: variables.TRO_LY_CONG_MODEL_SILENCE_MS,
    maxTokens: variables.TRO_LY_CONG_MODEL_MAX_TOKENS,
    answersPerMinute: variables.TRO_LY_CONG_MODEL_ANSWERS_PER_MINUTE,
    answersAtOnce: variables.TRO_LY_CONG_MODEL_ANSWERS_AT_ONCE,
    tokensPerDay: variables.TRO_LY_CONG_MODEL_TOKENS_PER_DAY
  }
}

/** An endpoint, nothing when there is none, or the name of the variable that it lacks. */
function endpointOf(variables: ConfigVariables, prefix: 'TRO_LY_CONG_MODEL' | 'TRO_LY_CONG_EMBEDDING'): ModelEndpoint | string | undefined {
  const provider = variables[`${prefix}_PROVIDER`]
  if (provider === 'none' || provider === 'embedded') return undefined
  const url = variables[`${prefix}_URL`]
  const name = variables[`${prefix}_NAME`]
  if (!/^https?:\/\//.test(url)) return `${prefix}_URL`
  if (!name) return `${prefix}_NAME`
  return { provider, url, name, key: variables[`${prefix}_KEY`] }
}

function messageOf(error: ErrorObject | undefined, variables: Record<string, unknown>): string {
  const variable = error?.instancePath.slice(1) ?? ''
  const schema = configSchema.properties[variable as keyof typeof configSchema.properties] as Record<string, unknown> | undefined
  const shown = /_KEY$/.test(variable) ? '***' : String(variables[variable])
  return configMessages.invalid(variable, shown, schema ?? {})
}
