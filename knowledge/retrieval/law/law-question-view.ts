import { WordMatcher } from '../question/match-words.js'
import { containsRun, type QuestionTerms } from '../question/question-terms.js'
import type { QuestionWords } from '../question/question-words.js'
import type { Candidate } from '../select-best.js'
import { WindowFinder } from './heaviest-window.js'
import { KIND_SYLLABLES, LAW_KINDS, type LawKind } from './law-facts.js'
import { PartScorer } from './part-scorer.js'
import { type LawScore, scoresOfLaws } from './scores-of-laws.js'

/** What of a question is the same for all its candidates, worked out once. */
export interface LawQuestionView {
  readonly question: QuestionTerms
  readonly words: QuestionWords
  readonly matcher: WordMatcher
  readonly parts: PartScorer
  readonly windows: WindowFinder
  readonly laws: ReadonlyMap<number, LawScore>
  /** Best first score. */
  readonly best: number
  readonly asOfYear: number
  readonly asksPenalty: boolean
  readonly asksAmendment: boolean
  /** Kinds of regulation the question names. */
  readonly named: Readonly<Record<LawKind, boolean>>
}

const TINY = 1e-6

/** Reads a question for the description of its candidates, which stand best first. */
export function viewQuestion(
  question: QuestionTerms,
  words: QuestionWords,
  candidates: readonly Candidate[],
  documentOf: Uint32Array,
  asOfYear: number
): LawQuestionView {
  const named = (kind: LawKind) => KIND_SYLLABLES[kind].some((run) => containsRun(question.forms, run))
  return {
    question,
    words,
    matcher: new WordMatcher(words),
    parts: new PartScorer(words),
    windows: new WindowFinder(words),
    laws: scoresOfLaws(candidates, documentOf),
    best: Math.max(candidates[0]?.score ?? 0, TINY),
    asOfYear,
    asksPenalty: question.forms.includes('phạt'),
    asksAmendment: question.forms.includes('sửa'),
    named: Object.fromEntries(LAW_KINDS.map((kind) => [kind, named(kind)])) as Record<LawKind, boolean>
  }
}

/** Whether a question names a kind of regulation that this one is not; "luật" is said of every kind. */
export function namesOtherKind({ named }: LawQuestionView, kind: LawKind): boolean {
  return LAW_KINDS.some((other) => other !== kind && other !== 'law' && named[other])
}
