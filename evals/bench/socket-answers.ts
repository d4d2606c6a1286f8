import { io, type Socket } from 'socket.io-client'

/** Times of one question, in milliseconds since it was sent. */
export interface AskTimes {
  /** To the first block; to the whole answer where it had none. */
  readonly firstBlockMs: number
  readonly answerMs: number
}

/** Asks every question once, one after the other, over one socket. */
export async function askInTurn(url: string, questions: readonly string[]): Promise<readonly AskTimes[]> {
  const socket = await connect(url)
  const times: AskTimes[] = []
  for (const question of questions) times.push(await ask(socket, question))
  socket.disconnect()
  return times
}

/** Many sockets ask for a while, each one question after the other. */
export async function askTogether(
  url: string,
  questions: readonly string[],
  sockets: number,
  seconds: number
): Promise<readonly AskTimes[]> {
  const end = performance.now() + seconds * 1000
  const times: AskTimes[] = []
  const askOn = async (place: number) => {
    const socket = await connect(url)
    for (let turn = place; performance.now() < end; turn += 1) times.push(await ask(socket, questions[turn % questions.length]!))
    socket.disconnect()
  }
  await Promise.all(Array.from({ length: sockets }, (_, place) => askOn(place)))
  return times
}

function connect(url: string): Promise<Socket> {
  const socket = io(`${url}/chat`, { transports: ['websocket'], forceNew: true })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

function ask(socket: Socket, question: string): Promise<AskTimes> {
  const start = performance.now()
  let firstBlockMs: number | undefined
  return new Promise((resolve, reject) => {
    socket.once('answer-block', () => {
      firstBlockMs = performance.now() - start
    })
    socket.once('answer-ready', () => {
      const answerMs = performance.now() - start
      socket.off('answer-block').off('answer-failed')
      resolve({ firstBlockMs: firstBlockMs ?? answerMs, answerMs })
    })
    socket.once('answer-failed', ({ problem }: { problem: { code: string } }) => reject(new Error(problem.code)))
    socket.emit('question-ask', { question })
  })
}
