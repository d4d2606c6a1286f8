import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeGuide, makeRegulation } from '../../testing/index.js'
import { buildGeneration } from './build-generation.js'
import { currentGeneration } from './current-generation.js'
import { openGeneration } from './open-generation.js'
import { verifyGeneration } from './verify-generation.js'

describe('generations', () => {
  let dataDirectory: string
  const generations = () => readdirSync(join(dataDirectory, 'generations')).sort()
  const build = (publishedDigest = 'a', documents = [makeRegulation()]) =>
    buildGeneration(documents, [], { dataDirectory, publishedDigest, builtAt: '2026-07-01T00:00:00.000Z' })
  const fileOf = (number: string, name: string) => join(dataDirectory, 'generations', number, name)

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'the-he-'))
  })
  afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

  it('has none before the first build, and says what to run', () => {
    expect(currentGeneration(dataDirectory)).toBeUndefined()
    expect(() => openGeneration(dataDirectory)).toThrow(
      expect.objectContaining({ code: 'no_generation', message: expect.stringContaining('npm run ingest') })
    )
  })

  it('writes a manifest with counts and a digest of every file, and all of them are right', async () => {
    const manifest = await build()
    expect(manifest).toMatchObject({ number: 1, publishedDigest: 'a', embeddingModel: 'none', counts: { documents: 1, passages: 3 } })
    expect(await verifyGeneration(dataDirectory)).toEqual([])
    expect(currentGeneration(dataDirectory)).toEqual(manifest)
  })

  it('switches to the new generation and keeps the two newest', async () => {
    for (const digest of ['a', 'b', 'c']) await build(digest)
    expect(currentGeneration(dataDirectory)?.publishedDigest).toBe('c')
    expect(generations()).toEqual(['000002', '000003', 'current'])
  })

  it('clears away what a killed build left, and the old generation answers meanwhile', async () => {
    await build()
    mkdirSync(fileOf('000002.building', ''), { recursive: true })
    writeFileSync(fileOf('000002.building', 'lexical.bin'), 'half')
    expect(openGeneration(dataDirectory).manifest.number).toBe(1)
    await build('b')
    expect(generations()).toEqual(['000001', '000002', 'current'])
  })

  it('leaves the old generation when a document cannot be read', async () => {
    await build()
    const documents = (function* () {
      yield makeGuide()
      throw new Error('hỏng')
    })()
    await expect(
      buildGeneration(documents, [], { dataDirectory, publishedDigest: 'b', builtAt: '2026-07-02T00:00:00.000Z' })
    ).rejects.toThrow('hỏng')
    expect(currentGeneration(dataDirectory)?.publishedDigest).toBe('a')
  })

  it('refuses a generation made by other rules with the command that helps', async () => {
    await build()
    const path = fileOf('000001', 'manifest.json')
    const manifest = readFileSync(path, 'utf8').replace('"textRulesVersion": ', '"textRulesVersion": 9')
    writeFileSync(path, manifest)
    expect(() => openGeneration(dataDirectory)).toThrow(expect.objectContaining({ code: 'generation_damaged' }))
    const { createHash } = await import('node:crypto')
    writeFileSync(join(dataDirectory, 'generations', 'current'), `1 ${createHash('sha256').update(manifest).digest('hex')}\n`)
    expect(() => openGeneration(dataDirectory)).toThrow(
      expect.objectContaining({ code: 'generation_unfit', message: expect.stringContaining('npm run ingest -- --publish') })
    )
  })

  it('refuses a generation with a file cut short, and finds one changed inside', async () => {
    await build()
    const path = fileOf('000001', 'documents.1.texts.utf16')
    const text = readFileSync(path)
    text[10]! ^= 1
    writeFileSync(path, text)
    expect(await verifyGeneration(dataDirectory)).toEqual(['documents.1.texts.utf16'])
    truncateSync(path, 10)
    expect(() => openGeneration(dataDirectory)).toThrow(expect.objectContaining({ code: 'generation_damaged' }))
    rmSync(path)
    expect(existsSync(path)).toBe(false)
    expect(() => openGeneration(dataDirectory)).toThrow(expect.objectContaining({ code: 'generation_damaged' }))
  })
})
