import { describe, expect, it } from 'vitest'
import { segmentsToRewrite } from './segments-to-rewrite.js'

const large = { segment: 1, bytes: 1_000_000, living: 999_000 }

describe('segmentsToRewrite', () => {
  it('leaves a large segment alone when little is new', () => {
    expect(segmentsToRewrite([large], 1_000)).toEqual(new Set())
  })

  it('takes small segments into the new one, however many there are', () => {
    const small = [2, 3, 4].map((segment) => ({ segment, bytes: 900 * segment, living: 900 * segment }))
    expect(segmentsToRewrite([large, ...small], 1_000)).toEqual(new Set([2, 3, 4]))
  })

  it('writes a segment anew of which most is dead, and drops one of which all is', () => {
    expect(
      segmentsToRewrite(
        [
          { ...large, living: 400_000 },
          { segment: 2, bytes: 500, living: 0 }
        ],
        10
      )
    ).toEqual(new Set([1, 2]))
  })
})
