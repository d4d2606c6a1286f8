import { VALIDITY_STATUSES } from './closed-lists.js'

/** A calendar day that exists, `YYYY-MM-DD`. */
export const isoDateSchema = {
  type: 'string',
  format: 'date',
  description: 'Ngày dạng NNNN-TT-NN, ví dụ 2026-03-01'
} as const

/** An opaque identifier given out by the server. */
export const idSchema = { type: 'string', minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9._-]+$' } as const

/** A period of effect and what it means on the asked day. */
export const validitySchema = {
  type: 'object',
  description: 'Hiệu lực vào thời điểm tra cứu',
  required: ['status'],
  properties: { from: isoDateSchema, to: isoDateSchema, status: { enum: VALIDITY_STATUSES } }
} as const

/** Plain text that names the citations it rests on. */
export const citedTextSchema = {
  type: 'object',
  required: ['text', 'citationIds'],
  properties: { text: { type: 'string' }, citationIds: { type: 'array', items: { type: 'string' } } }
} as const

/** Verbatim text and its place in the document's canonical text (UTF-16, end exclusive). */
export const sourcedTextSchema = {
  type: 'object',
  required: ['text', 'address', 'start', 'end'],
  properties: { text: { type: 'string' }, address: { type: 'string' }, start: { type: 'integer' }, end: { type: 'integer' } }
} as const
