import { isoDateSchema, validitySchema } from './basic-schemas.js'
import { DOCUMENT_KINDS } from './closed-lists.js'

/** Query string of `GET /api/v1/search`. */
export const searchQuerySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['q'],
  properties: {
    q: { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S', description: 'Từ cần tìm' },
    k: { type: 'integer', minimum: 1, maximum: 50, default: 10, description: 'Số kết quả' },
    asOf: { ...isoDateSchema, description: 'Thời điểm tra cứu; bỏ trống là hôm nay' },
    kind: { enum: DOCUMENT_KINDS, description: 'Chỉ tìm loại văn bản này' }
  }
} as const

/** One article, guide section or procedure that was found. */
export const searchResultSchema = {
  type: 'object',
  required: ['documentId', 'kind', 'address', 'label', 'title', 'score', 'snippet', 'validity', 'viewUrl'],
  properties: {
    documentId: { type: 'string' },
    kind: { enum: DOCUMENT_KINDS },
    documentNumber: { type: 'string' },
    procedureCode: { type: 'string' },
    address: { type: 'string' },
    article: { type: 'string' },
    label: { type: 'string' },
    title: { type: 'string' },
    score: { type: 'number' },
    snippet: { type: 'string' },
    validity: validitySchema,
    viewUrl: { type: 'string' }
  }
} as const

/** What was found, best first. */
export const searchResponseSchema = {
  type: 'object',
  required: ['understoodAs', 'results'],
  properties: { understoodAs: { type: 'string' }, results: { type: 'array', items: searchResultSchema } }
} as const
