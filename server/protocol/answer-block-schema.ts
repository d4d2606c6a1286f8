import { citedTextSchema } from './basic-schemas.js'
import { PROCEDURE_SLOTS } from './closed-lists.js'

const cited = citedTextSchema.properties
const base = { ...cited, folded: { type: 'boolean', description: 'Vượt ngoài điều được hỏi: hiển thị gập lại' } } as const
const items = { type: 'array', items: citedTextSchema } as const

/** One paragraph. */
export const textBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds'],
  properties: { type: { const: 'text' }, ...base }
} as const

/** `text` is the lead. */
export const listBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds', 'style', 'items'],
  properties: { type: { const: 'list' }, ...base, style: { enum: ['bullets', 'checklist'] }, items }
} as const

/** `text` is the lead; items are done in order. */
export const stepsBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds', 'items'],
  properties: { type: { const: 'steps' }, ...base, items }
} as const

/** `text` is exactly the quote, `label` names the place, `governing` the opening words of a quoted điểm. */
export const quoteBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds', 'label'],
  properties: { type: { const: 'quote' }, ...base, label: { type: 'string' }, governing: citedTextSchema }
} as const

/** `text` is the caption. */
export const tableBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds', 'columns', 'rows'],
  properties: {
    type: { const: 'table' },
    ...base,
    columns: { type: 'array', items: { type: 'string' } },
    rows: { type: 'array', items }
  }
} as const

/** One slot of a procedure card; `text` is the heading, an item's `heading` the case or channel it belongs to. */
export const cardSectionSchema = {
  type: 'object',
  required: ['slot', 'text', 'items'],
  properties: {
    slot: { enum: PROCEDURE_SLOTS },
    text: { type: 'string' },
    folded: { type: 'boolean' },
    items: {
      type: 'array',
      items: { type: 'object', required: ['text', 'citationIds'], properties: { ...cited, heading: { type: 'string' } } }
    }
  }
} as const

/** A procedure like a printed slip. `text` is its name. */
export const cardBlockSchema = {
  type: 'object',
  required: ['type', 'text', 'citationIds', 'code', 'sections'],
  properties: { type: { const: 'card' }, ...base, code: { type: 'string' }, sections: { type: 'array', items: cardSectionSchema } }
} as const

/** Any block of an answer. */
export const answerBlockSchema = {
  oneOf: [textBlockSchema, listBlockSchema, stepsBlockSchema, quoteBlockSchema, tableBlockSchema, cardBlockSchema]
} as const
