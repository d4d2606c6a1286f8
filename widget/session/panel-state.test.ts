import { describe, expect, it } from 'vitest'
import { DEFAULT_DISPLAY, decodeDisplay } from './panel-state.js'

describe('a kept choice of display', () => {
  it('comes back', () => {
    expect(decodeDisplay('{"theme":"dark","textStep":2,"language":"en"}')).toEqual({ theme: 'dark', textStep: 2, language: 'en' })
  })

  it.each([undefined, 'hỏng', 'null', '{"theme":"hồng","textStep":9,"language":"fr"}'])('is the default where it is %s', (text) => {
    expect(decodeDisplay(text)).toEqual(DEFAULT_DISPLAY)
  })
})
