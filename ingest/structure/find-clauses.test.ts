import { describe, expect, it } from 'vitest'
import { AddressBook } from './address-book.js'
import { findClauses } from './find-clauses.js'

function addressesOf(text: string): string[] {
  return findClauses(text, { address: 'dieu-5', start: 0, end: text.length }, new AddressBook()).map(({ address }) => address)
}

describe('findClauses', () => {
  it('finds khoản and điểm, đ included', () => {
    expect(addressesOf('1. Người nộp:\na) Công dân;\nd) Tổ chức;\nđ) Hộ kinh doanh.\n2. Nơi nộp.')).toEqual([
      ...['dieu-5/khoan-1', 'dieu-5/khoan-1/diem-a', 'dieu-5/khoan-1/diem-d', 'dieu-5/khoan-1/diem-dd', 'dieu-5/khoan-2']
    ])
  })

  it('gives each node the range of its own words and those of its children', () => {
    const text = 'Lời dẫn.\n1. Người nộp:\na) Công dân;\nb) Tổ chức.\n2. Nơi nộp.'
    const nodes = findClauses(text, { address: 'dieu-5', start: 0, end: text.length }, new AddressBook())
    expect(nodes.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['1. Người nộp:\na) Công dân;\nb) Tổ chức.', 'a) Công dân;', 'b) Tổ chức.', '2. Nơi nộp.']
    ])
  })

  it('passes over what an amending clause quotes', () => {
    const text = '1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mức đóng:\na) Một phần;\nb) Toàn bộ.”.\n2. Bãi bỏ Điều 9.'
    expect(addressesOf(text)).toEqual(['dieu-5/khoan-1', 'dieu-5/khoan-2'])
  })

  it('goes on behind a quotation that is left open', () => {
    const text = '1. Bổ sung khoản 3 như sau:\n“3. Hồ sơ gồm một bộ.\n2. Bổ sung khoản 4 như sau:\n“4. Nơi nộp.”.'
    expect(addressesOf(text)).toEqual(['dieu-5/khoan-1', 'dieu-5/khoan-2'])
  })

  it('keeps a repeated number and gives it an address of its own', () => {
    expect(addressesOf('1. Một.\n2. Hai.\n2. Hai nữa.')).toEqual(['dieu-5/khoan-1', 'dieu-5/khoan-2', 'dieu-5/khoan-2-2'])
  })

  it('takes quantities and dates at the beginning of a line for text', () => {
    expect(addressesOf('1. Mức thu:\n15.000 đồng một bản;\n2025. Sau đó.')).toEqual(['dieu-5/khoan-1'])
  })

  it('puts tiết below điểm', () => {
    expect(addressesOf('1. Hồ sơ:\na) Bản chính:\na1) Đơn;\n(i) Tờ khai.')).toEqual([
      ...['dieu-5/khoan-1', 'dieu-5/khoan-1/diem-a', 'dieu-5/khoan-1/diem-a/tiet-a1', 'dieu-5/khoan-1/diem-a/tiet-i']
    ])
  })
})
