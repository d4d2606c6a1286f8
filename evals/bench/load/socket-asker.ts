import { io, type Socket } from 'socket.io-client'

/** Times of one question, in milliseconds since it was sent. */
export interface AskTimes {
  /** To the first block; to the whole answer where it had none. */
  readonly firstBlockMs: number
  readonly answerMs: number
  /** Code of the problem when it was not answered. */
  readonly refused?: string
}

/** Someone who asks over Socket.IO, one question after the other. */
export interface SocketAsker {
  ask(question: string): Promise<AskTimes>
  leave(): void
}

interface Heard {
  readonly answer?: { readonly status: string }
  readonly problem?: { readonly code: string }
}

/** Connects to `/chat`. @throws when the connection is refused. */
export function connectAsker(url: string): Promise<SocketAsker> {
  const socket = io(`${url}/chat`, { transports: ['websocket'], forceNew: true, reconnection: false })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ ask: (question) => askOn(socket, question), leave: () => void socket.disconnect() }))
    socket.once('connect_error', reject)
  })
}

function askOn(socket: Socket, question: string): Promise<AskTimes> {
  const start = performance.now()
  let firstBlockMs: number | undefined
  return new Promise((resolve) => {
    const onBlock = () => {
      firstBlockMs = performance.now() - start
    }
    const onEnd = ({ answer, problem }: Heard = {}) => {
      const answerMs = performance.now() - start
      for (const name of ['answer-block', 'answer-ready', 'answer-failed', 'disconnect']) socket.off(name)
      const refused = answer
        ? answer.status === 'busy' || answer.status === 'failed'
          ? answer.status
          : undefined
        : (problem?.code ?? 'lost')
      resolve({ firstBlockMs: firstBlockMs ?? answerMs, answerMs, ...(refused ? { refused } : {}) })
    }
    socket.once('answer-block', onBlock)
    socket.once('answer-ready', onEnd)
    socket.once('answer-failed', onEnd)
    socket.once('disconnect', () => onEnd())
    socket.emit('question-ask', { question })
  })
}
