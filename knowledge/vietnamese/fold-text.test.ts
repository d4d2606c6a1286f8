import { expect, it } from 'vitest'
import { foldText } from './fold-text.js'

it('takes marks and case away, đ included', () => {
  expect(foldText('Đăng ký THƯỜNG TRÚ ở xã')).toBe('dang ky thuong tru o xa')
  expect(foldText('đặng'.normalize('NFD'))).toBe('dang')
})

it('keeps the length of composed text, also of long text', () => {
  const text = 'Nghị định số 123/2015/NĐ-CP – “Giấy khai sinh” 50 m² '.repeat(400)
  expect(foldText(text)).toHaveLength(text.length)
  expect(foldText('')).toBe('')
})
