import { describe, expect, it } from 'vitest'
import { TermLookup } from '../../index/lexical/term-lookup.js'
import { AskedWordsReader } from './asked-words.js'
import type { ProcedureQuestion } from './read-procedure-question.js'

const lookup = new TermLookup(['cấp', 'cước', 'căn', 'lại', 'thẻ'])
const weights = Float32Array.from(lookup.dictionary, (_form, term) => 1 + term)
const wordOf = (folded: string) => lookup.foldedNumberOf(folded)!
const weightOf = (folded: string) => weights[wordOf(folded)]!

function question(forms: readonly string[], official: readonly string[] = [], shares = forms.map(() => 1)): ProcedureQuestion {
  const everyday = official.length === 0 ? [] : [{ official, start: 0, end: 1 }]
  const weighed = Float64Array.from(shares)
  return { forms, shares: weighed, wanted: weighed, everyday, circumstances: { low: 0, high: 0 } }
}

describe('AskedWordsReader', () => {
  const reader = new AskedWordsReader(lookup, weights)

  it('numbers each folded word once, typed words and official ones together', () => {
    const { count, numberOf, typed, official, either } = reader.read(question(['cấp', 'lại', 'cấp'], ['thẻ', 'căn', 'cước', 'lại']))
    expect(count).toBe(5)
    const [cap, lai, the] = ['cap', 'lai', 'the'].map((word) => numberOf[wordOf(word)]! - 1)
    expect(typed.held[cap!]).toBe(weightOf('cap'))
    expect(official.held[cap!]).toBe(0)
    expect(official.held[the!]).toBeCloseTo(0.6 * weightOf('the'), 6)
    expect(either[lai!]).toBe(weightOf('lai'))
    expect(typed.mass).toBeCloseTo(weightOf('cap') + weightOf('lai'), 6)
  })

  it('numbers each pair of neighbours once and weighs it on the side it stands on', () => {
    const { count, numberOf, pairs, typed, official } = reader.read(question(['căn', 'cước'], ['thẻ', 'căn', 'cước']))
    const pair = (first: string, second: string) => pairs[(numberOf[wordOf(first)]! - 1) * count + numberOf[wordOf(second)]! - 1]!
    expect(typed.pairWeights[pair('can', 'cuoc')]).toBe(weightOf('can') + weightOf('cuoc'))
    expect(typed.pairWeights[pair('the', 'can')]).toBe(0)
    expect(official.pairMass).toBe(weightOf('the') + 2 * weightOf('can') + weightOf('cuoc'))
    expect(pair('cuoc', 'can')).toBe(-1)
  })

  it('forgets the question before, and words that speak of nothing', () => {
    reader.read(question(['thẻ', 'căn', 'cước']))
    const { count, numberOf } = reader.read(question(['cấp', 'lại'], [], [1, 0]))
    expect(count).toBe(1)
    expect(['the', 'can', 'cuoc', 'lai'].map((word) => numberOf[wordOf(word)])).toEqual([0, 0, 0, 0])
  })
})
