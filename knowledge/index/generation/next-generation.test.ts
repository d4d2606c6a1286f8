import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../domain/index.js'
import { makeGuide, makeProcedure, makeRegulation, openKnowledgeBase, PUBLIC_READER } from '../../testing/index.js'
import { buildCompletely } from './build-generation.js'
import type { PublishedDocument, PublishedDocuments } from './build-options.js'
import { currentGeneration } from './current-generation.js'
import { generationDirectory } from './generation-paths.js'
import { nextGeneration } from './next-generation.js'
import { openGeneration } from './open-generation.js'
import { verifyGeneration } from './verify-generation.js'

const ROUNDS = 4
/** Every round makes two generations and opens them. */
const PATIENT = { timeout: 120_000 }
const WORDS = `đăng ký khai sinh tạm trú hộ tịch giấy phép xây dựng đất đai bồi thường thu hồi trẻ em cha mẹ ủy ban nhân dân xã phường
  cấp đổi căn cước lệ phí miễn giảm thời hạn ngày làm việc nộp hồ sơ trực tuyến công chứng chứng thực bản sao hòa giải thừa kế di chúc
  kết hôn ly hôn doanh nghiệp thuế tư tử tứ từ`.split(/\s+/)
const QUESTIONS = [
  'thời hạn đăng ký khai sinh',
  'le phi cap doi can cuoc',
  'ủy ban nhân dân xã hòa giải đất đai',
  'di chúc là gì',
  'thu tuc ket hon'
]

describe.each([1, 2, 3])('a generation made of the one before and what has changed (seed %i)', (seed) => {
  let merged: string
  let complete: string
  beforeEach(() => {
    merged = mkdtempSync(join(tmpdir(), 'the-he-'))
    complete = mkdtempSync(join(tmpdir(), 'the-he-'))
  })
  afterEach(() => {
    for (const directory of [merged, complete]) rmSync(directory, { recursive: true, force: true })
  })

  it('is the one that all documents make, byte for byte, after any changes', PATIENT, async () => {
    const random = dice(seed)
    const documents = new Map<string, SourceDocument>()
    for (let count = 0; count < 12; count++) keep(documents, madeDocument(random, random(40)))
    await publishInto(merged, documents, 'first')
    for (let round = 0; round < ROUNDS; round++) {
      const ids = [...documents.keys()]
      for (let removals = random(3); removals > 0; removals--) documents.delete(ids[random(ids.length)]!)
      for (let changes = random(4); changes > 0; changes--) keep(documents, madeDocument(random, random(40)))
      await publishInto(merged, documents, undefined)
      await buildCompletely(published(documents).read(), [], optionsFor(complete))
      expect(await verifyGeneration(merged)).toEqual([])
      expect(indexFiles(merged)).toEqual(indexFiles(complete))
      expect(everythingIn(merged)).toEqual(everythingIn(complete))
      expect(await foundIn(merged)).toEqual(await foundIn(complete))
    }
  })
})

describe('going on from a generation', () => {
  let data: string
  const documents = () => new Map([makeRegulation(), makeGuide(), makeProcedure()].map((document) => [document.id, document]))
  const changed = () => keep(documents(), makeGuide({ sections: [{ title: 'Nộp phí', paragraphs: ['Trả bằng mã QR.'] }] }))
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'the-he-'))
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  it(
    'takes over the texts that stay, without writing them again, and keeps few segments however often something changes',
    PATIENT,
    async () => {
      const all = documents()
      for (let number = 0; number < 40; number++) {
        keep(all, makeRegulation({ documentNumber: `${number}/2020/NĐ-CP`, title: `Nghị định ${number}` }))
      }
      await publishInto(data, all, 'first')
      const texts = (number: number, segment: number) =>
        statSync(join(generationDirectory(data, number), `documents.${segment}.texts.utf16`)).ino
      const first = texts(1, 1)
      for (let number = 2; number < 10; number++) {
        keep(all, makeGuide({ sections: [{ title: `Lần ${number}`, paragraphs: [`Nộp tại quầy số ${number}.`] }] }))
        await publishInto(data, all, undefined)
        expect(texts(number, 1)).toBe(first)
      }
      const segments = readdirSync(generationDirectory(data, 9)).filter((name) => name.endsWith('.utf16'))
      expect(segments.length).toBeLessThan(5)
    }
  )

  it.each(['lexical.syllables.owners.u32', 'documents.1.texts.utf16', 'documents.digests.lines', 'counts.pairCounts.u32'])(
    'makes everything anew when %s was changed on disk',
    async (name) => {
      await publishInto(data, documents(), 'first')
      const path = join(generationDirectory(data, 1), name)
      const bytes = readFileSync(path)
      bytes[3]! ^= 1
      writeFileSync(path, bytes)
      await publishInto(data, changed(), 'damaged')
      expect(await verifyGeneration(data)).toEqual([])
      expect(indexFiles(data)).toEqual(await completely(changed()))
    }
  )

  it('makes everything anew after the program has changed', async () => {
    await publishInto(data, documents(), 'first')
    const path = join(generationDirectory(data, 1), 'manifest.json')
    const manifest = readFileSync(path, 'utf8').replace(/"indexingCode": "\w+"/, '"indexingCode": "khac"')
    writeFileSync(path, manifest)
    const { createHash } = await import('node:crypto')
    writeFileSync(join(data, 'generations', 'current'), `1 ${createHash('sha256').update(manifest).digest('hex')}\n`)
    await publishInto(data, changed(), 'other_program')
  })

  it('reads a document again whose state nobody knew', async () => {
    const { buildGeneration } = await import('./build-generation.js')
    await buildGeneration([...documents().values()], [], optionsFor(data))
    await publishInto(data, changed(), undefined)
    expect(indexFiles(data)).toEqual(await completely(changed()))
  })

  it('leaves the old generation when a document cannot be read, and goes on from it next time', async () => {
    await publishInto(data, documents(), 'first')
    const all = published(changed())
    const broken: PublishedDocuments = {
      states: all.states,
      // biome-ignore lint/correctness/useYield: it fails before the first
      async *read() {
        throw new Error('hỏng')
      }
    }
    await expect(nextGeneration(broken, [], optionsFor(data))).rejects.toThrow('hỏng')
    expect(currentGeneration(data)?.number).toBe(1)
    await publishInto(data, changed(), undefined)
    expect(indexFiles(data)).toEqual(await completely(changed()))
  })

  async function completely(all: Map<string, SourceDocument>) {
    const directory = mkdtempSync(join(tmpdir(), 'the-he-'))
    try {
      await buildCompletely(published(all).read(), [], optionsFor(directory))
      return indexFiles(directory)
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  }
})

