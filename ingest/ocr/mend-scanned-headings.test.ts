import { describe, expect, it } from 'vitest'
import { mendScannedHeadings } from './mend-scanned-headings.js'

describe('mendScannedHeadings', () => {
  it('takes specks away and writes Điều as it is written', () => {
    const lines = ['Điều 5. Bảo đảm', '- Điều 6. Hợp tác quốc tế', 'Điền 7. Trách nhiệm', "'Điều 8. Quyền"]
    expect(mendScannedHeadings(lines)).toEqual(['Điều 5. Bảo đảm', 'Điều 6. Hợp tác quốc tế', 'Điều 7. Trách nhiệm', 'Điều 8. Quyền'])
  })

  it('sets a misread number right where its neighbours leave one choice, and only there', () => {
    expect(mendScannedHeadings(['Điều 7. Cấm', 'Điều §. Quyền', 'Điều 9. Nghĩa vụ'])[1]).toBe('Điều 8. Quyền')
    expect(mendScannedHeadings(['Điều 7. Cấm', 'Điều §. Quyền', 'Điều 19. Nghĩa vụ'])[1]).toBe('Điều §. Quyền')
  })

  it('reads letters that stand for the digits of the next number', () => {
    const lines = ['Điều 9. Cấm', 'Diều 1O. Quyền', 'Đỉều l1. Nghĩa vụ', 'Điều I2. Hiệu lực']
    expect(mendScannedHeadings(lines)).toEqual(['Điều 9. Cấm', 'Điều 10. Quyền', 'Điều 11. Nghĩa vụ', 'Điều 12. Hiệu lực'])
    expect(mendScannedHeadings(['Điều 9. Cấm', 'Điều IO. Quyền', 'Điều 21. Khác'])[1]).toBe('Điều 10. Quyền')
    expect(mendScannedHeadings(['Điều 3. Cấm', 'Điều lO. Quyền'])[1]).toBe('Điều lO. Quyền')
  })

  it('mends one misread digit between neighbours, and keeps numbers that the original skips or repeats', () => {
    expect(mendScannedHeadings(['Điều 10. Cấm', 'Điều 71. Quyền', 'Điều 12. Khác'])[1]).toBe('Điều 11. Quyền')
    const lines = ['Điều 10. Cấm', 'Điều 10. Quyền', 'Điều 12. Khác', 'Điều 15. Hiệu lực']
    expect(mendScannedHeadings(lines)).toEqual(lines)
  })

  it('leaves a quoted article of an amending law quoted', () => {
    const lines = ['Điều 1. Sửa đổi', '“Điều 2. Phạm vi', 'Luật này quy định về cư trú.”.', 'Điều 2. Hiệu lực']
    expect(mendScannedHeadings(lines)).toEqual(lines)
  })

  it('does not touch references at the beginning of a line', () => {
    const lines = ['Điều 23 của Luật này, trừ trường hợp quy định tại điểm a', 'Điều này.']
    expect(mendScannedHeadings(lines)).toEqual(lines)
  })
})
