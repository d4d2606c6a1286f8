import { answerSchema } from './answer-schema.js'
import { idSchema } from './basic-schemas.js'

/** One question of a conversation and what was answered. */
export const conversationTurnSchema = {
  type: 'object',
  required: ['askedAt', 'question', 'answer'],
  properties: {
    askedAt: { type: 'string', description: 'Thời điểm hỏi, ISO 8601' },
    question: { type: 'string', description: 'Câu hỏi đã che thông tin cá nhân' },
    answer: answerSchema
  }
} as const

/** The last turns of a conversation, oldest first: what a browser shows after it was away. */
export const conversationSchema = {
  type: 'object',
  required: ['conversationId', 'turns'],
  properties: { conversationId: { type: 'string' }, turns: { type: 'array', items: conversationTurnSchema } }
} as const

/** Names a conversation; whoever knows its unguessable id was part of it. */
export const conversationResumeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['conversationId'],
  properties: { conversationId: idSchema }
} as const
