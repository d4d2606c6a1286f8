import { Ajv, type ErrorObject } from 'ajv'
import type { AdministrativeLevel, DossierCase, FilingChannel, IsoDate } from '../../knowledge/index.js'
import type { ProcedureDraft } from '../structure/procedure-draft.js'
import { explainSeedError } from './seed-messages.vi.js'

/** A file of `seeds/procedures/` as written (format: seeds/README.md). */
export interface ProcedureSeed extends Omit<ProcedureDraft, 'steps' | 'conditions' | 'results' | 'notes'> {
  readonly steps: readonly string[]
  readonly conditions: readonly string[]
  readonly results: readonly string[]
  readonly notes: readonly string[]
  readonly topicIds?: readonly string[]
  readonly sourceUrl: string
  readonly sourceName: string
  readonly asOf: IsoDate
  readonly checkedBy: string
  readonly checkedOn: IsoDate
}

/** The front matter of a file of `seeds/guides/`. */
export interface GuideSeed {
  readonly title: string
  readonly sourceName: string
  readonly sourceUrl?: string
  readonly asOf: IsoDate
  readonly topicIds: readonly string[]
  readonly checkedBy: string
  readonly checkedOn: IsoDate
}

/** A topic of `seeds/tree.json` as written. */
export interface TopicSeed {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly audience?: 'public' | 'officials'
  /** Fields (lĩnh vực) whose procedures hang here. */
  readonly fields?: readonly string[]
  readonly documentIds?: readonly string[]
  readonly children?: readonly TopicSeed[]
}

const LEVELS: readonly AdministrativeLevel[] = ['ministry', 'province', 'commune', 'other']
const CHANNELS: readonly FilingChannel['kind'][] = ['in_person', 'online', 'postal', 'other']
const USES: readonly DossierCase['use'][] = ['submit', 'present']

const words = { type: 'string', minLength: 1, pattern: '\\S' }
const wordList = { type: 'array', items: words }
const count = { type: 'integer', minimum: 0 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const origin = { sourceName: words, sourceUrl: { type: 'string', pattern: '^https?://' }, asOf: day, checkedBy: words, checkedOn: day }
const closed = (properties: Record<string, unknown>, required: readonly string[]) => ({
  ...{ type: 'object', properties, required, additionalProperties: false }
})
const listOf = (items: unknown) => ({ type: 'array', items })

const PAPER = closed({ name: words, originals: count, copies: count, formCode: words, formUrl: words }, ['name'])
const CASE = closed({ condition: words, use: { enum: USES }, papers: { ...listOf(PAPER), minItems: 1 } }, ['use', 'papers'])
const CHANNEL = closed({ kind: { enum: CHANNELS }, name: words, timeLimit: words, fee: words, note: words }, ['kind', 'name'])
const BASIS = closed({ documentNumber: words, title: words }, ['documentNumber'])

const PROCEDURE_SCHEMA = closed(
  {
    ...{ code: { type: 'string', pattern: '^\\d\\.\\d{6}$' }, name: words, aliases: wordList, field: words },
    ...{ levels: listOf({ enum: LEVELS }), levelText: words, applicants: words, authority: words, filingPlace: words, onlineLevel: words },
    ...{ steps: { ...wordList, minItems: 1 }, channels: listOf(CHANNEL), dossier: listOf(CASE), dossierSets: words },
    ...{ conditions: wordList, results: wordList, legalBases: listOf(BASIS), notes: wordList },
    ...{ relatedCodes: listOf({ type: 'string', pattern: '^\\d\\.\\d{6}$' }), topicIds: wordList },
    ...origin
  },
  [
    ...['code', 'name', 'aliases', 'field', 'levels', 'levelText', 'steps', 'channels', 'dossier', 'conditions', 'results'],
    ...['legalBases', 'relatedCodes', 'notes', 'sourceUrl', 'sourceName', 'asOf', 'checkedBy', 'checkedOn']
  ]
)
const GUIDE_SCHEMA = closed({ title: words, topicIds: wordList, ...origin }, [
  ...['title', 'sourceName', 'asOf', 'topicIds', 'checkedBy', 'checkedOn']
])
const TREE_SCHEMA = {
  $defs: {
    topic: closed(
      {
        ...{
          id: { type: 'string', pattern: '^[a-z0-9-]+$' },
          name: words,
          description: words,
          audience: { enum: ['public', 'officials'] }
        },
        ...{ fields: wordList, documentIds: wordList, children: listOf({ $ref: '#/$defs/topic' }) }
      },
      ['id', 'name']
    )
  },
  ...listOf({ $ref: '#/$defs/topic' })
}

const ajv = new Ajv({ allErrors: false, verbose: true })
const procedureCheck = ajv.compile<ProcedureSeed>(PROCEDURE_SCHEMA)
const guideCheck = ajv.compile<GuideSeed>(GUIDE_SCHEMA)
const treeCheck = ajv.compile<readonly TopicSeed[]>(TREE_SCHEMA)

/** What was read, or one Vietnamese sentence saying which field is wrong and what to do. */
export type SeedCheck<T> = { readonly seed: T } | { readonly problem: string }

/** Checks a procedure seed against its schema. */
export const checkProcedureSeed = (value: unknown) => checked(value, procedureCheck)

/** Checks the front matter of a guide seed. */
export const checkGuideSeed = (value: unknown) => checked(value, guideCheck)

/** Checks the seed tree. */
export const checkTreeSeed = (value: unknown) => checked(value, treeCheck)

function checked<T>(value: unknown, check: { (value: unknown): value is T; errors?: ErrorObject[] | null | undefined }): SeedCheck<T> {
  return check(value) ? { seed: value } : { problem: explainSeedError(check.errors?.[0]) }
}
