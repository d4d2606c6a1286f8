import {
  type DescribedLawQuestions,
  describeLawQuestions,
  type LawFoldOptions,
  learnLawFolds,
  type QuestionRanks,
  type RetrievalLaboratory,
  type RetrievalTrial
} from '../../knowledge/index.js'
import { type Ablation, LAW_ABLATIONS, PROCEDURE_ABLATIONS, UNDERSTANDING_ABLATIONS } from './ablations.vi.js'
import type { RankRow } from './laboratory-report.js'
import { measureRanks, ndcgDifference } from './measure-ranks.js'
import type { NamedLawQuestion, NamedProcedureQuestion } from './retrieval-questions.js'
import { searchProcedures } from './search-typed.js'
import { type Typing, typeQuestion } from './type-question.js'

/** Less learning than for the main table, since it is done again for every part; the row of the whole is learned the same way. */
const FOLDS = 4
const ROUNDS = 30

/** What the ablation of law needs. */
export interface LawAblationSources {
  readonly laboratory: RetrievalLaboratory
  readonly questions: readonly NamedLawQuestion[]
  /** Passages that are searched: 1 where they are. */
  readonly allowed: Uint8Array
  /** The questions, described as shipped: what needs no other candidates is learned from them. */
  readonly described: DescribedLawQuestions
  readonly asOfYear: number
  readonly seed: number
  readonly progress?: (name: string) => void
}

/** The order of articles without each part, learned again out of fold; ranks are among articles. */
export function ablateLaws({ laboratory, questions, allowed, described, asOfYear, seed, progress }: LawAblationSources): RankRow[] {
  const options: LawFoldOptions = { asOfYear, folds: FOLDS, rounds: ROUNDS }
  const whole = learnLawFolds(described, options)
  const row = (name: string, ranks: readonly QuestionRanks[], before = whole.ranks): RankRow => ({
    name,
    measures: measureRanks(ranks),
    difference: ndcgDifference(before, ranks)
  })
  const rows: RankRow[] = [{ name: `đủ mọi phần (${FOLDS} phần gấp)`, measures: measureRanks(whole.ranks) }]
  for (const ablation of LAW_ABLATIONS) {
    progress?.(ablation.name)
    rows.push(row(ablation.name, ranksWithout(ablation)))
  }
  for (const { name, without } of UNDERSTANDING_ABLATIONS) {
    progress?.(name)
    const typings: readonly Typing[] = without === 'abbreviations' ? ['abbreviated'] : ['no_diacritics']
    for (const typing of typings) {
      const typed = questions.map((one) => ({ ...one, question: typeQuestion(one.question, typing, seed) }))
      const ranks = (parts: readonly (typeof without)[]) =>
        applied(describeLawQuestions(laboratory, typed, { asOfYear, trial: { allowed, without: new Set(parts) }, withConfidence: false }))
      rows.push(row(`${name} · ${typing}`, ranks([without]), ranks([])))
    }
  }
  return rows

  function ranksWithout({ without, drops }: Ablation): readonly QuestionRanks[] {
    if (without?.includes('ranker')) return whole.firstRanks
    const trial = { allowed, without: new Set(without ?? []) }
    const candidates = without ? describeLawQuestions(laboratory, questions, { asOfYear, trial, withConfidence: false }) : described
    return learnLawFolds(candidates, { ...options, ...(drops ? { keeps: (feature) => !drops.test(feature) } : {}) }).ranks
  }

  /** Weights learned from the questions as typed, applied to the same questions typed otherwise. */
  function applied(candidates: DescribedLawQuestions): readonly QuestionRanks[] {
    return whole.ranksOf(candidates)
  }
}

/** The order of procedures without each part. */
export function ablateProcedures(
  laboratory: RetrievalLaboratory,
  questions: readonly NamedProcedureQuestion[],
  trialOf: (question: NamedProcedureQuestion) => RetrievalTrial
): RankRow[] {
  const ranksWithout = (parts: readonly (typeof PROCEDURE_ABLATIONS)[number]['without'][]) =>
    searchProcedures(
      laboratory,
      questions,
      (question) => question,
      (question) => ({ ...trialOf(question), without: new Set(parts) })
    ).map(({ ranks }) => ranks)
  const whole = ranksWithout([])
  const rest = PROCEDURE_ABLATIONS.map(({ name, without }) => {
    const ranks = ranksWithout([without])
    return { name, measures: measureRanks(ranks), difference: ndcgDifference(whole, ranks) }
  })
  return [{ name: 'đủ mọi phần', measures: measureRanks(whole) }, ...rest]
}
