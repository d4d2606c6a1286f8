import { describe, expect, it } from 'vitest'
import { copiedRun, sourceRow } from './copied-runs.js'

const SOURCE = 'Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.'

describe('copied runs', () => {
  it('finds twelve syllables taken over as they stand', () => {
    expect(copiedRun('Hãy nhớ: trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ đi khai sinh.', sourceRow(SOURCE))).toContain(
      '60 ngày'
    )
  })

  it('lets a restated fact pass', () => {
    expect(copiedRun('Cha hoặc mẹ đi khai sinh cho con trong thời hạn 60 ngày.', sourceRow(SOURCE))).toBeUndefined()
  })

  it('counts an official name as one word', () => {
    const name = 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất'
    expect(copiedRun(`Bạn nhận ${name}.`, sourceRow(`cấp ${name} cho người dân`))).toBeUndefined()
  })
})
