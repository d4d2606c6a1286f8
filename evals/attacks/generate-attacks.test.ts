import { describe, expect, it } from 'vitest'
import { generateAttacks, generateLookAlikes } from './generate-attacks.js'

describe('attacks', () => {
  const attacks = generateAttacks(1)

  it('are more than 500, in ten families and two languages, all different, the same every time', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(500)
    expect(new Set(attacks.map(({ family }) => family)).size).toBe(11)
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length)
    expect(new Set(attacks.filter(({ family }) => family !== 'written').map(({ text }) => text)).size).toBeGreaterThanOrEqual(500)
    expect(generateAttacks(1)).toEqual(attacks)
    expect(attacks.filter(({ text }) => text.length > 500)).toEqual([])
    expect(attacks.filter(({ text }) => /\{(base64|spaced|zero|wide|tags|leet|cyrillic|reverse|percent):/.test(text))).toEqual([])
  })

  it('stand beside at least 200 honest questions that look like them', () => {
    expect(generateLookAlikes().length).toBeGreaterThanOrEqual(200)
  })
})
