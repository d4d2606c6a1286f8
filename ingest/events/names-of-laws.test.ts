import { expect, it } from 'vitest'
import { namesOfLaws } from './names-of-laws.js'

it('laws are named by the last name before their number', () => {
  const text =
    'Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 25/2008/QH12. Sửa đổi Bộ luật Tố tụng hình sự số 101/2015/QH13.'
  expect([...namesOfLaws(text)]).toEqual([
    ['25/2008/qh12', 'Luật Bảo hiểm y tế'],
    ['101/2015/qh13', 'Bộ luật Tố tụng hình sự']
  ])
  expect(namesOfLaws('Theo Nghị định số 10/2020/NĐ-CP').size).toBe(0)
})
