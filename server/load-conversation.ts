import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problems/problem-error.js'
import type { Conversation } from './protocol/index.js'

/** How many turns a returning browser is shown. */
const MAX_TURNS = 20

/** The last turns of a conversation. @throws ProblemError `conversation_not_found` */
export async function loadConversation(app: FastifyInstance, conversationId: string): Promise<Conversation> {
  const turns = await app.people.lastTurns(conversationId, MAX_TURNS)
  if (turns.length === 0) throw new ProblemError('conversation_not_found')
  return { conversationId, turns }
}
