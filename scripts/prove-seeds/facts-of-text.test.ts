import { describe, expect, it } from 'vitest'
import { factsOf, provableKeys } from './facts-of-text.js'

const keysOf = (text: string) => factsOf(text).map(({ key }) => key)

describe('facts of a text', () => {
  it('compare equal however they are printed', () => {
    expect(keysOf('7.000 đồng/lần')).toEqual(keysOf('7,000 Việt Nam Đồng'))
    expect(keysOf('trong 03 ngày làm việc')).toEqual(keysOf('3 Ngày làm việc'))
    expect(keysOf('15 (mười lăm) ngày')).toEqual(['15 ngày'])
  })

  it('tell a day from a working day', () => {
    expect(keysOf('3 ngày')).not.toEqual(keysOf('3 ngày làm việc'))
  })

  it('read dates and document numbers whole', () => {
    expect(keysOf('đến hết 31/12/2023 theo Thông tư 44/2023/TT-BTC')).toEqual(['31/12/2023', '44/2023/tt-btc'])
  })

  it('are found in the glued cells of the portal', () => {
    const keys = provableKeys('Mẫu số 181 bản chínhTrực tuyến7 Ngày làm việc20,000 VNĐ')
    expect(['18', '7 ngày làm việc', '20000 đồng'].filter((key) => !keys.has(key))).toEqual([])
    expect(keys.has('7 ngày')).toBe(false)
  })
})
