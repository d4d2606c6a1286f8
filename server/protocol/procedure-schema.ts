import { isoDateSchema, sourcedTextSchema, validitySchema } from './basic-schemas.js'

const sourcedTexts = { type: 'array', items: sourcedTextSchema } as const

const paperSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: sourcedTextSchema,
    originals: { type: 'integer' },
    copies: { type: 'integer' },
    formCode: { type: 'string' },
    formUrl: { type: 'string' }
  }
} as const

const dossierCaseSchema = {
  type: 'object',
  required: ['use', 'papers'],
  properties: { condition: sourcedTextSchema, use: { enum: ['submit', 'present'] }, papers: { type: 'array', items: paperSchema } }
} as const

const channelSchema = {
  type: 'object',
  required: ['kind', 'name'],
  properties: {
    kind: { enum: ['in_person', 'online', 'postal', 'other'] },
    name: sourcedTextSchema,
    timeLimit: sourcedTextSchema,
    fee: sourcedTextSchema,
    note: sourcedTextSchema
  }
} as const

const legalBasisSchema = {
  type: 'object',
  required: ['documentNumber', 'text'],
  properties: { documentNumber: { type: 'string' }, text: sourcedTextSchema }
} as const

/** A procedure as a record with slots; an absent or empty slot means that the source does not say. */
export const procedureSchema = {
  type: 'object',
  required: [
    'code',
    'name',
    'documentId',
    'field',
    'levels',
    'levelText',
    'steps',
    'channels',
    'dossier',
    'conditions',
    'results',
    'legalBases',
    'relatedCodes',
    'notes',
    'validity',
    'viewUrl'
  ],
  properties: {
    code: { type: 'string' },
    name: { type: 'string' },
    documentId: { type: 'string' },
    field: { type: 'string' },
    levels: { type: 'array', items: { enum: ['ministry', 'province', 'commune', 'other'] } },
    levelText: { type: 'string' },
    applicants: sourcedTextSchema,
    authority: sourcedTextSchema,
    filingPlace: sourcedTextSchema,
    steps: sourcedTexts,
    channels: { type: 'array', items: channelSchema },
    dossier: { type: 'array', items: dossierCaseSchema },
    dossierSets: sourcedTextSchema,
    conditions: sourcedTexts,
    results: sourcedTexts,
    legalBases: { type: 'array', items: legalBasisSchema },
    onlineLevel: sourcedTextSchema,
    relatedCodes: { type: 'array', items: { type: 'string' } },
    notes: sourcedTexts,
    asOf: isoDateSchema,
    validity: validitySchema,
    sourceUrl: { type: 'string' },
    sourceName: { type: 'string' },
    viewUrl: { type: 'string' }
  }
} as const
