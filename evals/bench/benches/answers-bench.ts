import type { Bench } from '../bench.js'
import { askingSession } from '../load/asking-session.js'
import { inMemoryTools } from '../load/in-memory-tools.js'
import { processorMs } from '../load/processor-time.js'

/** The time of a whole verbatim answer in process, each question in a conversation of its own. */
export const answersBench: Bench = {
  name: 'answers',
  words: 'trả lời trọn vẹn trong tiến trình',
  rounds: 5,
  needsKnowledge: true,
  measures: [
    { name: 'firstBlockMs', words: 'tới khối đầu tiên', unit: 'ms', better: 'lower' },
    { name: 'answerMs', words: 'tới trọn câu trả lời', unit: 'ms', better: 'lower', bars: { p95: 40 } },
    { name: 'answerCpuMs', words: 'thời gian bộ xử lý một câu trả lời', unit: 'ms', better: 'lower' }
  ],
  async open({ dataDirectory, questions }) {
    const { openKnowledgeBase } = await import('../../../knowledge/index.js')
    const { answerQuestion } = await import('../../../server/answering/index.js')
    // Every answer searches anew, also for a question asked in an earlier round.
    const knowledge = openKnowledgeBase(dataDirectory, { resultsKept: 0 })
    return askingSession(
      questions,
      async ({ id, question }) => {
        const tools = inMemoryTools(knowledge)
        const startCpuMs = processorMs()
        const startMs = performance.now()
        let firstBlockMs: number | undefined
        await answerQuestion({ question }, tools, {
          block: () => {
            firstBlockMs ??= performance.now() - startMs
          }
        })
        const answerMs = performance.now() - startMs
        return [
          { measure: 'firstBlockMs', key: id, value: firstBlockMs ?? answerMs },
          { measure: 'answerMs', key: id, value: answerMs },
          { measure: 'answerCpuMs', key: id, value: processorMs() - startCpuMs }
        ]
      },
      () => knowledge.close()
    )
  }
}
