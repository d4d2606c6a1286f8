import type { AnswerStatus } from '../../server/protocol/index.js'

/** How an answer looks as a whole: plain, calmly set apart, or in need of attention. */
export type StatusTone = 'plain' | 'question' | 'calm' | 'caution'

/** Tone of each status; red-like caution is kept for what must not be overlooked. */
export const TONE_OF_STATUS: Readonly<Record<AnswerStatus, StatusTone>> = {
  answered_procedure: 'plain',
  answered_law: 'plain',
  answered_guide: 'plain',
  answered_small_talk: 'plain',
  needs_clarification: 'question',
  partly_answered: 'calm',
  not_in_knowledge: 'calm',
  out_of_scope: 'calm',
  blocked_injection: 'caution',
  blocked_abuse: 'caution',
  restricted: 'calm',
  too_long: 'calm',
  busy: 'calm',
  failed: 'caution'
}
