import type { FastifyInstance } from 'fastify'
import { maskPersonalData } from './answering/index.js'
import type { FeedbackGive } from './protocol/index.js'

/** Keeps what somebody says about an answer, personal data masked; false when the answer is not known. */
export async function saveFeedback(app: FastifyInstance, { comment, ...feedback }: FeedbackGive): Promise<boolean> {
  const masked = comment?.trim() ? { comment: maskPersonalData(comment.trim()).text } : {}
  const known = await app.people.saveFeedback({ ...feedback, ...masked, givenAt: new Date().toISOString() })
  if (known) app.meters.feedbackGiven(feedback.rating)
  return known
}
