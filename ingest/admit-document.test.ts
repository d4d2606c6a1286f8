import { describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure, makeRegulation } from '../knowledge/testing/index.js'
import { admitDocument } from './admit-document.js'

describe('admitDocument', () => {
  it.each([makeRegulation(), makeProcedure(), makeGuide()])('admits $title', (document) => {
    expect(admitDocument(document)).toBeUndefined()
  })

  it('refuses text that is not composed, because offsets would point elsewhere', () => {
    const { text, ...rest } = makeGuide()
    expect(admitDocument({ ...rest, text: text.normalize('NFD') })?.message).toContain('Unicode')
  })

  it('refuses two provisions with one address, naming it', () => {
    const document = makeRegulation()
    const refusal = admitDocument({ ...document, provisions: [...document.provisions, document.provisions[1]!] })
    expect(refusal).toMatchObject({ place: document.provisions[1]!.address })
  })

  it('refuses a provision that leaves its parent', () => {
    const document = makeRegulation()
    const provisions = document.provisions.map((provision, place) =>
      place === 2 ? { ...provision, end: document.text.length + 1 } : provision
    )
    expect(admitDocument({ ...document, provisions })).toMatchObject({ place: provisions[2]!.address })
  })

  it('refuses days that are none', () => {
    expect(admitDocument(makeGuide({ asOf: '2026-13-01' }))?.message).toContain('2026-13-01')
    expect(admitDocument(makeGuide({ validity: { from: '01/07/2026' } }))?.message).toContain('01/07/2026')
  })

  it('refuses a document without text, title or usable id', () => {
    expect(admitDocument({ ...makeGuide(), text: ' \n' })?.message).toContain('không có nội dung')
    expect(admitDocument({ ...makeGuide(), title: ' ' })?.message).toContain('không có tên')
    expect(admitDocument({ ...makeGuide(), id: '../van-ban' })?.message).toContain('mã định danh')
  })
})
