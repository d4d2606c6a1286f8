import { expect, it } from 'vitest'
import { generateRegulations, PAPER_QUIRKS } from './generate-regulation.js'

it('makes the same papers from the same seed, every quirk in turn, and prints every address it claims', () => {
  const papers = generateRegulations(14, 1)
  expect(papers).toEqual(generateRegulations(14, 1))
  expect(papers[0]?.text).not.toBe(generateRegulations(1, 2)[0]?.text)
  expect(new Set(papers.map(({ quirk }) => quirk)).size).toBe(PAPER_QUIRKS.length)
  for (const { addresses, text } of papers) {
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses.filter((one) => !one.includes('/'))) expect(text).toContain(`Điều ${address.slice(5)}.`)
  }
})
