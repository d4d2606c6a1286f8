import { expect, it } from 'vitest'
import { RecentPages } from './recent-pages.js'

it('makes a page once, and forgets the one not asked for longest', () => {
  const made: string[] = []
  const pages = new RecentPages(2)
  const get = (key: string) =>
    pages.get(key, () => {
      made.push(key)
      return `trang ${key}`
    })
  expect(get('luat-ho-tich')).toBe('trang luat-ho-tich')
  get('luat-dat-dai')
  get('luat-ho-tich')
  get('luat-cu-tru')
  get('luat-ho-tich')
  get('luat-dat-dai')
  expect(made).toEqual(['luat-ho-tich', 'luat-dat-dai', 'luat-cu-tru', 'luat-dat-dai'])
})

it('keeps nothing when making fails', () => {
  const pages = new RecentPages(2)
  expect(() =>
    pages.get('khong-co', () => {
      throw new Error('không có')
    })
  ).toThrow()
  expect(pages.get('khong-co', () => 'trang')).toBe('trang')
})
