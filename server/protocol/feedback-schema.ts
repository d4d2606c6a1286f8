import { idSchema } from './basic-schemas.js'
import { FEEDBACK_REASONS } from './closed-lists.js'

const feedback = {
  rating: { enum: ['up', 'down'] },
  reason: { enum: FEEDBACK_REASONS },
  comment: { type: 'string', maxLength: 1000 }
} as const

/** What somebody says about an answer. A second word about the same answer replaces the first. */
export const feedbackSchema = { type: 'object', additionalProperties: false, required: ['rating'], properties: feedback } as const

/** The same over the socket, naming the answer. */
export const feedbackGiveSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['answerId', 'rating'],
  properties: { answerId: idSchema, ...feedback }
} as const
