import type { AnswerStatus, LedgerEntry } from '../answering/index.js'
import type { LedgerWish } from './people-store.js'
import type { PeopleDatabase, PeopleTables } from './sqlite-people-schema.js'

/** What of an entry has no column of its own. */
type Explanation = Pick<LedgerEntry, 'understood' | 'dropped' | 'writing'>

/** Writes an entry down. */
export async function recordEntryIn(database: PeopleDatabase, entry: LedgerEntry): Promise<void> {
  const { understood, dropped, writing } = entry
  const row = {
    answer_id: entry.answerId,
    conversation_id: entry.conversationId,
    asked_at: entry.askedAt,
    masked_question: entry.maskedQuestion,
    understood_as: entry.understoodAs,
    status: entry.answer.status,
    generation: entry.generation,
    candidates_json: JSON.stringify(entry.candidates),
    answer_json: JSON.stringify(entry.answer),
    explanation_json: JSON.stringify({ understood, dropped, writing } satisfies { [Key in keyof Explanation]: unknown })
  }
  await database.insertInto('answers').values(row).execute()
}

/** One entry; nothing when it is not kept. */
export async function entryIn(database: PeopleDatabase, answerId: string): Promise<LedgerEntry | undefined> {
  const row = await database.selectFrom('answers').selectAll().where('answer_id', '=', answerId).executeTakeFirst()
  return row && entryOf(row)
}

/** Entries, newest first. */
export async function entriesIn(database: PeopleDatabase, wish: LedgerWish): Promise<LedgerEntry[]> {
  let query = database.selectFrom('answers').selectAll()
  if (wish.statuses) query = query.where('status', 'in', [...wish.statuses] as AnswerStatus[])
  if (wish.conversationId) query = query.where('conversation_id', '=', wish.conversationId)
  if (wish.since) query = query.where('asked_at', '>=', wish.since)
  const rows = await query.orderBy('asked_at', 'desc').limit(wish.most).execute()
  return rows.map(entryOf)
}

function entryOf(row: PeopleTables['answers']): LedgerEntry {
  return {
    answerId: row.answer_id,
    conversationId: row.conversation_id,
    askedAt: row.asked_at,
    maskedQuestion: row.masked_question,
    understoodAs: row.understood_as,
    generation: row.generation,
    candidates: JSON.parse(row.candidates_json) as LedgerEntry['candidates'],
    ...(JSON.parse(row.explanation_json ?? '{}') as Explanation),
    answer: JSON.parse(row.answer_json) as LedgerEntry['answer']
  }
}
