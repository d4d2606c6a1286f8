import { expect, it } from 'vitest'
import { isSameProcedure } from './is-same-procedure.js'

it.each([
  [
    'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)',
    'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp trung ương)',
    true
  ],
  ['Cấp lại biển số xe thực hiện bằng dịch vụ công trực tuyến toàn trình', 'Cấp lại biển số xe thực hiện trực tiếp tại cấp xã', true],
  ['Thủ tục đăng ký kết hôn', 'Đăng ký kết hôn', true],
  ['Đăng ký khai sinh', 'Đăng ký lại khai sinh', false],
  ['Cấp thẻ căn cước', 'Cấp đổi thẻ căn cước', false],
  ['Đăng ký tạm trú', undefined, false]
])('%s and %s are the same procedure: %s', (title, other, same) => {
  expect(isSameProcedure(title, other)).toBe(same)
})
