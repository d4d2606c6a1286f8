import { describe, expect, it } from 'vitest'
import { findRepealedNumbers } from './find-repeals.js'

const numbersIn = (clause: string) => findRepealedNumbers(clause).map(({ documentNumber }) => documentNumber)

describe('findRepealedNumbers', () => {
  it('reads a whole law that loses effect, not the laws that amended it', () => {
    expect(
      numbersIn(
        '2. Luật Cư trú số 81/2006/QH11 được sửa đổi theo Luật số 36/2013/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.'
      )
    ).toEqual(['81/2006/QH11'])
  })

  it('reads a replaced circular behind the clause on effect', () => {
    expect(
      numbersIn(
        '1. Thông tư này có hiệu lực kể từ ngày 01 tháng 4 năm 2025 và thay thế Thông tư số 19/2022/TT-BKHĐT ngày 10 tháng 8 năm 2022.'
      )
    ).toEqual(['19/2022/TT-BKHĐT'])
  })

  it('leaves a document in force of which only a part is repealed', () => {
    expect(numbersIn('Bãi bỏ khoản 2 Điều 5 Thông tư số 68/2024/TT-BTC.')).toEqual([])
  })

  it('leaves a document in force that only bounds the time of another', () => {
    expect(numbersIn('Nghị định này có hiệu lực đến khi Nghị quyết số 54/2022/QH15 hết hiệu lực thi hành.')).toEqual([])
  })
})
