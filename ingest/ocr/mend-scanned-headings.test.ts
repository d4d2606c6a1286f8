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

  it('leaves a quoted article of an amending law quoted', () => {
    const lines = ['Điều 1. Sửa đổi', '“Điều 2. Phạm vi', 'Luật này quy định về cư trú.”.', 'Điều 2. Hiệu lực']
    expect(mendScannedHeadings(lines)).toEqual(lines)
  })

  it('does not touch references at the beginning of a line', () => {
    const lines = ['Điều 23 của Luật này, trừ trường hợp quy định tại điểm a', 'Điều này.']
    expect(mendScannedHeadings(lines)).toEqual(lines)
  })
})
