import { appendFileSync, mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clusteredVectors } from '../../testing/clustered-vectors.js'
import { ExactVectorIndex } from './exact-vector-index.js'
import type { VectorIndex } from './vector-index.js'

/** How an adapter is made and opened. */
export interface VectorIndexAdapter {
  create(dimensions: number): VectorIndex
  load(directory: string): Promise<VectorIndex>
}

/** Share of the true nearest that an index has to find. */
const LEAST_RECALL = 0.95

/** What every adapter of `VectorIndex` must do. */
export function describeVectorIndex(name: string, adapter: VectorIndexAdapter): void {
  describe(name, () => {
    let directory: string
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'vector-'))
    })
    afterEach(() => rmSync(directory, { recursive: true }))

    const compass = () => {
      const index = adapter.create(2)
      index.add('luat-ho-tich#dieu-1', Float32Array.of(1, 0))
      index.add('luat-ho-tich#dieu-2', Float32Array.of(1, 1))
      index.add('luat-cu-tru#dieu-1', Float32Array.of(0, 3))
      return index
    }
    const idsNear = (index: VectorIndex, ...vector: number[]) => index.search(Float32Array.from(vector), 10).map(({ id }) => id)

    it('finds the nearest first, by direction and not by length', () => {
      const [first, second, third] = compass().search(Float32Array.of(9, 0.1), 3)
      expect([first!.id, second!.id, third!.id]).toEqual(['luat-ho-tich#dieu-1', 'luat-ho-tich#dieu-2', 'luat-cu-tru#dieu-1'])
      expect(first!.similarity).toBeCloseTo(1, 3)
      expect(second!.similarity).toBeCloseTo(0.715, 2)
    })

    it('finds nothing in nothing, and no more than there is', () => {
      expect(adapter.create(2).search(Float32Array.of(1, 0), 5)).toEqual([])
      expect(compass().search(Float32Array.of(1, 0), 100)).toHaveLength(3)
      expect(compass().search(Float32Array.of(1, 0), 0)).toEqual([])
    })

    it('no longer finds what was deleted', () => {
      const index = compass()
      expect(index.delete('luat-ho-tich#dieu-1')).toBe(true)
      expect(index.delete('luat-ho-tich#dieu-1')).toBe(false)
      expect(index.size).toBe(2)
      expect(idsNear(index, 1, 0)).toEqual(['luat-ho-tich#dieu-2', 'luat-cu-tru#dieu-1'])
    })

    it('replaces the vector of an id that is added again', () => {
      const index = compass()
      index.add('luat-ho-tich#dieu-1', Float32Array.of(0, 1))
      expect(index.size).toBe(3)
      expect(idsNear(index, 1, 0)[0]).toBe('luat-ho-tich#dieu-2')
    })

    it('refuses a vector that does not fit', () => {
      expect(() => compass().add('x', Float32Array.of(1, 2, 3))).toThrow(RangeError)
      expect(() => compass().search(Float32Array.of(1), 1)).toThrow(RangeError)
    })

    it('takes a vector of zeros without harm', () => {
      const index = compass()
      index.add('trong#dieu-1', Float32Array.of(0, 0))
      expect(idsNear(index, 1, 0)[0]).toBe('luat-ho-tich#dieu-1')
    })

    it('grows, and finds at least 95 of 100 of the true nearest in clustered data', () => {
      const vectors = clusteredVectors({ count: 3000, dimensions: 32, clusters: 40, seed: 7 })
      const [index, exact] = [adapter.create(32), new ExactVectorIndex(32)]
      for (const [place, vector] of vectors.entries()) for (const one of [index, exact]) one.add(`d#${place}`, vector)
      let found = 0
      const asked = clusteredVectors({ count: 100, dimensions: 32, clusters: 40, seed: 7, noiseSeed: 8 })
      for (const vector of asked) {
        const truth = new Set(exact.search(vector, 10).map(({ id }) => id))
        found += index.search(vector, 10).filter(({ id }) => truth.has(id)).length
      }
      expect(found / (asked.length * 10)).toBeGreaterThanOrEqual(LEAST_RECALL)
    })

    it('finds the same after saving and loading, deleted ones left out', async () => {
      const index = compass()
      index.delete('luat-ho-tich#dieu-2')
      await index.save(directory)
      const loaded = await adapter.load(directory)
      expect([loaded.size, loaded.dimensions]).toEqual([2, 2])
      expect(loaded.search(Float32Array.of(1, 0.2), 5)).toEqual(index.search(Float32Array.of(1, 0.2), 5))
    })

    it('can be added to, deleted from and saved again after loading', async () => {
      await compass().save(directory)
      const loaded = await adapter.load(directory)
      loaded.reserve(5000)
      loaded.delete('luat-ho-tich#dieu-1')
      loaded.add('luat-dat-dai#dieu-9', Float32Array.of(-1, 0))
      await loaded.save(directory)
      expect(idsNear(await adapter.load(directory), -1, 0)).toEqual(['luat-dat-dai#dieu-9', 'luat-cu-tru#dieu-1', 'luat-ho-tich#dieu-2'])
    })

    it('keeps the saved index whole while another is being saved and killed', async () => {
      await compass().save(directory)
      writeFileSync(join(directory, 'vectors.0000dead.graph'), 'half')
      writeFileSync(join(directory, 'vectors.0000dead.next'), '{')
      expect((await adapter.load(directory)).size).toBe(3)
      await compass().save(directory)
      expect(readdirSync(directory).filter((file) => file.includes('0000dead'))).toEqual([])
    })

    it('says so in Vietnamese when what was saved is missing, changed or cut short', async () => {
      const damaged = { code: 'vector_index_damaged', message: expect.stringContaining('Hãy dựng lại') }
      await expect(adapter.load(directory)).rejects.toMatchObject(damaged)
      await compass().save(directory)
      const part = join(directory, readdirSync(directory).find((file) => file.endsWith('.ids'))!)
      appendFileSync(part, ' ')
      await expect(adapter.load(directory)).rejects.toMatchObject(damaged)
      unlinkSync(part)
      await expect(adapter.load(directory)).rejects.toMatchObject(damaged)
    })
  })
}
