import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LegalEvent, SourceDocument } from '../domain/index.js'
import { makeRegulation } from '../testing/make-regulation.js'
import type { LibraryStore, OriginalFile } from './library-store.js'

/** What every adapter of `LibraryStore` must do. `open` gets an empty directory of its own. */
export function describeLibraryStore(name: string, open: (dataDirectory: string) => Promise<LibraryStore>): void {
  describe(name, () => {
    let directory: string
    let library: LibraryStore
    let original: OriginalFile

    beforeEach(async () => {
      directory = mkdtempSync(join(tmpdir(), 'library-'))
      library = await open(join(directory, 'data'))
      const path = join(directory, 'thong-tu.txt')
      writeFileSync(path, 'Điều 1. Phạm vi điều chỉnh')
      original = await library.keepOriginal(path)
    })
    afterEach(async () => {
      await library.close()
      rmSync(directory, { recursive: true })
    })

    const propose = async (...documents: SourceDocument[]) => (await library.propose(documents, original)).map(({ outcome }) => outcome)
    const publishedTitles = async () => {
      const titles: string[] = []
      for await (const document of library.publishedDocuments()) titles.push(document.title)
      return titles
    }

    it('keeps an original under its digest, once, and opens it again', async () => {
      const again = await library.keepOriginal(join(directory, 'thong-tu.txt'))
      expect(again).toEqual(original)
      expect(original).toMatchObject({ name: 'thong-tu.txt', bytes: 36 })
      expect(readFileSync(library.originalPath(original.digest)!, 'utf8')).toBe('Điều 1. Phạm vi điều chỉnh')
    })

    it('has no path for an original it never kept, however the digest is written', () => {
      expect(library.originalPath('0'.repeat(64))).toBeUndefined()
      expect(library.originalPath('../../thong-tu.txt')).toBeUndefined()
    })

    it('creates, leaves unchanged what is the same, and revises what changed', async () => {
      expect(await propose(birthRegistration())).toEqual(['created'])
      expect(await propose(birthRegistration())).toEqual(['unchanged'])
      expect(await propose(birthRegistration({ text: 'Lệ phí: 8.000 đồng' }))).toEqual(['revised'])
      expect((await library.revisions('tthc-1.001193')).map(({ state }) => state)).toEqual(['draft', 'retired'])
    })

    it('takes two records of one thing in one batch in order', async () => {
      expect(await propose(birthRegistration(), birthRegistration(), birthRegistration({ text: 'khác' }))).toEqual([
        'created',
        'unchanged',
        'revised'
      ])
    })

    it('lets the later as-of date win whatever the order of arrival', async () => {
      const [january, june] = [
        birthRegistration({ asOf: '2026-01-05' }),
        birthRegistration({ asOf: '2026-06-01', title: 'Khai sinh (6/2026)' })
      ]
      await propose(june)
      const [outcome] = await library.propose([january], original)
      expect(outcome).toMatchObject({ outcome: 'older_than_known', knownAsOf: '2026-06-01' })
      await library.publishProposed()
      expect(await publishedTitles()).toEqual(['Khai sinh (6/2026)'])
      expect(await library.revisions('tthc-1.001193')).toHaveLength(2)
      expect(await propose(january)).toEqual(['older_than_known'])
      expect(await library.revisions('tthc-1.001193')).toHaveLength(2)
    })

    it('gives published documents with what other published documents changed in them, unless it was rejected', async () => {
      const law = makeRegulation()
      const amending = makeRegulation({ documentNumber: '12/2026/QH16', title: 'Luật sửa đổi', legalEvents: [repealOfArticle33()] })
      const lastDay = async () => {
        for await (const document of library.publishedDocuments()) {
          const article = document.provisions.find(({ address }) => document.id === law.id && address === 'dieu-33')
          if (article) return article.validity?.to
        }
      }
      await propose(law, amending)
      await library.publishProposed([law.id])
      expect([await lastDay(), (await library.legalEvents())[0]?.isPublished]).toEqual([undefined, false])
      await library.publishProposed()
      expect(await lastDay()).toBe('2026-06-30')
      const digest = await library.publishedDigest()
      const [row] = await library.legalEvents('60/2014/qh13')
      expect(await library.decideLegalEvent(row!.key, 'rejected', 'lan')).toBe(true)
      expect([await lastDay(), (await library.legalEvents())[0]?.decision]).toEqual([undefined, 'rejected'])
      expect(await library.publishedDigest()).not.toBe(digest)
      expect(await library.decideLegalEvent('khong-co', 'confirmed', 'lan')).toBe(false)
    })

    it('names only those documents anew that have changed or that others have changed, and reads just those', async () => {
      const law = makeRegulation()
      const guide = birthRegistration({ title: 'Không liên quan' })
      await propose(law, guide)
      await library.publishProposed()
      const digests = async () => new Map((await library.published()).states.map(({ documentId, digest }) => [documentId, digest]))
      const before = await digests()
      await propose(makeRegulation({ documentNumber: '12/2026/QH16', title: 'Luật sửa đổi', legalEvents: [repealOfArticle33()] }))
      await library.publishProposed()
      const after = await digests()
      expect([before.get(guide.id) === after.get(guide.id), before.get(law.id) === after.get(law.id)]).toEqual([true, false])
      const read: unknown[] = []
      for await (const { document, digest } of (await library.published()).read(new Set([law.id]))) {
        read.push([document.id, digest, document.provisions.find(({ address }) => address === 'dieu-33')?.validity?.to])
      }
      expect(read).toEqual([[law.id, after.get(law.id), '2026-06-30']])
      await library.decideLegalEvent((await library.legalEvents())[0]!.key, 'rejected', 'lan')
      expect(await digests()).toEqual(new Map([...after, [law.id, before.get(law.id)]]))
    })

    it('waits with an event that was not read surely until it is confirmed', async () => {
      const amending = makeRegulation({ documentNumber: '12/2026/QH16', legalEvents: [{ ...repealOfArticle33(), confidence: 0.6 }] })
      await propose(makeRegulation(), amending)
      await library.publishProposed()
      const ended = async () => {
        let count = 0
        for await (const { provisions } of library.publishedDocuments()) count += provisions.filter(({ validity }) => validity?.to).length
        return count
      }
      expect(await ended()).toBe(0)
      await library.decideLegalEvent((await library.legalEvents())[0]!.key, 'confirmed', 'lan')
      expect(await ended()).toBe(1)
    })

    it('reads the issue date where there is no as-of date', async () => {
      const decree = (issuedOn: string) => birthRegistration({ asOf: undefined, issuedOn, title: `Ban hành ${issuedOn}` })
      expect(await propose(decree('2025-02-21'), decree('2020-11-15'))).toEqual(['created', 'older_than_known'])
    })

    it('lets two files that know one thing on one day win once each, so that importing both again changes nothing', async () => {
      const outcomeOf = async (title: string) => {
        const path = join(directory, `${title}.txt`)
        writeFileSync(path, title)
        const [outcome] = await library.propose([birthRegistration({ title })], await library.keepOriginal(path))
        return outcome!.outcome
      }
      const order = ['Theo Cổng', 'Theo Công báo', 'Theo Cổng', 'Theo Công báo']
      const outcomes: string[] = []
      for (const title of order) outcomes.push(await outcomeOf(title))
      expect(outcomes).toEqual(['created', 'revised', 'older_than_known', 'unchanged'])
    })

    it('lets the same file read by other code win, even when it reads as it once did', async () => {
      expect(await propose(birthRegistration({ text: 'cách đọc cũ' }))).toEqual(['created'])
      expect(await propose(birthRegistration({ text: 'cách đọc mới' }))).toEqual(['revised'])
      expect(await propose(birthRegistration({ text: 'cách đọc cũ' }))).toEqual(['revised'])
    })

    it('takes an undated text back to what it said before', async () => {
      const guide = (text: string) => birthRegistration({ id: 'bai-nop-truc-tuyen', kind: 'guide', asOf: undefined, text })
      expect(await propose(guide('Bản 1'), guide('Bản 2'), guide('Bản 1'))).toEqual(['created', 'revised', 'revised'])
      await library.publishProposed()
      for await (const document of library.publishedDocuments()) expect(document.text).toBe('Bản 1')
    })

    it('lets a seed give way to an official record whatever the dates, and never override one', async () => {
      const seed = birthRegistration({ provenance: 'seed', asOf: '2026-10-01' })
      const official = birthRegistration({ asOf: '2025-07-01', title: 'Đăng ký khai sinh (Cổng)' })
      expect(await propose(seed, official, seed)).toEqual(['created', 'revised', 'older_than_known'])
      await library.publishProposed()
      expect(await publishedTitles()).toEqual(['Đăng ký khai sinh (Cổng)'])
    })

    it('publishes the newest proposed revision and retires the one before', async () => {
      await propose(birthRegistration({ asOf: '2026-01-05' }))
      expect(await library.publishProposed()).toBe(1)
      await propose(birthRegistration({ asOf: '2026-06-01' }))
      expect(await library.proposedCount()).toBe(1)
      expect(await library.publishProposed()).toBe(1)
      expect(await library.publishProposed()).toBe(0)
      expect((await library.revisions('tthc-1.001193')).map(({ state }) => state)).toEqual(['published', 'retired'])
      expect(await library.publishedCount()).toBe(1)
    })

    it('publishes only the documents it is asked to', async () => {
      await propose(birthRegistration(), birthRegistration({ id: 'tthc-1.000894', title: 'Đăng ký kết hôn' }))
      expect(await library.publishProposed(['tthc-1.000894'])).toBe(1)
      expect(await publishedTitles()).toEqual(['Đăng ký kết hôn'])
    })

    it('publishes starter knowledge only, where it is asked to', async () => {
      const seed = birthRegistration({ id: 'tthc-1.000894', provenance: 'seed', title: 'Đăng ký kết hôn' })
      await propose(birthRegistration(), seed, birthRegistration({ id: 'tthc-1.004873', provenance: 'seed' }))
      await propose(birthRegistration({ id: 'tthc-1.004873', title: 'Xác nhận tình trạng hôn nhân (Cổng)' }))
      expect(await library.publishProposed('seeds')).toBe(1)
      expect(await publishedTitles()).toEqual(['Đăng ký kết hôn'])
    })

    it('takes documents out of what is published', async () => {
      await propose(birthRegistration())
      await library.publishProposed()
      expect(await library.retire(['tthc-1.001193', 'khong-co'])).toBe(1)
      expect(await publishedTitles()).toEqual([])
    })

    it('reads published documents back whole, ordered by id, many of them', async () => {
      const documents = Array.from({ length: 120 }, (_, index) => birthRegistration({ id: `tthc-2.${String(index).padStart(6, '0')}` }))
      await propose(...[...documents].reverse())
      await library.publishProposed()
      const read: SourceDocument[] = []
      for await (const document of library.publishedDocuments()) read.push(document)
      expect(read).toEqual(documents)
    })

    it('has one digest of what is published, whatever the order of arrival', async () => {
      const [first, second] = [birthRegistration(), birthRegistration({ id: 'tthc-1.000894' })]
      const empty = await library.publishedDigest()
      await propose(first, second)
      expect(await library.publishedDigest()).toBe(empty)
      await library.publishProposed()
      const both = await library.publishedDigest()
      const other = await open(join(directory, 'other'))
      await other.propose([second], original)
      await other.propose([first], original)
      await other.publishProposed()
      expect(await other.publishedDigest()).toBe(both)
      await other.saveTree([{ id: 'ho-tich', name: 'Hộ tịch', audience: 'public', documentIds: [], children: [] }])
      expect(await other.publishedDigest()).not.toBe(both)
      await other.close()
    })

    it('says how it holds a set of contents', async () => {
      const [older] = await library.propose([birthRegistration({ asOf: '2026-01-05' })], original)
      expect(await library.holds([older!.contentDigest, 'f'.repeat(64)])).toBe('not_all')
      expect(await library.holds([older!.contentDigest])).toBe('as_newest')
      await propose(birthRegistration({ asOf: '2026-06-01' }))
      expect(await library.holds([older!.contentDigest])).toBe('partly_as_history')
      expect(await library.holds([])).toBe('as_newest')
    })

    it('keeps the tree and import marks', async () => {
      const tree = [{ id: 'ho-tich', name: 'Hộ tịch', audience: 'public' as const, documentIds: ['tthc-1.001193'], children: [] }]
      expect(await library.tree()).toEqual([])
      await library.saveTree(tree)
      expect(await library.tree()).toEqual(tree)
      expect(await library.importMark('abc')).toBeUndefined()
      await library.saveImportMark('abc', '1')
      await library.saveImportMark('abc', '2')
      expect(await library.importMark('abc')).toBe('2')
    })

    it('gives work to one at a time', async () => {
      const claim = await library.claim('publish')
      expect(claim).toBeDefined()
      expect(await library.claim('publish')).toBeUndefined()
      expect(await library.claim('something-else')).toBeDefined()
      await claim!.release()
      expect(await library.claim('publish')).toBeDefined()
    })
  })
}

type Changes = { readonly [Key in keyof SourceDocument]?: SourceDocument[Key] | undefined }

function birthRegistration(changes: Changes = {}): SourceDocument {
  const document = {
    id: 'tthc-1.001193',
    kind: 'procedure',
    title: 'Thủ tục đăng ký khai sinh',
    validity: {},
    asOf: '2026-06-01',
    audience: 'public',
    topicIds: [],
    provenance: 'official',
    text: 'Lệ phí: Miễn phí',
    provisions: [{ address: 'le-phi', kind: 'slot', title: 'Lệ phí', start: 0, end: 16 }],
    ...changes
  }
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as unknown as SourceDocument
}

function repealOfArticle33(): LegalEvent {
  return {
    kind: 'repeal',
    sourceDocumentId: '12-2026-qh16',
    sourceDocumentNumber: '12/2026/QH16',
    sourceAddress: 'dieu-4',
    target: { documentNumber: '60/2014/QH13', address: 'dieu-33', label: 'Điều 33' },
    effectiveOn: '2026-07-01',
    sentence: 'Bãi bỏ Điều 33 Luật Hộ tịch số 60/2014/QH13.',
    confidence: 0.95
  }
}
