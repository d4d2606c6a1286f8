import { PROBLEM_CODES } from './closed-lists.js'

/** Problem details (RFC 9457) with a stable `code`; `title` and `detail` are Vietnamese sentences for people. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { enum: PROBLEM_CODES },
    errors: {
      type: 'array',
      description: 'Trường nào sai và vì sao',
      items: { type: 'object', required: ['field', 'message'], properties: { field: { type: 'string' }, message: { type: 'string' } } }
    }
  }
} as const
