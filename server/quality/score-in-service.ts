import { type KnowledgeBase, PUBLIC_READER } from '../../knowledge/index.js'
import {
  type AnswerQuality,
  type DriftReport,
  detectDrift,
  isDrawn,
  type QualitySummary,
  recordedFromLedger,
  scoreRecordedAnswer,
  summarizeQuality
} from '../answering/index.js'
import type { AnswerScoreStore } from '../people/answer-scores.js'
import { vietnamDay } from '../vietnam-clock.js'

/** Which recorded answers are scored. */
export interface InServiceRequest {
  /** ISO 8601. */
  readonly since: string
  /** Share of them, drawn by id. */
  readonly share: number
  readonly most: number
}

/** A question of service with its score. */
export interface InServiceAnswer {
  readonly askedAt: string
  readonly maskedQuestion: string
  readonly quality: AnswerQuality
}

/** What was answered in service, scored. */
export interface InServiceReport {
  readonly recorded: number
  /** Answers whose citations were looked up in the generation that gave them. */
  readonly lookedUp: number
  readonly summary: QualitySummary
  readonly drift: DriftReport
  /** Oldest first. */
  readonly answers: readonly InServiceAnswer[]
}

/** Scores what stands in the ledger, with feedback joined. Without `knowledge` citations are not looked up. */
export async function scoreInService(
  scores: AnswerScoreStore,
  { since, share, most }: InServiceRequest,
  knowledge?: KnowledgeBase
): Promise<InServiceReport> {
  const recorded = await scores.recordedSince(since, most)
  const drawn = recorded.filter(({ entry }) => isDrawn(entry.answerId, share))
  const answers = drawn.map(({ entry, rating }) => {
    const one = recordedFromLedger(entry, vietnamDay(new Date(entry.askedAt)), PUBLIC_READER, knowledge)
    const quality = scoreRecordedAnswer({ ...one, ...(rating ? { rating } : {}) })
    return { askedAt: entry.askedAt, maskedQuestion: entry.maskedQuestion, quality }
  })
  const scored = answers.map(({ quality }) => quality)
  const lookedUp = drawn.filter(({ entry }) => entry.generation === knowledge?.generation.number).length
  return { recorded: recorded.length, lookedUp, summary: summarizeQuality(scored), drift: detectDrift(scored), answers }
}
