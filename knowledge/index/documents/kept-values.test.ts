import { expect, test } from 'vitest'
import { KeptValues } from './kept-values.js'

test('what was asked for longest ago goes when the weight is reached', () => {
  const kept = new KeptValues<string, string>(10)
  kept.set('luat-ho-tich', 'Luật Hộ tịch', 4)
  kept.set('luat-cu-tru', 'Luật Cư trú', 4)
  expect(kept.get('luat-ho-tich')).toBe('Luật Hộ tịch')
  kept.set('luat-dat-dai', 'Luật Đất đai', 4)
  expect(kept.get('luat-cu-tru')).toBeUndefined()
  expect(kept.get('luat-ho-tich')).toBe('Luật Hộ tịch')
  expect(kept.get('luat-dat-dai')).toBe('Luật Đất đai')
})

test('a value too heavy by itself is not kept and drives nothing out', () => {
  const kept = new KeptValues<number, string>(5)
  kept.set(1, 'ngắn', 2)
  kept.set(2, 'rất dài', 6)
  expect(kept.get(1)).toBe('ngắn')
  expect(kept.get(2)).toBeUndefined()
})

test('a value that is set again is weighed once', () => {
  const kept = new KeptValues<number, string>(5)
  for (let time = 0; time < 9; time++) kept.set(1, `lần ${time}`, 3)
  kept.set(2, 'khác', 2)
  expect([kept.get(1), kept.get(2)]).toEqual(['lần 8', 'khác'])
})
