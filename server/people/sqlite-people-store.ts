import { sql } from 'kysely'
import type { AnswerLedger, ConversationState, ConversationStore, LedgerEntry, ModelUsageStore } from '../answering/index.js'
import type { Answer, ConversationTurn, Feedback } from '../protocol/index.js'
import type { AnswerScoreStore } from './answer-scores.js'
import type { FeedbackEntry, LedgerWish, PeopleStore } from './people-store.js'
import { answerScoresIn } from './sqlite-answer-scores.js'
import { entriesIn, entryIn, recordEntryIn } from './sqlite-ledger.js'
import { modelUsageIn } from './sqlite-model-usage.js'
import { openPeopleDatabase, type PeopleDatabase } from './sqlite-people-schema.js'

/** The people store in one SQLite file. @param now the clock, for the age of conversations. */
export class SqlitePeopleStore implements PeopleStore {
  readonly conversations: ConversationStore
  readonly ledger: AnswerLedger
  readonly modelUsage: ModelUsageStore
  readonly scores: AnswerScoreStore

  private constructor(
    private readonly database: PeopleDatabase,
    now: () => Date
  ) {
    this.conversations = conversationStoreIn(database, now)
    this.modelUsage = modelUsageIn(database)
    this.ledger = { record: (entry) => recordEntryIn(database, entry) }
    this.scores = answerScoresIn(database)
  }

  /** Opens (or creates) the file; `:memory:` for tests. */
  static async open(file: string, now: () => Date = () => new Date()): Promise<SqlitePeopleStore> {
    return new SqlitePeopleStore(await openPeopleDatabase(file), now)
  }

  entry(answerId: string): Promise<LedgerEntry | undefined> {
    return entryIn(this.database, answerId)
  }

  entries(wish: LedgerWish): Promise<readonly LedgerEntry[]> {
    return entriesIn(this.database, wish)
  }

  async lastTurns(conversationId: string, maxTurns: number): Promise<readonly ConversationTurn[]> {
    const rows = await this.database
      .selectFrom('answers')
      .select(['asked_at', 'masked_question', 'answer_json'])
      .where('conversation_id', '=', conversationId)
      .orderBy('asked_at', 'desc')
      .limit(maxTurns)
      .execute()
    return rows.reverse().map((row) => ({
      askedAt: row.asked_at,
      question: row.masked_question,
      answer: JSON.parse(row.answer_json) as Answer
    }))
  }

  async saveFeedback({ answerId, rating, reason, comment, givenAt }: FeedbackEntry): Promise<boolean> {
    const row = { answer_id: answerId, rating, reason: reason ?? null, comment: comment ?? null, given_at: givenAt }
    return this.database.transaction().execute(async (transaction) => {
      const known = await transaction.selectFrom('answers').select('answer_id').where('answer_id', '=', answerId).executeTakeFirst()
      if (!known) return false
      await transaction.deleteFrom('feedback').where('answer_id', '=', answerId).execute()
      await transaction.insertInto('feedback').values(row).execute()
      return true
    })
  }

  async feedbackOn(answerId: string): Promise<FeedbackEntry | undefined> {
    const row = await this.database.selectFrom('feedback').selectAll().where('answer_id', '=', answerId).executeTakeFirst()
    if (!row) return undefined
    return {
      answerId,
      rating: row.rating,
      ...(row.reason ? { reason: row.reason as NonNullable<Feedback['reason']> } : {}),
      ...(row.comment ? { comment: row.comment } : {}),
      givenAt: row.given_at
    }
  }

  async eraseOlderThan(before: string): Promise<number> {
    const erased = await this.database.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('answers').select('answer_id').where('asked_at', '<', before)
      await transaction.deleteFrom('feedback').where('answer_id', 'in', old).execute()
      await transaction.deleteFrom('answer_scores').where('answer_id', 'in', old).execute()
      const erased = await transaction.deleteFrom('answers').where('asked_at', '<', before).executeTakeFirst()
      await transaction.deleteFrom('conversations').where('touched_at', '<', before).execute()
      await transaction.deleteFrom('model_usage').where('day', '<', before.slice(0, 10)).execute()
      return Number(erased.numDeletedRows)
    })
    await emptyLog(this.database)
    return erased
  }

  async close(): Promise<void> {
    await this.database.destroy()
  }
}

function conversationStoreIn(database: PeopleDatabase, now: () => Date): ConversationStore {
  return {
    async load(conversationId) {
      const row = await database
        .selectFrom('conversations')
        .select('state_json')
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst()
      return row ? (JSON.parse(row.state_json) as ConversationState) : undefined
    },
    async save(state) {
      const row = { state_json: JSON.stringify(state), touched_at: now().toISOString() }
      const values = { conversation_id: state.conversationId, ...row }
      await database
        .insertInto('conversations')
        .values(values)
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(row))
        .execute()
    },
    async erase(conversationId) {
      await database.transaction().execute(async (transaction) => {
        const answers = transaction.selectFrom('answers').select('answer_id').where('conversation_id', '=', conversationId)
        await transaction.deleteFrom('feedback').where('answer_id', 'in', answers).execute()
        await transaction.deleteFrom('answer_scores').where('answer_id', 'in', answers).execute()
        await transaction.deleteFrom('answers').where('conversation_id', '=', conversationId).execute()
        await transaction.deleteFrom('conversations').where('conversation_id', '=', conversationId).execute()
      })
      await emptyLog(database)
    }
  }
}

/** What was erased also stands in the write-ahead log until that is emptied. */
async function emptyLog(database: PeopleDatabase): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(database)
}
