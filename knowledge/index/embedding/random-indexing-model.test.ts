import { describe, expect, it } from 'vitest'
import { learnTermStatistics, RandomIndexingModel } from './random-indexing-model.js'
import { TermStatistics } from './term-statistics.js'

const TEXTS = [
  'Thủ tục đăng ký khai sinh tại Ủy ban nhân dân cấp xã',
  'Thủ tục đăng ký kết hôn tại Ủy ban nhân dân cấp xã',
  'Thủ tục cấp hộ chiếu phổ thông tại cơ quan quản lý xuất nhập cảnh',
  'Thủ tục chứng thực bản sao từ bản chính tại Ủy ban nhân dân cấp xã'
]

const similarity = (left: Float32Array, right: Float32Array) => left.reduce((sum, value, place) => sum + value * right[place]!, 0)

describe('RandomIndexingModel', () => {
  it('gives the same vector, of length one, for the same text', async () => {
    const [first, second] = [new RandomIndexingModel(), new RandomIndexingModel()]
    const vector = await first.embedQuery('đăng ký khai sinh')
    expect(vector).toEqual(await second.embedQuery('đăng ký khai sinh'))
    expect(similarity(vector, vector)).toBeCloseTo(1, 5)
    expect(vector).toHaveLength(first.dimensions)
  })

  it('finds the text that shares the rarer words', async () => {
    const model = new RandomIndexingModel(await learnTermStatistics(TEXTS))
    const [asked, vectors] = [await model.embedQuery('cấp hộ chiếu ở đâu'), await model.embedDocuments(TEXTS)]
    const best = vectors.map((vector) => similarity(vector, asked))
    expect(best.indexOf(Math.max(...best))).toBe(2)
  })

  it('weighs a word that is everywhere less than a rare one', async () => {
    const model = new RandomIndexingModel(await learnTermStatistics(TEXTS))
    const [common, rare, asked] = await model.embedDocuments(['thủ tục', 'khai sinh', 'thủ tục khai sinh'])
    expect(similarity(rare!, asked!)).toBeGreaterThan(similarity(common!, asked!))
  })

  it('gives zeros for a text without words', async () => {
    expect((await new RandomIndexingModel().embedQuery(' … ')).every((value) => value === 0)).toBe(true)
  })

  it('weighs words alike after its statistics were kept and read again', async () => {
    const statistics = await learnTermStatistics(TEXTS)
    const again = TermStatistics.fromBytes(statistics.toBytes())
    const question = 'khai sinh cho con'
    expect(await new RandomIndexingModel(again).embedQuery(question)).toEqual(
      await new RandomIndexingModel(statistics).embedQuery(question)
    )
  })
})
