import type { AnswerQuality, LedgerEntry } from '../answering/index.js'
import type { AnswerScoreStore, ScoredAnswer } from './answer-scores.js'
import type { PeopleDatabase } from './sqlite-people-schema.js'

/** Longest words at which a fault was seen that are kept. */
const FAULT_CHARACTERS = 120

/** The scores in the people database. */
export function answerScoresIn(database: PeopleDatabase): AnswerScoreStore {
  return {
    save: (score) => saveIn(database, score),
    async latest(most) {
      const rows = await database
        .selectFrom('answer_scores')
        .leftJoin('feedback', 'feedback.answer_id', 'answer_scores.answer_id')
        .select(['answer_scores.asked_at', 'answer_scores.generation', 'answer_scores.score_json', 'feedback.rating'])
        .orderBy('answer_scores.asked_at', 'desc')
        .orderBy('answer_scores.answer_id')
        .limit(most)
        .execute()
      return rows.reverse().map(({ asked_at, generation, score_json, rating }) => {
        const quality = JSON.parse(score_json) as AnswerQuality
        const helpful = rating ? { helpful: rating === 'up' ? 1 : 0 } : {}
        return { ...quality, measures: { ...quality.measures, ...helpful }, askedAt: asked_at, generation }
      })
    },
    async recordedSince(since, most) {
      const rows = await database
        .selectFrom('answers')
        .leftJoin('feedback', 'feedback.answer_id', 'answers.answer_id')
        .select([
          ...(['answers.answer_id', 'conversation_id', 'asked_at', 'masked_question', 'understood_as', 'generation'] as const),
          ...(['candidates_json', 'answer_json', 'feedback.rating'] as const)
        ])
        .where('asked_at', '>=', since)
        .orderBy('asked_at', 'desc')
        .orderBy('answers.answer_id')
        .limit(most)
        .execute()
      return rows.reverse().map((row) => ({
        entry: {
          answerId: row.answer_id,
          conversationId: row.conversation_id,
          askedAt: row.asked_at,
          maskedQuestion: row.masked_question,
          understoodAs: row.understood_as,
          generation: row.generation,
          candidates: JSON.parse(row.candidates_json) as LedgerEntry['candidates'],
          answer: JSON.parse(row.answer_json) as LedgerEntry['answer']
        },
        ...(row.rating ? { rating: row.rating } : {})
      }))
    }
  }
}

async function saveIn(database: PeopleDatabase, { askedAt, generation, ...quality }: ScoredAnswer): Promise<void> {
  const faults = quality.faults.map(({ fault, at }) => ({ fault, at: at.slice(0, FAULT_CHARACTERS) }))
  const row = { answer_id: quality.id, asked_at: askedAt, generation, score_json: JSON.stringify({ ...quality, faults }) }
  await database.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('answers').select('answer_id').where('answer_id', '=', quality.id).executeTakeFirst()
    if (!known) return
    await transaction.deleteFrom('answer_scores').where('answer_id', '=', quality.id).execute()
    await transaction.insertInto('answer_scores').values(row).execute()
  })
}
