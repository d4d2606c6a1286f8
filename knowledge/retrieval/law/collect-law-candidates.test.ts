import { describe, expect, it } from 'vitest'
import { LexicalIndexBuilder } from '../../index/lexical/build-lexical-index.js'
import { type LexicalQuery, LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import { seededNumbers } from '../../testing/clustered-vectors.js'
import { collectLawCandidates, LAW_CANDIDATES } from './collect-law-candidates.js'

const WORDS = 'đăng ký khai sinh tử kết hôn cư trú căn cước hộ tịch đất nhà phạt tiền hồ sơ thời hạn cấp lại đổi mất'.split(' ')

function madeCorpus(seed: number) {
  const random = seededNumbers(seed)
  const text = (length: number) => Array.from({ length }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]!).join(' ')
  const builder = new LexicalIndexBuilder()
  for (let document = 0; document < 60; document++) {
    builder.addDocument(text(1 + random() * 6))
    for (let article = random() * 12; article > 0; article--) {
      const body = text(5 + random() * 120)
      const parts = [{ start: 0, end: body.length }]
      builder.addPassage({ collection: 'law', text: body, title: text(random() * 5), context: '', parts, definitions: [] })
    }
  }
  const { index } = builder.finish()
  const terms = Array.from({ length: 2 + random() * 6 }, () => Math.floor(random() * index.dictionary.length))
  const query: LexicalQuery = {
    terms: [...new Set(terms)].map((term) => ({ term, weight: 1 })),
    bigrams: terms.slice(1).map((second, place) => ({ first: terms[place]!, second, weight: 1 }))
  }
  const range = { start: index.collectionStarts[0]!, end: index.collectionStarts[1]! }
  return { index, query, range, mask: Uint8Array.from(index.documentOf, () => (random() < 0.8 ? 1 : 0)) }
}

describe('collectLawCandidates', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds what looking at every passage finds, corpus %i', (seed) => {
    const { index, query, range, mask } = madeCorpus(seed)
    const scorer = new LexicalScorer(index)
    const candidates = collectLawCandidates(scorer, query, range, mask, [])
    const { titles, names } = scorer.titlesAndNames(query, range)
    const bodies = scorer.body(query, range)
    const all = Array.from({ length: range.end - range.start }, (_none, place) => range.start + place)
      .filter((passage) => mask[passage] === 1)
      .map((passage) => {
        const name = names[index.documentOf[passage]!]!
        return { passage, score: bodies[passage]! + 0.3 * titles[passage]! + 0.3 * name, lone: titles[passage]! + 0.7 * name }
      })
    const kept = new Map(candidates.map(({ passage, score }) => [passage, score]))
    for (const key of ['score', 'lone'] as const) {
      const values = all.map((one) => one[key]).sort((left, right) => right - left)
      const last = values[(key === 'score' ? LAW_CANDIDATES.byText : LAW_CANDIDATES.byTitle) - 1] ?? 0
      // Of those that tie for the last place, any may be taken.
      for (const one of all) if (one[key] > last && one[key] > 0) expect(kept.get(one.passage)).toBe(one.score)
    }
    expect(candidates.map(({ score }) => score)).toEqual([...kept.values()].sort((left, right) => right - left))
    expect(candidates.length).toBeLessThanOrEqual(LAW_CANDIDATES.byText + LAW_CANDIDATES.byTitle)
  })

  it('takes in what else may be meant, where it is allowed', () => {
    const { index, query, range, mask } = madeCorpus(9)
    const [allowed, hidden] = [mask.indexOf(1), mask.indexOf(0)]
    const passages = collectLawCandidates(new LexicalScorer(index), query, range, mask, [allowed, hidden]).map(({ passage }) => passage)
    expect(passages).toContain(allowed)
    expect(passages).not.toContain(hidden)
  })
})
