import type { Bench, BenchRequest, Sample } from '../bench.js'
import { loadHttp } from '../load/http-load.js'
import { type AskTimes, connectAsker, type SocketAsker } from '../load/socket-asker.js'
import { type Answering, type StartedServer, startServer } from '../load/started-server.js'

const ONE_SECOND = { p99: 1_000 } as const
const ENOUGH = { p50: 120 } as const

/**
 * Many ask at once, each one question after the other, over Socket.IO and then over HTTP. The asking process is not the server's.
 * The server is as in service: what is asked again is answered from what it keeps.
 */
export const throughputBench = throughputOf('throughput', 'nhiều người hỏi cùng lúc qua Socket.IO và HTTP', 'as_in_service')

/** The same where nothing is kept: what questions cost that nobody asked before. */
export const throughputAnewBench = throughputOf('throughput-anew', 'nhiều người hỏi cùng lúc, câu nào cũng tìm và soạn lại từ đầu', 'anew')

function throughputOf(name: string, words: string, answering: Answering): Bench {
  return {
    name,
    words,
    rounds: 3,
    needsKnowledge: true,
    measures: [
      { name: 'questions', words: 'số câu hỏi khác nhau', unit: 'count', better: 'neither' },
      { name: 'socketAnswers', words: 'Socket.IO: câu trả lời mỗi giây', unit: 'per_second', better: 'higher', bars: ENOUGH },
      { name: 'socketFirstBlockMs', words: 'Socket.IO: tới khối đầu tiên', unit: 'ms', better: 'lower' },
      { name: 'socketAnswerMs', words: 'Socket.IO: tới trọn câu trả lời', unit: 'ms', better: 'lower', bars: ONE_SECOND },
      { name: 'socketRefused', words: 'Socket.IO: bị từ chối', unit: 'share', better: 'lower' },
      { name: 'httpAnswers', words: 'HTTP: câu trả lời mỗi giây', unit: 'per_second', better: 'higher', bars: ENOUGH },
      { name: 'httpAnswerMs', words: 'HTTP: một câu trả lời', unit: 'ms', better: 'lower', bars: ONE_SECOND },
      { name: 'httpRefused', words: 'HTTP: bị từ chối', unit: 'share', better: 'lower' },
      { name: 'serverPeakMb', words: 'bộ nhớ máy chủ, cao nhất', unit: 'MB', better: 'lower' }
    ],
    async open(request) {
      const server = await startServer(request.root, request.dataDirectory, answering)
      await askTogether(server, { ...request, seconds: Math.min(2, request.seconds) })
      return {
        round: async () => {
          const texts = request.questions.map(({ question }) => question)
          const { times, seconds } = await askTogether(server, request)
          const http = await loadHttp(server.url, texts, request.connections, request.seconds)
          const answered = times.filter(({ refused }) => !refused)
          const peakMb = server.memory()?.peakMb
          return [
            { measure: 'questions', value: new Set(texts).size },
            { measure: 'socketAnswers', value: answered.length / seconds },
            ...answered.map(({ firstBlockMs }): Sample => ({ measure: 'socketFirstBlockMs', value: firstBlockMs })),
            ...answered.map(({ answerMs }): Sample => ({ measure: 'socketAnswerMs', value: answerMs })),
            { measure: 'socketRefused', value: 1 - answered.length / Math.max(1, times.length) },
            { measure: 'httpAnswers', value: http.answerMs.length / http.seconds },
            ...http.answerMs.map((value): Sample => ({ measure: 'httpAnswerMs', value })),
            { measure: 'httpRefused', value: http.refused / Math.max(1, http.refused + http.answerMs.length) },
            ...(peakMb ? [{ measure: 'serverPeakMb', value: peakMb }] : [])
          ]
        },
        close: () => server.stop()
      }
    }
  }
}

interface AskedTogether {
  readonly times: readonly AskTimes[]
  /** From the first question to the last answer: nobody is cut off, so that slow answers count. */
  readonly seconds: number
}

/** Everybody connects first; only then does the clock run. After a refusal one waits a little, after a lost connection one goes. */
async function askTogether(server: StartedServer, { questions, connections, seconds }: BenchRequest): Promise<AskedTogether> {
  const askers: SocketAsker[] = []
  for (let place = 0; place < connections; place++) askers.push(await connectAsker(server.url))
  const startMs = performance.now()
  const times: AskTimes[] = []
  const askUntilEnd = async (asker: SocketAsker, place: number) => {
    for (let turn = place; performance.now() < startMs + seconds * 1000; turn++) {
      const time = await asker.ask(questions[turn % questions.length]!.question)
      times.push(time)
      if (time.refused === 'lost') return
      if (time.refused) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await Promise.all(askers.map(askUntilEnd))
  const taken = (performance.now() - startMs) / 1000
  for (const asker of askers) asker.leave()
  return { times, seconds: taken }
}
