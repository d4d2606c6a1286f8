import { sql } from 'kysely'
import type { AnswerLedger, ConversationState, ConversationStore, LedgerEntry } from '../answering/index.js'
import type { Answer, ConversationTurn, Feedback } from '../protocol/index.js'
import type { AnswerScoreStore } from './answer-scores.js'
import type { FeedbackEntry, PeopleStore } from './people-store.js'
import { answerScoresIn } from './sqlite-answer-scores.js'
import { openPeopleDatabase, type PeopleDatabase } from './sqlite-people-schema.js'

/** The people store in one SQLite file. @param now the clock, for the age of conversations. */
export class SqlitePeopleStore implements PeopleStore {
  readonly conversations: ConversationStore
  readonly ledger: AnswerLedger
  readonly scores: AnswerScoreStore

  private constructor(
    private readonly database: PeopleDatabase,
    now: () => Date
  ) {
    this.conversations = conversationStoreIn(database, now)
    this.ledger = { record: (entry) => recordIn(database, entry) }
    this.scores = answerScoresIn(database)
  }

  /** Opens (or creates) the file; `:memory:` for tests. */
  static async open(file: string, now: () => Date = () => new Date()): Promise<SqlitePeopleStore> {
    return new SqlitePeopleStore(await openPeopleDatabase(file), now)
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
      return Number(erased.numDeletedRows)
    })
    // What was erased also stands in the write-ahead log until that is emptied.
    await sql`pragma wal_checkpoint(truncate)`.execute(this.database)
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
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('conversations').where('conversation_id', '=', state.conversationId).execute()
        await transaction
          .insertInto('conversations')
          .values({ conversation_id: state.conversationId, ...row })
          .execute()
      })
    },
    async erase(conversationId) {
      await database.transaction().execute(async (transaction) => {
        const answers = transaction.selectFrom('answers').select('answer_id').where('conversation_id', '=', conversationId)
        await transaction.deleteFrom('feedback').where('answer_id', 'in', answers).execute()
        await transaction.deleteFrom('answer_scores').where('answer_id', 'in', answers).execute()
        await transaction.deleteFrom('answers').where('conversation_id', '=', conversationId).execute()
        await transaction.deleteFrom('conversations').where('conversation_id', '=', conversationId).execute()
      })
    }
  }
}

async function recordIn(database: PeopleDatabase, entry: LedgerEntry): Promise<void> {
  const row = {
    answer_id: entry.answerId,
    conversation_id: entry.conversationId,
    asked_at: entry.askedAt,
    masked_question: entry.maskedQuestion,
    understood_as: entry.understoodAs,
    status: entry.answer.status,
    generation: entry.generation,
    candidates_json: JSON.stringify(entry.candidates),
    answer_json: JSON.stringify(entry.answer)
  }
  await database.insertInto('answers').values(row).execute()
}
