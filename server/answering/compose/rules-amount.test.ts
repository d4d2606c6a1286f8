import { describe, expect, it } from 'vitest'
import { rulesAmount } from './rules-amount.js'

const small = 'Người nào chiếm đoạt tài sản trị giá từ 2.000.000 đồng đến dưới 50.000.000 đồng thì bị phạt tù từ 06 tháng đến 03 năm'
const middle = 'c) Chiếm đoạt tài sản trị giá từ 50.000.000 đồng đến dưới 200.000.000 đồng'
const large = 'a) Chiếm đoạt tài sản trị giá 500.000.000 đồng trở lên'
const fine = 'Người phạm tội còn có thể bị phạt tiền từ 5.000.000 đồng đến 50.000.000 đồng'

describe('which clause rules the sum a question names', () => {
  it('is the one whose range holds it', () => {
    expect(rulesAmount(middle, [60_000_000])).toBeGreaterThan(0)
    expect(rulesAmount(small, [60_000_000])).toBeLessThan(0)
    expect(rulesAmount(large, [600_000_000])).toBeGreaterThan(0)
  })

  it('ends before the upper bound that it only stays below', () => {
    expect(rulesAmount(small, [50_000_000])).toBeLessThan(0)
    expect(rulesAmount(middle, [50_000_000])).toBeGreaterThan(0)
  })

  it('is told neither by the sum of a fine nor without a sum in the question', () => {
    expect(rulesAmount(fine, [10_000_000])).toBe(0)
    expect(rulesAmount(middle, [])).toBe(0)
  })
})
