import { describe, expect, it } from 'vitest'
import { accentColors, contrast, type Rgb } from './accent-colors.js'

const rgb = (css: string) => css.match(/\d+/g)!.map(Number) as unknown as Rgb
const PAPERS: Record<string, Rgb> = { light: [243, 241, 236], dark: [42, 46, 49] }
const ACCENTS: Record<string, Rgb> = {
  teal: [11, 93, 100],
  gold: [255, 215, 0],
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [218, 37, 29],
  grey: [128, 128, 128]
}

describe('an agency’s accent', () => {
  for (const [paperName, paper] of Object.entries(PAPERS))
    it.each(Object.entries(ACCENTS))(`%s is readable on ${paperName} paper`, (_name, accent) => {
      const colors = accentColors(accent, paper)
      expect(contrast(rgb(colors.surface), rgb(colors.ink))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(colors.text), paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(colors.text), rgb(colors.tint))).toBeGreaterThanOrEqual(4.5)
    })

  it('stays as chosen where it is readable already', () => {
    expect(accentColors(ACCENTS['teal']!, PAPERS['light']!)).toMatchObject({
      surface: 'rgb(11 93 100)',
      ink: 'rgb(255 255 255)',
      text: 'rgb(11 93 100)'
    })
  })
})
