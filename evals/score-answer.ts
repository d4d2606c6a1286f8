import { type Answer, unfoldedTexts } from '../server/answering/index.js'
import { type EvalQuestion, evalQuestionFrom } from './eval-question.js'
import { citesGold, missingFacts, outcomeRight, shownForbidden } from './scores/score-answer.js'

/** One line of a set of questions with gold sources and facts (`../shared/data/DATA.md`). */
export interface AskedQuestion {
  readonly id: string
  readonly style: string
  readonly intent: string
  readonly question: string
  readonly history?: readonly string[]
  readonly expected: 'answered' | 'clarify' | 'out_of_scope' | 'unsupported' | 'smalltalk' | 'blocked'
  readonly gold_procedures?: readonly string[]
  readonly gold_provisions?: readonly { readonly number: string; readonly article: string }[]
  readonly gold_seed?: string | null
  readonly facts?: readonly string[]
  readonly forbidden?: readonly string[]
  readonly stale?: readonly string[]
  readonly fact_match?: 'exact' | 'semantic'
}

/** How one question went. */
export interface QuestionScore {
  readonly id: string
  readonly style: string
  readonly intent: string
  readonly expected: string
  readonly goldKind: 'procedure' | 'provision' | 'seed' | 'none'
  readonly hasHistory: boolean
  readonly outcomeRight: boolean
  readonly factsShown: boolean
  readonly sourceRight: boolean
  readonly clean: boolean
  readonly shownCharacters: number
  /** Everything right; partial counts as wrong. */
  readonly passed: boolean
}

/** Scores one answer by the scores of `npm run eval`. Facts count only in what is shown without unfolding. */
export function scoreAnswer(line: AskedQuestion, answer: Answer): QuestionScore {
  const question = evalQuestionFrom(line as Partial<EvalQuestion> & AskedQuestion, 'measured')
  const right = outcomeRight(question, answer)
  const factsShown = missingFacts(question, answer).length === 0
  const clean = shownForbidden(question, answer).length === 0
  const sourceRight = citesGold(question, answer) ?? true
  const { id, style, intent, expected, history, gold_procedures, gold_provisions, gold_seed } = question
  return {
    ...{ id, style, intent, expected, outcomeRight: right, factsShown, sourceRight, clean },
    goldKind: gold_procedures.length > 0 ? 'procedure' : gold_provisions.length > 0 ? 'provision' : gold_seed ? 'seed' : 'none',
    hasHistory: history.length > 0,
    shownCharacters: unfoldedTexts(answer.blocks).join('\n').length,
    passed: right && clean && (expected !== 'answered' || (factsShown && sourceRight))
  }
}
