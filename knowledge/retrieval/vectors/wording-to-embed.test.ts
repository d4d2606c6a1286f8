import { expect, it } from 'vitest'
import { wordingToEmbed } from './wording-to-embed.js'

it('embeds a question as typed where it has dấu, and as understood where it has none', () => {
  expect(wordingToEmbed('Vua băng hà thì báo ai', 'Vua bằng hà thì báo ai')).toBe('Vua băng hà thì báo ai')
  expect(wordingToEmbed('dang ky khai sinh', 'đăng ký khai sinh')).toBe('đăng ký khai sinh')
})
