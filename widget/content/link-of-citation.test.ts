import { describe, expect, it } from 'vitest'
import { linkOfCitation } from './link-of-citation.js'

const SERVER = 'https://tro-ly.example.vn'

describe('the link of a citation', () => {
  it('is the page on the assistant’s server', () => {
    expect(linkOfCitation({ viewUrl: '/van-ban/123-2015?doan=1-9#dieu-2' }, SERVER)).toBe(`${SERVER}/van-ban/123-2015?doan=1-9#dieu-2`)
  })

  it.each(['javascript:alert(1)', '//ke-xau.example/a', '/\\ke-xau.example', 'https://ke-xau.example', 'data:text/html,x', ''])(
    'never is %s',
    (viewUrl) => {
      expect(linkOfCitation({ viewUrl }, SERVER)).toBeUndefined()
    }
  )

  it('falls back to an https source and to no other', () => {
    expect(linkOfCitation({ viewUrl: '', sourceUrl: 'https://vanban.example.vn/1' }, SERVER)).toBe('https://vanban.example.vn/1')
    expect(linkOfCitation({ viewUrl: '', sourceUrl: 'http://vanban.example.vn/1' }, SERVER)).toBeUndefined()
    expect(linkOfCitation({ viewUrl: '', sourceUrl: 'javascript:alert(1)' }, SERVER)).toBeUndefined()
  })
})
