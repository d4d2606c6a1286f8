import fp from 'fastify-plugin'
import type { PeopleStore } from '../people/people-store.js'

declare module 'fastify' {
  interface FastifyInstance {
    people: PeopleStore
  }
}

/** The store, and how long it keeps what people said. */
export interface PeopleOptions {
  readonly store: PeopleStore
  readonly retentionDays: number
  readonly now: () => Date
}

const DAY_MS = 86_400_000

/** Adds `app.people`; erases what is past the retention period at the start and once a day; closes the store last. */
export const people = fp<PeopleOptions>(
  async (app, { store, retentionDays, now }) => {
    const erase = async () => {
      const erased = await store.eraseOlderThan(new Date(now().getTime() - retentionDays * DAY_MS).toISOString())
      if (erased > 0) app.log.info({ erased, retentionDays }, 'answers past the retention period erased')
    }
    const eraseOrComplain = () => void erase().catch((error: unknown) => app.log.error({ err: error }, 'erasing old answers failed'))
    const timer = setInterval(eraseOrComplain, DAY_MS).unref()
    app.decorate('people', store)
    app.addHook('onClose', async () => {
      clearInterval(timer)
      await store.close()
    })
    await erase()
  },
  { name: 'people' }
)
