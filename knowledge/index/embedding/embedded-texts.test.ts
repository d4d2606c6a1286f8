import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EmbeddedTexts } from './embedded-texts.js'
import { digestOfText } from './text-to-embed.js'

describe('vectors kept from one publishing to the next', () => {
  let dataDirectory: string
  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'vecto-'))
  })
  afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

  const digests = ['khai sinh', 'khai tử', 'kết hôn'].map(digestOfText) as [string, string, string]
  const open = () => EmbeddedTexts.open(dataDirectory, { name: 'openai:bge-m3', dimensions: 2 })
  const kept = () => {
    const texts = open()
    const found = digests.map((digest) => (texts.has(digest) ? texts.vector(digest)[0] : undefined))
    texts.close()
    return found
  }
  const fill = () => {
    const texts = open()
    texts.add(digests.map((digest, place) => ({ digest, vector: Float32Array.of(place, 1) })))
    texts.close()
  }
  const file = () => join(dataDirectory, 'embeddings', readdirSync(join(dataDirectory, 'embeddings'))[0]!)

  it('are there when opened again', () => {
    fill()
    expect(kept()).toEqual([0, 1, 2])
  })

  it('leave out a record half written and one that was changed, and go on behind them', () => {
    fill()
    appendFileSync(file(), 'half')
    const bytes = readFileSync(file())
    bytes[20]! ^= 1
    writeFileSync(file(), bytes)
    expect(kept()).toEqual([undefined, 1, 2])
    const texts = open()
    texts.add([{ digest: digests[0], vector: Float32Array.of(9, 9) }])
    texts.close()
    expect(kept()).toEqual([9, 1, 2])
  })

  it('are forgotten once most are not wanted any more', () => {
    fill()
    const texts = open()
    texts.keepOnly(new Set(digests.slice(0, 2)))
    expect(texts.has(digests[2])).toBe(true)
    texts.keepOnly(new Set([digests[1]]))
    expect([texts.has(digests[0]), texts.vector(digests[1])]).toEqual([false, Float32Array.of(1, 1)])
    texts.close()
    expect(kept()).toEqual([undefined, 1, undefined])
  })

  it('are apart for every model', () => {
    fill()
    const other = EmbeddedTexts.open(dataDirectory, { name: 'ollama:bge-m3', dimensions: 2 })
    expect(other.has(digests[0])).toBe(false)
    other.close()
  })
})
