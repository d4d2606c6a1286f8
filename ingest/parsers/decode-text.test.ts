import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.js'

describe('decodeText', () => {
  it('reads UTF-8 and files in an old font', () => {
    expect(decodeText(Buffer.from('Quyết định này có hiệu lực', 'utf8'))).toBe('Quyết định này có hiệu lực')
    expect(decodeText(Buffer.from('QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký', 'latin1'))).toBe('Quyết định này có hiệu lực kể từ ngày ký')
  })

  it('takes damaged UTF-8 and binary for no text', () => {
    const damaged = Buffer.from('Quyết định này có hiệu lực thi hành kể từ ngày ký', 'utf8')
    damaged[4] = 0xff
    expect(decodeText(damaged)).toBeUndefined()
    expect(decodeText(Uint8Array.from([0xff, 0x00, 0x81, 0x20]))).toBeUndefined()
  })
})
