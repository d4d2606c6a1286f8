import type { ModelUsageStore } from '../answering/index.js'
import type { PeopleDatabase } from './sqlite-people-schema.js'

/** What the language model used, by day, in the people database. */
export function modelUsageIn(database: PeopleDatabase): ModelUsageStore {
  const tokensOn = async (day: string) => {
    const row = await database.selectFrom('model_usage').select('tokens').where('day', '=', day).executeTakeFirst()
    return row?.tokens ?? 0
  }
  return {
    tokensOn,
    async add(day, tokens) {
      await database.transaction().execute(async (transaction) => {
        const changed = await transaction
          .updateTable('model_usage')
          .set((row) => ({ tokens: row('tokens', '+', tokens) }))
          .where('day', '=', day)
          .executeTakeFirst()
        if (changed.numUpdatedRows === 0n) await transaction.insertInto('model_usage').values({ day, tokens }).execute()
      })
    }
  }
}
