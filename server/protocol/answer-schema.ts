import { answerBlockSchema } from './answer-block-schema.js'
import { idSchema, isoDateSchema, validitySchema } from './basic-schemas.js'
import { ANSWER_STATUSES, NOTICE_KINDS } from './closed-lists.js'

/** A question. One longer than the server answers gets an answer with status `too_long`, not a problem. */
export const questionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['question'],
  properties: {
    question: { type: 'string', minLength: 1, pattern: '\\S', description: 'Câu hỏi bằng tiếng Việt, có dấu hoặc không dấu' },
    conversationId: { ...idSchema, description: 'Cuộc trò chuyện đang tiếp nối; bỏ trống để bắt đầu cuộc mới' },
    asOf: { ...isoDateSchema, description: 'Thời điểm tra cứu pháp luật; bỏ trống là hôm nay' }
  }
} as const

/** A place in a source: `quote` is the canonical text of the provision at `address`, from `start` to `end`. */
export const citationSchema = {
  type: 'object',
  required: ['id', 'documentId', 'title', 'address', 'label', 'quote', 'start', 'end', 'validity', 'viewUrl'],
  properties: {
    id: { type: 'string' },
    documentId: { type: 'string' },
    documentNumber: { type: 'string' },
    procedureCode: { type: 'string' },
    title: { type: 'string' },
    address: { type: 'string' },
    label: { type: 'string' },
    quote: { type: 'string' },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
    page: { type: 'integer' },
    validity: validitySchema,
    sourceUrl: { type: 'string' },
    viewUrl: { type: 'string' }
  }
} as const

/** The whole answer. */
export const answerSchema = {
  type: 'object',
  required: ['answerId', 'conversationId', 'status', 'blocks', 'citations', 'suggestions', 'notices', 'engine', 'timings'],
  properties: {
    answerId: { type: 'string' },
    conversationId: { type: 'string' },
    status: { enum: ANSWER_STATUSES },
    understoodAs: { type: 'string', description: 'Có mặt khi điều được hiểu khác điều được gõ' },
    blocks: { type: 'array', items: answerBlockSchema },
    citations: { type: 'array', items: citationSchema },
    procedure: {
      type: 'object',
      required: ['code', 'name'],
      properties: { code: { type: 'string' }, name: { type: 'string' } }
    },
    suggestions: {
      type: 'array',
      items: { type: 'object', required: ['text', 'question'], properties: { text: { type: 'string' }, question: { type: 'string' } } }
    },
    notices: {
      type: 'array',
      items: { type: 'object', required: ['kind', 'text'], properties: { kind: { enum: NOTICE_KINDS }, text: { type: 'string' } } }
    },
    engine: { enum: ['verbatim', 'model'] },
    timings: { type: 'object', additionalProperties: { type: 'number' }, description: 'Mili giây theo bước, và totalMs' }
  }
} as const
