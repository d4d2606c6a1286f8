import { describe, expect, it } from 'vitest'
import { readLegalBases } from './procedure-legal-bases.js'

describe('readLegalBases', () => {
  it('parts glued titles and numbers', () => {
    expect(
      readLegalBases(
        'Luật 60/2014/QH1360/2014/QH13Nghị định số 120/2025/NĐ-CP ngày 11/6/2025 của Chính phủ.120/2025/NĐ-CPQuy định về cư trú 202323/2023/QH15Thông tư 110/2020/TT-BCA110/2020/TT-BCA'
      )
    ).toEqual([
      { documentNumber: '60/2014/QH13', title: 'Luật 60/2014/QH13' },
      { documentNumber: '120/2025/NĐ-CP', title: 'Nghị định số 120/2025/NĐ-CP ngày 11/6/2025 của Chính phủ.' },
      { documentNumber: '23/2023/QH15', title: 'Quy định về cư trú 2023' },
      { documentNumber: '110/2020/TT-BCA', title: 'Thông tư 110/2020/TT-BCA' }
    ])
  })

  it('does not take the capital of the next title into the number', () => {
    expect(readLegalBases('Luật Hộ tịch60/2014/QH13BỘ LUẬT DÂN SỰ91/2015/QH13').map(({ documentNumber }) => documentNumber)).toEqual([
      '60/2014/QH13',
      '91/2015/QH13'
    ])
  })

  it('keeps a title without a number', () => {
    expect(readLegalBases('Luật Hóa chất')).toEqual([{ documentNumber: '', title: 'Luật Hóa chất' }])
  })
})
