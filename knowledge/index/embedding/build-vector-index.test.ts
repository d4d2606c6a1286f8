import { describe, expect, it } from 'vitest'
import { buildVectorIndex } from './build-vector-index.js'
import { RandomIndexingModel } from './random-indexing-model.js'

describe('buildVectorIndex', () => {
  it('finds passages by the ids they came with, however they are cut into calls', async () => {
    const passages = Array.from({ length: 50 }, (_, place) => ({
      id: `luat#dieu-${place}`,
      text: `Điều ${place}. Nội dung số ${place * 7}`
    }))
    const model = new RandomIndexingModel()
    const sizes: number[] = []
    const index = await buildVectorIndex(passages, model, { passagesPerCall: 20, onProgress: (size) => sizes.push(size) })
    expect(sizes).toEqual([20, 40, 50])
    expect(index.search(await model.embedQuery(passages[33]!.text), 1)[0]).toMatchObject({ id: 'luat#dieu-33' })
  })

  it('makes an empty index of no passages', async () => {
    expect((await buildVectorIndex([], new RandomIndexingModel())).size).toBe(0)
  })
})
