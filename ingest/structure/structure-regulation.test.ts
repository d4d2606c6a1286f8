import { describe, expect, it } from 'vitest'
import { structureRegulation } from './structure-regulation.js'

const kindsOf = (text: string) => structureRegulation(text).provisions.map(({ kind, address }) => `${kind} ${address}`)

describe('structureRegulation', () => {
  it('roots a điều at the top and hangs it under its chương and mục', () => {
    const text =
      'CHÍNH PHỦ\nChương I\nQUY ĐỊNH CHUNG\nMục 1. HỒ SƠ\nĐiều 1. Phạm vi\n1. Việc nộp.\nChương II\nTHI HÀNH\nĐiều 2. Hiệu lực\nTừ nay.'
    const { provisions } = structureRegulation(text)
    expect(provisions.map(({ address, parent }) => [address, parent])).toEqual([
      ['dau-van-ban', undefined],
      ['chuong-i', undefined],
      ['chuong-i/muc-1', 'chuong-i'],
      ['dieu-1', 'chuong-i/muc-1'],
      ['dieu-1/khoan-1', 'dieu-1'],
      ['chuong-ii', undefined],
      ['dieu-2', 'chuong-ii']
    ])
    expect(provisions.find(({ address }) => address === 'chuong-i')?.title).toBe('QUY ĐỊNH CHUNG')
    const article = provisions.find(({ address }) => address === 'dieu-1')!
    expect(text.slice(article.start, article.end)).toBe('Điều 1. Phạm vi\n1. Việc nộp.')
  })

  it('takes no reference at the beginning of a line for a heading', () => {
    const text =
      'Điều 1. Phạm vi\nTheo quy định tại\nĐiều 7 của Luật này và\nMục 1 Chương II của Nghị định này.\nĐiều 2. Áp dụng\nNhư trên.'
    expect(kindsOf(text)).toEqual(['article dieu-1', 'article dieu-2'])
  })

  it('gives an attached text its own điều', () => {
    const text =
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nQUY CHẾ\nLàm việc của Trung tâm\n(Ban hành kèm theo Quyết định số 12/2025/QĐ-UBND)\nĐiều 1. Phạm vi\nNhư trên.'
    const { provisions } = structureRegulation(text)
    expect(provisions.map(({ address }) => address)).toEqual(['dieu-1', 'dieu-2', 'kem-theo-quy-che', 'kem-theo-quy-che/dieu-1'])
    expect(provisions[0]?.title).toBeUndefined()
  })

  it('keeps điều quoted by an amending law out of its own tree', () => {
    const text = 'Điều 1. Sửa đổi Luật Cư trú\n1. Sửa đổi Điều 9 như sau:\n“Điều 9. Nơi ở\n1. Một nơi.”.\nĐiều 2. Hiệu lực\nTừ nay.'
    expect(kindsOf(text)).toEqual(['article dieu-1', 'clause dieu-1/khoan-1', 'article dieu-2'])
  })

  it('keeps a repeated chương as printed and warns', () => {
    const { provisions, warnings } = structureRegulation('Chương I\nMỘT\nĐiều 1. Phạm vi\nA.\nChương I\nHAI\nĐiều 3. Áp dụng\nB.')
    expect(provisions.map(({ address }) => address)).toEqual(['chuong-i', 'dieu-1', 'chuong-i-2', 'dieu-3'])
    expect(warnings).toHaveLength(2)
  })

  it('finds forms in an annex', () => {
    const text = 'Điều 1. Mẫu\nTheo phụ lục.\nPHỤ LỤC I\nBIỂU MẪU\nMẫu số 01\nĐơn đề nghị\nMẫu số 02\nTờ khai'
    expect(kindsOf(text)).toEqual(['article dieu-1', 'annex phu-luc-i', 'heading phu-luc-i/mau-01', 'heading phu-luc-i/mau-02'])
  })

  it('keeps numbered annexes behind an attached text, also where they say what they are attached to', () => {
    const text = [
      ...[
        'Điều 1. Ban hành kèm theo Quyết định này Quy định mức hỗ trợ.',
        'QUY ĐỊNH',
        'Mức hỗ trợ tiền ăn',
        '(Kèm theo Quyết định số 47/2026/QĐ-UBND)'
      ],
      ...[
        'Điều 1. Phạm vi[2]',
        'Áp dụng cho học sinh.',
        'PHỤ LỤC I',
        'DANH SÁCH TRƯỜNG',
        '(Kèm theo Quyết định số 47/2026/QĐ-UBND)',
        '1. Trường Hòa An.'
      ],
      ...['PHỤ LỤC II', 'Mẫu số 01', 'ĐƠN ĐỀ NGHỊ']
    ].join('\n')
    const { provisions } = structureRegulation(text)
    expect(provisions.map(({ address }) => address)).toEqual([
      ...['dieu-1', 'kem-theo-quy-ddinh', 'kem-theo-quy-ddinh/dieu-1', 'phu-luc-i', 'phu-luc-ii', 'phu-luc-ii/mau-01']
    ])
    expect(provisions.map(({ title }) => title)).toContain('Phạm vi')
  })
})
