import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fittingGeneration, makeGuide, makeProcedure, makeRegulation, openKnowledgeBase, PUBLIC_READER } from '../../testing/index.js'
import { filesOfSegment } from '../documents/archive-segments.js'
import { buildGeneration } from './build-generation.js'
import { GENERATION_FILES } from './generation-files.js'
import { type GenerationManifest, LAYOUT_VERSION, TEXT_RULES_VERSION } from './generation-manifest.js'

/** The first generation of a data directory has one segment. */
const ALL_FILES = [...GENERATION_FILES, ...Object.values(filesOfSegment(1))]

describe('files of a generation', () => {
  let dataDirectory: string
  let manifest: GenerationManifest
  beforeEach(async () => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'the-he-'))
    const documents = [makeRegulation(), makeProcedure(), makeGuide()]
    manifest = await buildGeneration(documents, [], { dataDirectory, publishedDigest: 'a', builtAt: '2026-07-01T00:00:00.000Z' })
  })
  afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

  const pathOf = (name: string) => join(dataDirectory, 'generations', '000001', name)
  /** Puts a manifest in place as if the program had written it. */
  const replaceManifest = (changed: unknown) => {
    const text = JSON.stringify(changed)
    writeFileSync(pathOf('manifest.json'), text)
    writeFileSync(join(dataDirectory, 'generations', 'current'), `1 ${createHash('sha256').update(text).digest('hex')}\n`)
  }
  const refusal = (code: string) => expect.objectContaining({ code, message: expect.stringContaining('npm run ingest -- --publish') })

  it('are all listed, so that a generation without one of them is known to be of another version', () => {
    expect(Object.keys(manifest.files).sort()).toEqual([...ALL_FILES].sort())
  })

  it('are made by the rules of the version that the manifest names: raise the version with the digest', () => {
    const lexical = Object.entries(manifest.files).filter(([name]) => name.startsWith('lexical.'))
    const digest = createHash('sha256').update(JSON.stringify(lexical.map(([name, { crc32 }]) => [name, crc32]).sort()))
    expect({ LAYOUT_VERSION, TEXT_RULES_VERSION, digest: digest.digest('hex').slice(0, 16) }).toMatchInlineSnapshot(`
      {
        "LAYOUT_VERSION": 2,
        "TEXT_RULES_VERSION": 1,
        "digest": "5f873895574198dc",
      }
    `)
  })

  it('of an older program are refused with the command to run, not with an error of the program', () => {
    const { layoutVersion: _layout, ...withoutLayout } = manifest
    const { files: _files, ...withoutFiles } = manifest
    const { 'diacritics.continuations.u8': _continuations, ...fewer } = manifest.files
    for (const older of [withoutLayout, withoutFiles, { ...manifest, files: fewer }, { ...manifest, layoutVersion: 0 }]) {
      replaceManifest(older)
      expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_unfit'))
      expect(() => fittingGeneration(dataDirectory)).toThrow(refusal('generation_unfit'))
    }
  })

  it.each(['null', '[]', '{', '"x"'])('with the manifest %s are damaged', (text) => {
    writeFileSync(pathOf('manifest.json'), text)
    expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
    writeFileSync(join(dataDirectory, 'generations', 'current'), `1 ${createHash('sha256').update(text).digest('hex')}\n`)
    expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
  })

  it.each(['', 'abc', '7 x', '1'])('are damaged when the pointer says "%s"', (text) => {
    writeFileSync(join(dataDirectory, 'generations', 'current'), text)
    expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
  })

  it.each(ALL_FILES)('%s missing or cut short is damage, told with the command to run', (name) => {
    const bytes = readFileSync(pathOf(name))
    if (bytes.length > 0) {
      truncateSync(pathOf(name), bytes.length - 1)
      expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
    }
    rmSync(pathOf(name))
    expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
  })

  it.each(ALL_FILES)('%s overwritten is damage at opening or at reading, never an error of the program', async (name) => {
    writeFileSync(pathOf(name), Buffer.alloc(readFileSync(pathOf(name)).length, 0xff))
    const failure = await useAll(dataDirectory).catch((error: unknown) => error)
    if (failure !== undefined) expect(failure).toEqual(refusal('generation_damaged'))
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read are told likewise', () => {
    chmodSync(pathOf('tree.json'), 0)
    expect(() => openKnowledgeBase(dataDirectory)).toThrow(refusal('generation_damaged'))
  })
})

/** Searches and reads as the server would. */
async function useAll(dataDirectory: string): Promise<undefined> {
  const knowledge = openKnowledgeBase(dataDirectory)
  try {
    const question = 'thời hạn đăng ký khai tử là bao nhiêu ngày'
    await knowledge.search({ question, maxResults: 5, asOf: '2026-07-01', audiences: PUBLIC_READER })
    for (const document of [makeRegulation(), makeProcedure(), makeGuide()]) knowledge.document(document.id, PUBLIC_READER)
    knowledge.provision(makeRegulation().id, 'dieu-33', '2026-07-01', PUBLIC_READER)
  } finally {
    knowledge.close()
  }
}
