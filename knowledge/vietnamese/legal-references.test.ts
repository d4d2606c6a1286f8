import { describe, expect, it } from 'vitest'
import { documentNumberFits, normalizeDocumentNumber } from './document-numbers.js'
import { readLegalReferences } from './legal-references.js'

const read = (text: string) => readLegalReferences(text).map(({ start: _, end: __, ...reference }) => reference)

describe('readLegalReferences', () => {
  it.each([
    ['điểm b khoản 2 Điều 12 Nghị định số 123/2015/NĐ-CP', { point: 'b', clause: '2', article: '12', documentNumber: '123/2015/NĐ-CP' }],
    ['Điểm đ Khoản 3 Điều 5 của Thông tư 01/2020/TT-BTC', { point: 'đ', clause: '3', article: '5', documentNumber: '01/2020/TT-BTC' }],
    ['NĐ 123/2015', { documentNumber: '123/2015/NĐ-CP' }],
    ['NĐ123/2015/NĐ-CP', { documentNumber: '123/2015/NĐ-CP' }],
    ['khoản 2 Điều 5 NĐ 123/2015', { clause: '2', article: '5', documentNumber: '123/2015/NĐ-CP' }],
    ['K2 Đ12', { clause: '2', article: '12' }],
    ['d 15 luat ho tich', { article: '15', lawName: 'Luật Hộ tịch' }],
    ['dieu 15 luat ho tich 2014', { article: '15', lawName: 'Luật Hộ tịch', lawYear: '2014' }],
    ['Điều 15 Luật Hộ tịch', { article: '15', lawName: 'Luật Hộ tịch' }],
    ['Luật Hộ tịch, Điều 15', { article: '15', lawName: 'Luật Hộ tịch' }],
    [
      'Điều 12a khoản 2 điểm c Luật Đất đai năm 2024',
      { article: '12a', clause: '2', point: 'c', lawName: 'Luật Đất đai', lawYear: '2024' }
    ],
    ['khoan 3 dieu 5 nd 168/2024', { clause: '3', article: '5', documentNumber: '168/2024/NĐ-CP' }],
    ['nghị định 168 phạt thế nào', { documentNumber: '168/NĐ-CP', partial: true }],
    ['Nghị định 100 năm 2019', { documentNumber: '100/2019/NĐ-CP' }],
    ['Thông tư 01/2020 của Bộ Tài chính', { documentNumber: '01/2020/TT', partial: true }],
    ['Nghị quyết 66.17/2026/NQ-CP', { documentNumber: '66.17/2026/NQ-CP' }],
    ['Văn bản hợp nhất 06/VBHN-VPQH', { documentNumber: '06/VBHN-VPQH' }],
    ['123/2015/NĐ-СР', { documentNumber: '123/2015/NĐ-CP' }],
    ['điều 8 blds 2015', { article: '8', lawName: 'Bộ luật Dân sự', lawYear: '2015' }],
    ['Điều 8 BLDS 2015', { article: '8', lawName: 'Bộ luật Dân sự', lawYear: '2015' }],
    ['Luật số 60/2014/QH13', { documentNumber: '60/2014/QH13' }],
    ['Luật Hộ tịch số 60/2014/QH13', { lawName: 'Luật Hộ tịch', documentNumber: '60/2014/QH13' }],
    ['Quyết định số 1234/QĐ-UBND', { documentNumber: '1234/QĐ-UBND' }],
    ['nghi dinh 123/2015/nd-cp', { documentNumber: '123/2015/NĐ-CP' }],
    ['thông tư 02/2021/TT-BLĐTBXH', { documentNumber: '02/2021/TT-BLĐTBXH' }],
    ['mã thủ tục 1.001193', { procedureCode: '1.001193' }]
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it('gives one reference for each item of a list', () => {
    expect(read('khoản 1, 2 Điều 5')).toEqual([
      { clause: '1', article: '5' },
      { clause: '2', article: '5' }
    ])
    expect(read('các điểm a, b và đ khoản 2').map(({ point }) => point)).toEqual(['a', 'b', 'đ'])
    expect(read('từ Điều 5 đến Điều 8 Luật Cư trú').map(({ article }) => article)).toEqual(['5', '6', '7', '8'])
  })

  it('lets a row of provisions share the document named last', () => {
    expect(read('khoản 1 Điều 5, điểm a khoản 2 Điều 6 và Điều 7 Luật Hộ tịch')).toEqual([
      { clause: '1', article: '5', lawName: 'Luật Hộ tịch' },
      { point: 'a', clause: '2', article: '6', lawName: 'Luật Hộ tịch' },
      { article: '7', lawName: 'Luật Hộ tịch' }
    ])
  })

  it('finds two documents in one question, with their places', () => {
    const question = 'So sánh Điều 5 Nghị định 158/2005/NĐ-CP với Điều 9 Nghị định 123/2015/NĐ-CP?'
    expect(readLegalReferences(question).map(({ start, end }) => question.slice(start, end))).toEqual([
      'Điều 5 Nghị định 158/2005/NĐ-CP',
      'Điều 9 Nghị định 123/2015/NĐ-CP'
    ])
  })

  it.each([
    ...['phạt 145.000.000 đồng', 'ngày 12/05/2020', 'tháng 12/2015', 'gọi 0912.345.678', 'phí 50.000đ/hồ sơ', 'số tài khoản 2 của tôi'],
    ...[
      'luật được quy định thế nào',
      'luật sư tư vấn',
      'ý thức giáo dục pháp luật, giáo dục công dân',
      'điều kiện 2 người',
      'trừ 12 điểm',
      'đạt điểm a',
      'thu nhập 500 đ 12 tháng',
      'cccd 079012345678'
    ]
  ])('sees no reference in "%s"', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('document numbers', () => {
  it('compare without case, spaces, look-alikes and kinds of hyphen, with Đ kept', () => {
    expect(normalizeDocumentNumber('123/2015/NĐ – СР')).toBe('123/2015/nđ-cp')
  })

  it('fit what was said in part', () => {
    expect(documentNumberFits('168/2024/NĐ-CP', '168/NĐ-CP')).toBe(true)
    expect(documentNumberFits('01/2020/TT-BTC', '1/2020/TT')).toBe(true)
    expect(documentNumberFits('145/2020/NĐ-CP', '45/2020')).toBe(false)
    expect(documentNumberFits('45/2020/NĐ-CP', '45/2019/NĐ-CP')).toBe(false)
  })
})
