import { describe, expect, it } from 'vitest'
import { findEndedDocuments } from './find-ended-documents.js'

const numbersIn = (clause: string) => findEndedDocuments(clause).map(({ documentNumber }) => documentNumber)

describe('findEndedDocuments', () => {
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

  it('reads every document of a list, and none that the first was about', () => {
    expect(
      numbersIn(
        'Nghị định này thay thế Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 và Nghị định số 17/2014/NĐ-CP ngày 11 tháng 3 năm 2014 của Chính phủ.'
      )
    ).toEqual(['42/2022/NĐ-CP', '17/2014/NĐ-CP'])
    expect(numbersIn('Bãi bỏ Thông tư số 05/2018/TT-BTC hướng dẫn Nghị định số 20/2017/NĐ-CP và Nghị định số 21/2017/NĐ-CP.')).toEqual([
      '05/2018/TT-BTC'
    ])
  })

  it('gives the day of its own, and says that something stays in effect', () => {
    expect(findEndedDocuments('3. Nghị định số 49/2021/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 3 năm 2027.')).toMatchObject([
      { documentNumber: '49/2021/NĐ-CP', from: '2027-03-01', hasException: false }
    ])
    const [ended] = findEndedDocuments(
      'Kể từ ngày Thông tư này có hiệu lực, Thông tư số 09/2019/TT-BNV hết hiệu lực, trừ quy định tại Điều 6.'
    )
    expect(ended).toMatchObject({ documentNumber: '09/2019/TT-BNV', hasException: true })
  })

  it('leaves a document in force that only bounds the time of another', () => {
    expect(numbersIn('Nghị định này có hiệu lực đến khi Nghị quyết số 54/2022/QH15 hết hiệu lực thi hành.')).toEqual([])
  })
})
