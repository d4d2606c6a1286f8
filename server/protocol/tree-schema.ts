import type { FromSchema } from './from-schema.js'

/** A topic of the knowledge tree; refers to itself by its `$id`. */
export const topicSchema = {
  $id: 'Topic',
  type: 'object',
  required: ['id', 'name', 'documentIds', 'children'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'string' },
    documentIds: { type: 'array', items: { type: 'string' } },
    children: { type: 'array', items: { $ref: 'Topic#' } }
  }
} as const

/** Body of `GET /api/v1/tree`. */
export const treeSchema = {
  type: 'object',
  required: ['topics'],
  properties: { topics: { type: 'array', items: { $ref: 'Topic#' } } }
} as const

/** A topic with its topics below (a type cannot follow `$ref`, so the loop is closed here). */
export interface Topic extends Omit<FromSchema<typeof topicSchema>, 'children'> {
  readonly children: readonly Topic[]
}

/** Body of `GET /api/v1/tree`. */
export interface Tree {
  readonly topics: readonly Topic[]
}
