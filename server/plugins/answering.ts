import { randomUUID } from 'node:crypto'
import fp from 'fastify-plugin'
import { PUBLIC_READER } from '../../knowledge/index.js'
import {
  type Answer,
  type AnswerLedger,
  type AnswerListener,
  type AnswerRequest,
  answerQuestion,
  KeptAnswers,
  type LanguageModelSettings,
  languageModelOf,
  openModelDesk
} from '../answering/index.js'
import { vietnamDay } from '../vietnam-clock.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers a question from the open generation; `signal` stops it. @throws ProblemError `not_ready` */
    answer(request: AnswerRequest, listener?: AnswerListener, signal?: AbortSignal): Promise<Answer>
    /** Today in Việt Nam, `YYYY-MM-DD`. */
    today(): string
  }
}

/** The clock, and the longest question answered. */
export interface AnsweringOptions {
  readonly now: () => Date
  /** The answering room's own, unless a test answers otherwise. */
  readonly answerWith?: typeof answerQuestion
  readonly maxQuestionCharacters: number
  /** How many answers are kept for those who ask the same; 0: every question is answered anew. */
  readonly answersKept: number
  /** Absent: verbatim answers only, and nothing of a model is loaded. */
  readonly languageModel?: LanguageModelSettings
}

/** Adds `app.answer`: hands the answering room its tools. */
export const answering = fp<AnsweringOptions>(
  async (app, { now, maxQuestionCharacters, answersKept, languageModel, answerWith = answerQuestion }) => {
    const today = () => vietnamDay(now())
    const elapsedMs = () => performance.now()
    const desk = languageModel && {
      desk: openModelDesk({
        ...{ model: languageModelOf(languageModel), patience: languageModel, limits: languageModel },
        ...{ usage: app.people.modelUsage, elapsedMs, today }
      })
    }
    const kept = answersKept > 0 ? { kept: new KeptAnswers(answersKept) } : {}
    const sampledLedger: AnswerLedger = {
      async record(entry) {
        await app.people.ledger.record(entry)
        app.quality.sampler.offer(entry)
      }
    }
    app.decorate('today', today)
    app.decorate('answer', (request, listener, signal) =>
      app.knowledge.use(async (base) => {
        const startedMs = performance.now()
        const tools = {
          knowledge: base,
          conversations: app.people.conversations,
          ledger: sampledLedger,
          audiences: PUBLIC_READER,
          today,
          now,
          elapsedMs,
          ...desk,
          ...kept,
          newId: randomUUID,
          maxQuestionCharacters
        }
        const answer = await answerWith(request, tools, listener, signal)
        app.meters.answered(answer.status, (performance.now() - startedMs) / 1000)
        return answer
      })
    )
  },
  { name: 'answering', dependencies: ['knowledge', 'people', 'metrics', 'quality'] }
)
