import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { loadConversation } from '../load-conversation.js'
import { ProblemError, problemOfError } from '../problems/problem-error.js'
import { validatePayload } from '../problems/validate-payload.js'
import {
  type Acknowledgement,
  answerStopSchema,
  CHAT_EVENTS,
  conversationResumeSchema,
  type FromSchema,
  feedbackGiveSchema,
  questionAskSchema
} from '../protocol/index.js'
import { saveFeedback } from '../save-feedback.js'
import { RunningAnswer } from './running-answer.js'

type Socket = Parameters<Parameters<FastifyInstance['chat']['on']>[1]>[0]

/**
 * The namespace `/chat`. What is told of an answer goes to the room of its conversation, so that a browser that was away
 * and resumes the conversation hears the end of an answer that began before.
 */
export function serveChat(app: FastifyInstance, options: { readonly trustProxy: boolean }): void {
  app.chat.on('connection', (socket) => {
    app.meters.socketOpened()
    const address = addressOf(socket, options.trustProxy)
    let running: RunningAnswer | undefined

    on(socket, CHAT_EVENTS.ask, questionAskSchema, async ({ requestId = randomUUID(), ...question }) => {
      if (running) throw new ProblemError('answer_in_progress')
      const conversationId = question.conversationId ?? randomUUID()
      const answer = new RunningAnswer(requestId, conversationId, (name, payload) => {
        const room = app.chat.to(conversationId) as unknown as { emit(name: string, payload: unknown): void }
        room.emit(name, payload)
      })
      running = answer
      const end = () => {
        if (running === answer) running = undefined
      }
      try {
        await app.countQuestion(address)
        if (app.isOverloaded()) throw new ProblemError('busy')
        if (app.knowledge.number === undefined) throw new ProblemError('not_ready')
      } catch (error) {
        end()
        throw error
      }
      await socket.join(conversationId)
      // Begins after the acknowledgement has gone out.
      setImmediate(() => void answer.run(app, { ...question, conversationId }).finally(end))
      return { requestId, conversationId }
    })

    on(socket, CHAT_EVENTS.stop, answerStopSchema, async ({ requestId }) => {
      const stopped = running !== undefined && (requestId === undefined || requestId === running.requestId)
      if (stopped) {
        running?.stop()
        running = undefined
      }
      return { stopped }
    })

    on(socket, CHAT_EVENTS.feedback, feedbackGiveSchema, async (feedback) => {
      if (!(await saveFeedback(app, feedback))) throw new ProblemError('answer_not_found')
      return { answerId: feedback.answerId }
    })

    on(socket, CHAT_EVENTS.resume, conversationResumeSchema, async ({ conversationId }) => {
      await socket.join(conversationId)
      const conversation = await loadConversation(app, conversationId).catch(() => ({ conversationId, turns: [] }))
      return { conversation }
    })

    socket.on('disconnect', () => {
      app.meters.socketClosed()
      const left = running
      if (left) setTimeout(() => void leaveUnlessHeard(app, left), COMES_BACK_MS).unref()
    })
  })
}

/** How long a browser that lost its connection may take to come back before a language model stops writing for it. */
const COMES_BACK_MS = 3_000

async function leaveUnlessHeard(app: FastifyInstance, answer: RunningAnswer): Promise<void> {
  const listeners = await app.chat.in(answer.conversationId).fetchSockets()
  if (listeners.length === 0) answer.leave()
}

/** Checks what arrives by its schema and acknowledges it: what `handle` gives back, or the problem. */
function on<Schema extends object, Taken extends object>(
  socket: Socket,
  name: string,
  schema: Schema,
  handle: (payload: FromSchema<Schema>) => Promise<Taken>
): void {
  const listener = async (...sent: unknown[]) => {
    const last = sent.at(-1)
    const acknowledge = typeof last === 'function' ? (last as (reply: Acknowledgement<Taken>) => void) : undefined
    const payload = typeof sent[0] === 'function' ? undefined : sent[0]
    try {
      const taken = await handle(validatePayload(schema, payload))
      acknowledge?.({ ok: true, ...taken })
    } catch (error) {
      const problem = problemOfError(error)
      if (acknowledge) acknowledge({ ok: false, problem })
      else if (name === CHAT_EVENTS.ask) socket.emit('answer-failed', { requestId: requestIdOf(payload), problem })
    }
  }
  socket.on(name as 'question-ask', listener as never)
}

function requestIdOf(payload: unknown): string {
  const requestId = (payload as { requestId?: unknown } | undefined)?.requestId
  return typeof requestId === 'string' ? requestId.slice(0, 100) : ''
}

function addressOf({ handshake }: Socket, trustProxy: boolean): string {
  const forwarded = String(handshake.headers['x-forwarded-for'] ?? '')
    .split(',')[0]
    ?.trim()
  return trustProxy && forwarded ? forwarded : handshake.address
}
