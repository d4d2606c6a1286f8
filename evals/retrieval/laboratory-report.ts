import type { Estimate } from '../../server/answering/index.js'
import type { RankMeasures } from './measure-ranks.js'
import type { Typing } from './type-question.js'

/** One row of a table of rankings. */
export interface RankRow {
  readonly name: string
  readonly measures: RankMeasures
  /** NDCG@10 against the row it is compared with, question by question. */
  readonly difference?: Estimate
  /** Questions that this way of typing changes at all, and what it costs those. */
  readonly changed?: { readonly questions: number; readonly difference: Estimate }
}

/** Rows of the same questions typed in every way. */
export interface TypedRows {
  readonly title: string
  readonly rows: readonly (RankRow & { readonly typing: Typing })[]
}

/** Milliseconds of one search. */
export interface SearchTimes {
  readonly name: string
  readonly count: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

/** A stated confidence, and whether the first result was right. */
export interface StatedConfidence {
  readonly confidence: number
  readonly right: boolean
}

/** Why a question failed. */
export const FAILURE_CAUSES = ['not_among_candidates', 'ranked_low', 'doubtful_label'] as const
export type FailureCause = (typeof FAILURE_CAUSES)[number]

/** A question without a right result among the first ten; by id only, its words stay where they are. */
export interface Failure {
  readonly id: string
  readonly cause: FailureCause
  /** Rank of the first right result, from 1; absent when it is not among the candidates. */
  readonly rank?: number
  readonly gold: readonly string[]
  readonly first: string
  readonly confidence: number
  /** Share of the question's words that the gold article and the first result hold, 0 to 1. */
  readonly wordsInGold: number
  readonly wordsInFirst: number
  /** First and gold stand in the same document. */
  readonly sameDocument: boolean
}

/** Everything a run of the laboratory found out; plain data. */
export interface LaboratoryReport {
  readonly startedAt: string
  readonly commit: string
  readonly machine: string
  readonly command: string
  readonly every: number
  readonly seed: number
  readonly generation: { readonly number: number; readonly documents: number; readonly passages: number }
  readonly notes: readonly string[]
  /** Resident bytes in MB: when open, and after searching. */
  readonly memory: { readonly beforeMb: number; readonly openMb: number; readonly searchedMb: number; readonly openMs: number }
  readonly times: readonly SearchTimes[]
  readonly laws: readonly TypedRows[]
  readonly unreadLaws: readonly RankRow[]
  readonly procedures: readonly TypedRows[]
  readonly lawAblation: readonly RankRow[]
  readonly procedureAblation: readonly RankRow[]
  /** Systems on the same questions and the same corpus. */
  readonly sideBySide: readonly (RankRow & { readonly p50Ms: number })[]
  readonly confidence: { readonly laws: readonly StatedConfidence[]; readonly procedures: readonly StatedConfidence[] }
  readonly failures: readonly Failure[]
  readonly failureCounts: Readonly<Record<FailureCause, number>>
  readonly tookSeconds: Readonly<Record<string, number>>
}
