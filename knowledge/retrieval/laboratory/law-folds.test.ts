import { describe, expect, it } from 'vitest'
import { LAW_FEATURES } from '../law/law-feature-names.js'
import { foldOf } from '../ranker/fold-of.js'
import { groupOfLawQuestion, learnLawFolds } from './law-folds.js'

const WIDTH = LAW_FEATURES.length
const FOLDS = 4

/** Two candidates; the right one is told by one feature, whose sign is turned in the groups of one fold. */
function described(group: string, turned: boolean) {
  const rows = new Float64Array(2 * WIDTH)
  rows[0] = turned ? -1 : 1
  rows[WIDTH] = turned ? 1 : -1
  return { passages: [0, 1], rows, right: [true, false], group, answers: 1 }
}

const groups = Array.from({ length: 40 }, (_, number) => `${number}/2020/nđ-cp#${number}`)

describe('law folds', () => {
  it('keep questions that share an answer together, however the number is written', () => {
    const question = (documentNumber: string) => ({ question: 'Ai phải đăng ký khai sinh?', answers: [{ documentNumber, article: '15' }] })
    expect(groupOfLawQuestion(question('60/2014/QH13'))).toBe(groupOfLawQuestion(question('60/2014/qh13')))
  })

  it('never rank a question by weights that have seen its group', () => {
    const turnedFold = foldOf(groups[0]!, FOLDS)
    const questions = groups.map((group) => described(group, foldOf(group, FOLDS) === turnedFold))
    const { ranks } = learnLawFolds({ questions }, { asOfYear: 2026, folds: FOLDS })
    questions.forEach(({ group }, place) => {
      expect(ranks[place]!.ranks).toEqual([foldOf(group, FOLDS) === turnedFold ? 1 : 0])
    })
  })

  it('learn nothing from features that are dropped', () => {
    const questions = groups.map((group) => described(group, false))
    const { rankerFor } = learnLawFolds({ questions }, { asOfYear: 2026, folds: FOLDS, keeps: (feature) => feature !== LAW_FEATURES[0] })
    const [documentNumber = '', article = ''] = groups[0]!.split('#')
    expect(rankerFor({ question: '', answers: [{ documentNumber, article }] }).weights.every((weight) => Math.abs(weight) < 1e-9)).toBe(
      true
    )
  })
})
