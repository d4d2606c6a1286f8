import { describe, expect, it } from 'vitest'
import { readAmount, readLayoutTable, typeFeeTable, wordsOfTableRow, writeTableRows } from './index.js'

const PAGE = [
  'Quy định chung về việc thu.',
  '                                              Đơn   Mức thu',
  'Số tt        Danh mục thiết bị kiểm tra',
  '                                               vị    (đồng)',
  '  I    Kiểm tra thiết bị di động',
  '  1    Xe nâng, xe cẩu                        Xe     130.000',
  '  2    Máy phát điện                          Cái     40.000',
  ' II Kiểm tra thiết bị cố định',
  '       Đầu báo khói, nút ấn, chuông báo,',
  '  1                                           Cái     30.000',
  '       đèn chỉ dẫn',
  '  2    Tủ điều khiển                          Bộ      25.000',
  'Ghi chú: Số lượng theo thực tế.'
]

describe('readLayoutTable', () => {
  const table = readLayoutTable(PAGE)!

  it('finds head, rows and cells of several lines', () => {
    expect(table.head).toEqual(['Số tt', 'Danh mục thiết bị kiểm tra', 'Đơn vị', 'Mức thu (đồng)'])
    expect([table.from, table.to]).toEqual([1, 12])
    expect(table.rows).toContainEqual(['1', 'Đầu báo khói, nút ấn, chuông báo, đèn chỉ dẫn', 'Cái', '30.000'])
  })

  it('types rows of fees under their headings', () => {
    expect(typeFeeTable(table).map(({ group, object, unit, amount }) => [group, object, unit, amount.dong])).toEqual([
      ['Kiểm tra thiết bị di động', 'Xe nâng, xe cẩu', 'Xe', 130_000],
      ['Kiểm tra thiết bị di động', 'Máy phát điện', 'Cái', 40_000],
      ['Kiểm tra thiết bị cố định', 'Đầu báo khói, nút ấn, chuông báo, đèn chỉ dẫn', 'Cái', 30_000],
      ['Kiểm tra thiết bị cố định', 'Tủ điều khiển', 'Bộ', 25_000]
    ])
  })

  it('repeats the headings in each row', () => {
    expect(wordsOfTableRow(table.head, table.rows[1]!)).toBe(
      'Danh mục thiết bị kiểm tra: Xe nâng, xe cẩu | Đơn vị: Xe | Mức thu (đồng): 130.000'
    )
    expect(wordsOfTableRow(table.head, table.rows[0]!)).toBe('I. Kiểm tra thiết bị di động')
  })

  it('finds no table in running text', () => {
    expect(readLayoutTable(['Điều 1. Phạm vi', 'Mức thu là 10.000', 'và 20.000', 'và 30.000'])).toBeUndefined()
  })
})

describe('writeTableRows', () => {
  it('puts one line a row where the table stood, and leaves the rest of the page', () => {
    const text = PAGE.map((line) => line.trim().replace(/\s+/g, ' ')).join('\n')
    const written = writeTableRows(text, PAGE.join('\n')).split('\n')
    expect(written[0]).toBe('Quy định chung về việc thu.')
    expect(written[1]).toBe('I. Kiểm tra thiết bị di động')
    expect(written.at(-2)).toBe('Danh mục thiết bị kiểm tra: Tủ điều khiển | Đơn vị: Bộ | Mức thu (đồng): 25.000')
    expect(written.at(-1)).toBe('Ghi chú: Số lượng theo thực tế.')
  })
})

describe('readAmount', () => {
  it('reads money with its unit, rates and exemptions', () => {
    expect(readAmount('650.000 đồng/thẻ')).toEqual({ printed: '650.000 đồng/thẻ', dong: 650_000, per: 'thẻ' })
    expect(readAmount('1,5 triệu đồng')).toMatchObject({ dong: 1_500_000 })
    expect(readAmount('5% giá thiết kế')).toMatchObject({ percent: 5 })
    expect(readAmount('Miễn phí')).toMatchObject({ dong: 0, isFree: true })
    expect(readAmount('Theo quy định')).toBeUndefined()
    expect(readAmount('15 ngày')).toBeUndefined()
  })
})