const optionsFor = (dataDirectory: string) => ({ dataDirectory, publishedDigest: 'a', builtAt: '2026-07-01T00:00:00.000Z' })

async function publishInto(directory: string, documents: Map<string, SourceDocument>, rebuilt: string | undefined): Promise<void> {
  const next = await nextGeneration(published(documents), [], optionsFor(directory))
  expect(next.rebuilt).toBe(rebuilt)
}

function published(documents: ReadonlyMap<string, SourceDocument>): PublishedDocuments {
  const all = [...documents.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  const known = all.map(
    (document): PublishedDocument => ({ document, digest: Buffer.from(JSON.stringify(document)).toString('base64url') })
  )
  return {
    states: known.map(({ document, digest }) => ({ documentId: document.id, digest })),
    async *read(ids) {
      for (const one of known) if (!ids || ids.has(one.document.id)) yield one
    }
  }
}

/** Bytes of every file that does not depend on the segment a document stands in. */
function indexFiles(directory: string): Record<string, string> {
  const folder = generationDirectory(directory, currentGeneration(directory)!.number)
  const names = readdirSync(folder).filter(
    (name) => !/manifest|\.(?:utf16|bin|jsonl)$|(?:segmentOf|Starts|Ends)\.u32$/.test(name) || /^lexical|cards/.test(name)
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

/** Every document and passage, as read from the archive. */
function everythingIn(directory: string) {
  const { archive, manifest } = openGeneration(directory)
  try {
    return {
      counts: manifest.counts,
      documents: archive.cards.map((_, document) => JSON.parse(JSON.stringify(archive.document(document))) as unknown),
      passages: Array.from({ length: manifest.counts.passages }, (_, passage) => archive.passage(passage))
    }
  } finally {
    archive.close()
  }
}

async function foundIn(directory: string) {
  const knowledge = openKnowledgeBase(directory)
  try {
    return await Promise.all(
      QUESTIONS.map((question) => knowledge.search({ question, maxResults: 10, asOf: '2026-07-01', audiences: PUBLIC_READER }))
    )
  } finally {
    knowledge.close()
  }
}

/** Numbers from 0 up to a limit, always the same for a seed (Numerical Recipes). */
function dice(seed: number): (limit: number) => number {
  let state = seed * 7919
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function keep(documents: Map<string, SourceDocument>, document: SourceDocument): Map<string, SourceDocument> {
  return documents.set(document.id, document)
}

/** One of forty documents in one of many states. */
function madeDocument(random: (limit: number) => number, which: number): SourceDocument {
  const words = (count: number) => Array.from({ length: 1 + random(count) }, () => WORDS[random(WORDS.length)]!).join(' ')
  const sentence = () => `${words(20)} ${random(5) === 0 ? `số ${random(1000)}/20${random(30)}` : ''}${random(6) === 0 ? ' aeon-x' : ''}.`
  const kind = which % 4
  if (kind === 0) {
    const sections = Array.from({ length: random(4) }, (_, place) => ({ title: words(3), paragraphs: [`${place} ${sentence()}`] }))
    return makeGuide({ title: `Hướng dẫn ${which}`, sections })
  }
  if (kind === 1) {
    return makeProcedure({
      code: `1.0000${10 + which}`,
      name: words(6),
      aliases: [words(3)],
      steps: [sentence(), sentence()],
      levelText: words(2)
    })
  }
  const articles = Array.from({ length: 1 + random(5) }, (_, place) => ({
    number: `${place + 1}`,
    title: random(3) === 0 ? 'Giải thích từ ngữ' : words(5),
    clauses: Array.from({ length: random(4) }, () => (random(2) === 0 ? `${words(3)} là ${sentence()}` : sentence())),
    ...(random(4) === 0 ? { validity: { from: '2020-01-01', to: '2024-12-31' } } : {})
  }))
  const plain = random(8) === 0 ? [{ number: '1', text: 'van ban nay go khong dau nen khong day duoc gi ca cho mo hinh' }] : articles
  return makeRegulation({ documentNumber: `${which}/2020/NĐ-CP`, title: `Nghị định ${words(4)}`, articles: plain })
}
