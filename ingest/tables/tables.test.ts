import { describe, expect, it } from 'vitest'
import { readAmount, readFeeRows, readLayoutTable, typeFeeTable, wordsOfTableRow, writeCellTables, writeTableRows } from './index.js'

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

describe('writeCellTables', () => {
  const CELLS = [
    ...[
      'Điều 4. Mức thu',
      'Số',
      'TT',
      'Nội dung',
      'Mức thu',
      '(đồng/lần cấp)',
      'A',
      'Giấy tờ cấp tại tỉnh',
      '1',
      'Lệ phí cấp thẻ (loại có chíp và',
      'loại không có chíp)',
      ''
    ],
    ...['a', 'Cấp mới', '200.000', 'b', 'Cấp thẻ cho doanh nhân', '', '- Cấp lại', '840.000', '', '- Gia hạn thẻ của người', '50.000'],
    ...[
      '',
      'Số',
      'TT',
      'Nội dung',
      'Mức thu',
      '(đồng/lần cấp)',
      'đã có thẻ',
      '2',
      'Cấp công hàm',
      '25 USD/chiếc',
      '3',
      'Cấp tem',
      'Miễn phí',
      'Ghi chú: Thu một lần.'
    ]
  ]
  const lines = writeCellTables(CELLS)

  it('writes a row a line, with its heading and what it is a kind of, over the end of a page', () => {
    expect(lines).toEqual([
      'Điều 4. Mức thu',
      'A. Giấy tờ cấp tại tỉnh',
      'Nội dung: Lệ phí cấp thẻ (loại có chíp và loại không có chíp): Cấp mới | Mức thu (đồng/lần cấp): 200.000',
      'Nội dung: Lệ phí cấp thẻ (loại có chíp và loại không có chíp): Cấp thẻ cho doanh nhân: Cấp lại | Mức thu (đồng/lần cấp): 840.000',
      'Nội dung: Lệ phí cấp thẻ (loại có chíp và loại không có chíp): Cấp thẻ cho doanh nhân: Gia hạn thẻ của người đã có thẻ | Mức thu (đồng/lần cấp): 50.000',
      'Nội dung: Cấp công hàm | Mức thu (đồng/lần cấp): 25 USD/chiếc',
      'Nội dung: Cấp tem | Mức thu (đồng/lần cấp): Miễn phí',
      'Ghi chú: Thu một lần.'
    ])
  })

  it('leaves lines that are no table of fees, or cannot be read whole, as they are', () => {
    const list = ['Số', 'TT', 'Họ và tên', 'Năm sinh', '1', 'Nguyễn Văn A', '1990', '2', 'Trần Thị B', '1991', '3', 'Lê C', '1992']
    expect(writeCellTables(list)).toBe(list)
  })

  it('is typed again from the text', () => {
    const text = lines.join('\n')
    const rows = readFeeRows(text)
    expect(rows.map(({ object, amount }) => [object, amount.dong ?? amount.usd, amount.per])).toEqual([
      ['Cấp mới', 200_000, 'lần cấp'],
      ['Cấp lại', 840_000, 'lần cấp'],
      ['Gia hạn thẻ của người đã có thẻ', 50_000, 'lần cấp'],
      ['Cấp công hàm', 25, 'chiếc'],
      ['Cấp tem', 0, 'lần cấp']
    ])
    expect(rows[1]?.kindOf).toEqual([
      'Giấy tờ cấp tại tỉnh',
      'Lệ phí cấp thẻ (loại có chíp và loại không có chíp)',
      'Cấp thẻ cho doanh nhân'
    ])
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(lines.slice(2, 7))
  })
})
