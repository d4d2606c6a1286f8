import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KnowledgeBase, knowledgeBaseOf, makeGuide, makeProcedure, makeRegulation, PUBLIC_READER } from '../testing/index.js'

const ask = (question: string) => ({ question, maxResults: 5, asOf: '2026-07-01', audiences: PUBLIC_READER })

describe('an open knowledge base', () => {
  let knowledge: KnowledgeBase
  beforeAll(async () => {
    knowledge = await knowledgeBaseOf(makeRegulation(), makeProcedure(), makeGuide())
  })
  afterAll(() => knowledge.close())

  it('tells which generation answers', () => {
    expect(knowledge.generation).toMatchObject({ number: 1, documents: 3 })
  })

  it('finds the article a question is about, with label and validity', async () => {
    const { hits } = await knowledge.search({ ...ask('Thời hạn đăng ký khai tử là bao nhiêu ngày?'), kinds: ['regulation'] })
    expect(hits[0]).toMatchObject({ passageAddress: 'dieu-33', article: '33', validity: { status: 'in_force' } })
    expect(hits[0]!.label).toContain('Điều 33 Luật Hộ tịch (60/2014/QH13)')
  })

  it('goes straight to an article that is named, whatever else its words may mean', async () => {
    const { hits } = await knowledge.search(ask('Điều 15 Luật Hộ tịch'))
    expect(hits[0]).toMatchObject({ passageAddress: 'dieu-15', article: '15' })
    const byNumber = await knowledge.search(ask('điều 33 60/2014/QH13 quy định gì về khai sinh'))
    expect(byNumber.hits[0]).toMatchObject({ passageAddress: 'dieu-33' })
  })

  it('finds only the kinds that are asked for', async () => {
    for (const kind of ['regulation', 'procedure', 'guide'] as const) {
      const { hits } = await knowledge.search({ ...ask('đăng ký khai sinh nộp hồ sơ trực tuyến'), kinds: [kind] })
      expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set([kind]))
    }
  })

  it('finds the procedure', async () => {
    const { hits } = await knowledge.search({ ...ask('Đăng ký khai sinh cho con cần giấy tờ gì?'), kinds: ['procedure'] })
    expect(hits[0]).toMatchObject({ procedureCode: '1.001193', kind: 'procedure' })
  })

  it('gives back every document as it was published', () => {
    const regulation = makeRegulation()
    expect(knowledge.document(regulation.id, PUBLIC_READER)).toEqual(regulation)
    expect(knowledge.procedure('1.001193', PUBLIC_READER)?.document).toEqual(makeProcedure())
    expect(knowledge.documentsByNumber('60/2014/qh13', PUBLIC_READER)).toEqual([regulation])
    expect(knowledge.documentsByName('luat ho tich', PUBLIC_READER)).toEqual([regulation])
    expect(knowledge.documentsByName('Luật Hộ', PUBLIC_READER)).toEqual([])
  })

  it('shows a provision with its text, label, ancestors and children', () => {
    const view = knowledge.provision('60-2014-qh13', 'dieu-15/khoan-2', '2026-07-01', PUBLIC_READER)
    expect(view?.text).toMatch(/^2\. Khi cha, mẹ không thể đi đăng ký/)
    expect(view?.label).toBe('khoản 2 Điều 15 Luật Hộ tịch (60/2014/QH13)')
    expect(view?.children.map((child) => child.address)).toEqual(['a', 'b', 'c'].map((letter) => `dieu-15/khoan-2/diem-${letter}`))
    expect(view?.breadcrumb).toEqual(['QUY ĐỊNH CHUNG', 'Trách nhiệm đăng ký khai sinh'])
  })

  it('reads a passage as its provision has it, before and after it was found', async () => {
    const base = await knowledgeBaseOf(makeRegulation(), makeGuide())
    const places = [makeRegulation(), makeGuide()].flatMap(({ id, provisions }) => provisions.map(({ address }) => [id, address] as const))
    const asProvisions = places.map(([id, address]) => {
      const view = base.provision(id, address, '2026-07-01', PUBLIC_READER)!
      return { title: view.provision.title ?? '', text: view.text }
    })
    const asPassages = () => places.map(([id, address]) => base.passage(id, address, PUBLIC_READER))
    expect(asPassages()).toEqual(asProvisions)
    const { hits } = await base.search({ ...ask('thời hạn đăng ký khai sinh, khai tử, nộp hồ sơ trực tuyến'), maxResults: 20 })
    expect(hits.length).toBeGreaterThan(2)
    expect(asPassages()).toEqual(asProvisions)
    expect(base.passage('60-2014-qh13', 'dieu-99', PUBLIC_READER)).toBeUndefined()
    expect(base.passage(hits[0]!.documentId, hits[0]!.passageAddress, ['officials'])).toBeUndefined()
    base.close()
  })

  it('hides what a reader may not see', async () => {
    const internal = await knowledgeBaseOf(makeGuide({ audience: 'officials' }))
    expect((await internal.search(ask('nộp hồ sơ trực tuyến'))).hits).toEqual([])
    expect((await internal.search({ ...ask('tra cứu hồ sơ đã nộp'), audiences: ['public', 'officials'] })).hits).toHaveLength(2)
    internal.close()
  })

  it('never lets in what has expired or is not yet in force, unless the past is asked for', async () => {
    const old = makeRegulation({ documentNumber: '158/2005/NĐ-CP', validity: { from: '2006-04-01', to: '2015-12-31' } })
    const base = await knowledgeBaseOf(old)
    expect((await base.search(ask('đăng ký khai tử'))).hits).toEqual([])
    expect((await base.search({ ...ask('đăng ký khai tử'), asOf: '2005-01-01' })).hits).toEqual([])
    expect((await base.search({ ...ask('đăng ký khai tử'), includeExpired: true })).hits[0]?.validity.status).toBe('expired')
    base.close()
  })
})
