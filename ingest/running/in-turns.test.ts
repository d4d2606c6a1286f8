import { describe, expect, it } from 'vitest'
import { filesAtOnce, inTurns } from './in-turns.js'

describe('inTurns', () => {
  it('works side by side and lets what has to be in order be in order', async () => {
    const [begun, taken]: [string[], string[]] = [[], []]
    const slow = new Map([['quét.pdf', 30]])
    await inTurns(['quét.pdf', 'nghị-định.docx', 'thông-tư.docx'], 2, async (name, turn) => {
      begun.push(name)
      await new Promise((resolve) => setTimeout(resolve, slow.get(name) ?? 1))
      await turn()
      taken.push(name)
    })
    expect(begun.slice(0, 2)).toEqual(['quét.pdf', 'nghị-định.docx'])
    expect(taken).toEqual(['quét.pdf', 'nghị-định.docx', 'thông-tư.docx'])
  })

  it('stops beginning new items after an error and tells it', async () => {
    const begun: number[] = []
    const run = inTurns([1, 2, 3, 4], 1, async (item) => {
      begun.push(item)
      if (item === 2) throw new Error('kho bị hỏng')
    })
    await expect(run).rejects.toThrow('kho bị hỏng')
    expect(begun).toEqual([1, 2])
  })
})

describe('filesAtOnce', () => {
  it('is bounded by cores and by memory, and never nothing', () => {
    expect([filesAtOnce(8, 3.5e9), filesAtOnce(2, 64e9), filesAtOnce(4, 1e8)]).toEqual([3, 2, 1])
  })
})
