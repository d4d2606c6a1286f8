import fp from 'fastify-plugin'
import { type KnowledgeBase, KnowledgeError } from '../../knowledge/index.js'
import type { KnowledgeSource } from '../knowledge-source.js'
import { ProblemError } from '../problems/problem-error.js'

declare module 'fastify' {
  interface FastifyInstance {
    knowledge: OpenKnowledge
  }
}

/** The open generation, lent out for the time of one task. */
export interface OpenKnowledge {
  /** Number of the open generation; nothing until one is open. */
  readonly number: number | undefined
  /** Runs a task on the open generation, which stays open until the task ends. @throws ProblemError `not_ready` */
  use<Result>(task: (base: KnowledgeBase) => Result | Promise<Result>): Promise<Result>
  /** Opens what is published now, if it is not open yet. Never throws: what cannot be read is logged and tried again. */
  refresh(): Promise<void>
}

/** How the knowledge is found and how often the pointer is looked at. */
export interface KnowledgeOptions {
  readonly source: KnowledgeSource
  /** 0: only when `refresh` is called. */
  readonly pollIntervalMs: number
}

interface Lending {
  readonly base: KnowledgeBase
  users: number
  retired: boolean
}

/** Adds `app.knowledge`: follows the published generation; an old one is closed when its last task has ended. */
export const knowledge = fp<KnowledgeOptions>(
  async (app, { source, pollIntervalMs }) => {
    let current: Lending | undefined
    let refreshing: Promise<void> | undefined
    let lastComplaint = ''

    const release = (lending: Lending) => {
      if (lending.retired && lending.users === 0) lending.base.close()
    }
    const retire = (lending: Lending | undefined) => {
      if (!lending) return
      lending.retired = true
      release(lending)
    }
    const openPublished = async () => {
      const number = source.currentNumber()
      if (number === undefined || number === current?.base.generation.number) return
      const before = current
      current = { base: await source.open(), users: 0, retired: false }
      lastComplaint = ''
      app.log.info({ generation: current.base.generation }, 'knowledge generation open')
      retire(before)
    }
    const complain = (error: unknown) => {
      const complaint = String(error)
      const facts = error instanceof KnowledgeError ? { code: error.code, facts: error.facts } : { err: error }
      if (complaint !== lastComplaint) app.log.error(facts, complaint)
      lastComplaint = complaint
    }

    app.decorate('knowledge', {
      get number() {
        return current?.base.generation.number
      },
      async use(task) {
        const lending = current
        if (!lending) throw new ProblemError('not_ready')
        lending.users += 1
        try {
          return await task(lending.base)
        } finally {
          lending.users -= 1
          release(lending)
        }
      },
      refresh() {
        refreshing ??= openPublished()
          .catch(complain)
          .finally(() => {
            refreshing = undefined
          })
        return refreshing
      }
    })

    const timer = pollIntervalMs > 0 ? setInterval(() => void app.knowledge.refresh(), pollIntervalMs).unref() : undefined
    app.addHook('onClose', async () => {
      clearInterval(timer)
      await refreshing
      retire(current)
      current = undefined
    })
    await app.knowledge.refresh()
  },
  { name: 'knowledge' }
)
