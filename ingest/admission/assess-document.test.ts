import { describe, expect, it } from 'vitest'
import { structureDocument } from '../structure/structure-document.js'
import { assessDocument } from './assess-document.js'

const HEAD =
  'CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/2024/NĐ-CP\nHà Nội, ngày 02 tháng 5 năm 2024\nNGHỊ ĐỊNH\nVề cư trú\nCăn cứ Hiến pháp;'
const assess = (text: string, pageNumber?: number) =>
  assessDocument(
    structureDocument({ blocks: text.split('\n').map((line) => ({ text: line, ...(pageNumber ? { pageNumber } : {}) })) }, 'nd').document
  )

describe('assessDocument', () => {
  it('finds nothing to say about a whole decree', () => {
    expect(assess(`${HEAD}\nĐiều 1. Phạm vi\nViệc cư trú.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.`)).toEqual({ warnings: [] })
  })

  it('refuses a paper stamped secret, and explains why', () => {
    const { refusal } = assess(`MẬT\n${HEAD}\nĐiều 1. Phạm vi\nViệc cư trú.\nĐiều 2. Hiệu lực\nTừ ngày ký.`)
    expect(refusal).toMatchObject({ message: expect.stringContaining('bí mật nhà nước'), excerpt: 'MẬT', place: 'trang 1' })
  })

  it('does not take a word in a sentence, or in an article, for a stamp', () => {
    expect(assess(`${HEAD}\nĐiều 1. Dấu\nDấu gồm:\nMẬT\nĐiều 2. Hiệu lực\nTừ ngày ký.`).refusal).toBeUndefined()
    expect(assess('Hướng dẫn\nVăn bản MẬT được gửi riêng.').refusal).toBeUndefined()
  })

  it('names articles that are missing, with page and words', () => {
    const { warnings } = assess(`${HEAD}\nĐiều 1. Phạm vi\nViệc cư trú.\nĐiều 2. Đối tượng\nNgười dân.\nĐiều 5. Hiệu lực\nTừ ngày ký.`, 3)
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('Điều 3, 4 (sau Điều 2)'), place: 'trang 3', excerpt: 'Điều 2. Đối tượng' }
    ])
  })

  it('tells of offices that no longer exist', () => {
    const { warnings } = assess(`${HEAD}\nĐiều 1. Nơi nộp\nNộp tại Ủy ban nhân dân cấp huyện nơi cư trú.\nĐiều 2. Hiệu lực\nTừ ngày ký.`)
    expect(warnings).toMatchObject([{ message: expect.stringContaining('01/7/2025'), excerpt: expect.stringContaining('cấp huyện') }])
  })

  it('refuses a head without articles', () => {
    expect(assess(`${HEAD}\nTrang này là ảnh.`).refusal).toMatchObject({ message: expect.stringContaining('không tìm thấy Điều nào') })
  })
})
