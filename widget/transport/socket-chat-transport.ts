import { io, type Socket } from 'socket.io-client'
import {
  type Acknowledgement,
  CHAT_NAMESPACE,
  type ClientToServerEvents,
  type Conversation,
  type QuestionTaken,
  type ServerToClientEvents
} from '../../server/protocol/index.js'
import type { ChatTransport } from './chat-transport.js'

const REPLY_TIMEOUT_MS = 15_000
const RECONNECT_FIRST_MS = 500
const RECONNECT_MAX_MS = 8_000

/** A transport over Socket.IO to the `/chat` namespace of `serverOrigin`; no connection is made before `connect`. */
export function createSocketChatTransport(serverOrigin: string): ChatTransport {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(serverOrigin + CHAT_NAMESPACE, {
    autoConnect: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: RECONNECT_FIRST_MS,
    reconnectionDelayMax: RECONNECT_MAX_MS
  })
  const patient = () => socket.timeout(REPLY_TIMEOUT_MS)
  return {
    connect(listener) {
      socket.on('connect', () => listener.connected())
      socket.on('disconnect', () => listener.disconnected())
      socket.on('connect_error', () => listener.disconnected())
      socket.on('answer-progress', ({ requestId, step }) => listener.progress(requestId, step))
      socket.on('answer-block', ({ requestId, index, block }) => listener.block(requestId, index, block))
      socket.on('answer-ready', ({ requestId, answer }) => listener.ready(requestId, answer))
      socket.on('answer-failed', ({ requestId, problem }) => listener.failed(requestId, problem))
      socket.connect()
    },
    ask: (ask) => replyOf<Acknowledgement<QuestionTaken>>(patient().emitWithAck('question-ask', ask)),
    stop: (requestId) => void socket.emit('answer-stop', { requestId }),
    async resume(conversationId) {
      const reply = await replyOf<Acknowledgement<{ conversation: Conversation }>>(
        patient().emitWithAck('conversation-resume', { conversationId })
      )
      return reply?.ok ? reply.conversation : undefined
    },
    async giveFeedback(feedback) {
      const reply = await replyOf<Acknowledgement<unknown>>(patient().emitWithAck('feedback-give', feedback))
      return reply?.ok ?? false
    },
    hurry() {
      if (!socket.connected) socket.connect()
    },
    close: () => void socket.disconnect()
  }
}

const replyOf = <Reply>(waiting: Promise<unknown>): Promise<Reply | undefined> =>
  waiting.then(
    (reply) => reply as Reply,
    () => undefined
  )
