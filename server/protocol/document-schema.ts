import { isoDateSchema, validitySchema } from './basic-schemas.js'
import { DOCUMENT_KINDS, PROVISION_KINDS } from './closed-lists.js'

const provisionName = {
  address: { type: 'string' },
  kind: { enum: PROVISION_KINDS },
  number: { type: 'string' },
  title: { type: 'string' }
} as const

/** A provision in the outline of its document. */
export const outlineEntrySchema = {
  type: 'object',
  required: ['address', 'kind', 'start', 'end'],
  properties: {
    ...provisionName,
    parent: { type: 'string' },
    start: { type: 'integer' },
    end: { type: 'integer' },
    pageNumber: { type: 'integer' }
  }
} as const

/** A document without its words: what it is, and the outline by which its provisions are fetched. */
export const documentSchema = {
  type: 'object',
  required: ['id', 'kind', 'title', 'validity', 'provenance', 'viewUrl', 'provisions'],
  properties: {
    id: { type: 'string' },
    kind: { enum: DOCUMENT_KINDS },
    title: { type: 'string' },
    form: { type: 'string' },
    documentNumber: { type: 'string' },
    lawId: { type: 'string' },
    procedureCode: { type: 'string' },
    issuer: { type: 'string' },
    issuedOn: isoDateSchema,
    validity: validitySchema,
    asOf: isoDateSchema,
    sourceUrl: { type: 'string' },
    sourceName: { type: 'string' },
    provenance: { enum: ['seed', 'official', 'internal'] },
    viewUrl: { type: 'string' },
    provisions: { type: 'array', items: outlineEntrySchema }
  }
} as const

/** A provision with its words; `start` and `end` of a citation count in `text`. */
export const provisionSchema = {
  type: 'object',
  required: ['documentId', 'address', 'kind', 'label', 'text', 'breadcrumb', 'children', 'validity', 'viewUrl'],
  properties: {
    documentId: { type: 'string' },
    ...provisionName,
    label: { type: 'string' },
    text: { type: 'string' },
    breadcrumb: { type: 'array', items: { type: 'string' } },
    children: { type: 'array', items: { type: 'object', required: ['address', 'kind'], properties: provisionName } },
    pageNumber: { type: 'integer' },
    validity: validitySchema,
    viewUrl: { type: 'string' }
  }
} as const

/** Query string of everything that is read as of a day. */
export const asOfQuerySchema = { type: 'object', additionalProperties: false, properties: { asOf: isoDateSchema } } as const
