import type { Bench } from '../bench.js'
import { askingSession } from '../load/asking-session.js'
import { connectAsker } from '../load/socket-asker.js'
import { startServer } from '../load/started-server.js'

/** One person asks over Socket.IO, one question after the other, each answered anew; server and asker are two processes. */
export const socketsBench: Bench = {
  name: 'sockets',
  words: 'một người hỏi qua Socket.IO',
  rounds: 3,
  needsKnowledge: true,
  measures: [
    { name: 'firstBlockMs', words: 'tới khối đầu tiên', unit: 'ms', better: 'lower' },
    { name: 'answerMs', words: 'tới trọn câu trả lời', unit: 'ms', better: 'lower', bars: { p95: 80 } },
    { name: 'serverMb', words: 'bộ nhớ máy chủ', unit: 'MB', better: 'lower' }
  ],
  async open({ root, dataDirectory, questions }) {
    const server = await startServer(root, dataDirectory, 'anew')
    const asker = await connectAsker(server.url)
    return askingSession(
      questions,
      async ({ id, question }) => {
        const { firstBlockMs, answerMs, refused } = await asker.ask(question)
        if (refused) throw new Error(`"${question}": ${refused}`)
        return [
          { measure: 'firstBlockMs', key: id, value: firstBlockMs },
          { measure: 'answerMs', key: id, value: answerMs }
        ]
      },
      async () => {
        asker.leave()
        await server.stop()
      },
      () => [{ measure: 'serverMb', value: server.memory()?.residentMb ?? server.residentMb }]
    )
  }
}
