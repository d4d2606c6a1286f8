import { describe, expect, it } from 'vitest'
import type { ProvisionChange, SourceDocument } from '../../../knowledge/index.js'
import { makeRegulation } from '../../../knowledge/testing/index.js'
import { askInTurn, makeTools } from '../testing/index.js'
import { unfoldedTexts } from './text-of-blocks.js'

const NEW_WORDS = '1. Trong thời hạn 30 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.'
const amending = makeRegulation({
  title: 'Luật sửa đổi Luật Hộ tịch',
  documentNumber: '99/2026/QH15',
  articles: [{ number: '1', title: 'Sửa đổi khoản 1 Điều 15', text: `Sửa đổi khoản 1 Điều 15 như sau: “${NEW_WORDS}”` }]
})

const changed = (change: Partial<ProvisionChange>): SourceDocument => {
  const document = makeRegulation()
  const address = document.provisions.find(({ kind, number }) => kind === 'article' && number === '15')!.address
  const full: ProvisionChange = {
    kind: 'amend',
    by: {
      documentId: amending.id,
      address: amending.provisions.find(({ kind }) => kind === 'article')!.address,
      label: 'Điều 1 Luật 99/2026/QH15'
    },
    sentence: 'Sửa đổi khoản 1 Điều 15 như sau',
    isInText: false,
    ...change
  }
  return {
    ...document,
    provisions: document.provisions.map((provision) =>
      provision.address === `${address}/khoan-1` ? { ...provision, changes: [full] } : provision
    )
  }
}

const ask = async (change: Partial<ProvisionChange>) => {
  const { last } = await askInTurn(makeTools([changed(change), amending]), 'khoản 1 Điều 15 Luật Hộ tịch quy định gì')
  return { last, shown: unfoldedTexts(last.blocks).join('\n') }
}

describe('a quoted khoản that another law has changed', () => {
  it('gives the new words first, cited from the law that made the change, and says the old ones are past', async () => {
    const { last, shown } = await ask({ on: '2026-03-01', newWords: NEW_WORDS })
    expect(shown).toContain('30 ngày kể từ ngày sinh con')
    expect(shown).not.toContain('60 ngày')
    expect(last.citations.map(({ documentId }) => documentId)).toEqual(expect.arrayContaining([amending.id, changed({}).id]))
    expect(last.notices.find(({ kind }) => kind === 'expired')?.text).toContain('Từ ngày 1/3/2026, khoản 1 Điều 15 Luật Hộ tịch')
  })

  it('quotes the words that hold on the asked day and announces a change to come', async () => {
    const { last, shown } = await ask({ on: '2027-01-01', newWords: NEW_WORDS })
    expect(shown).toContain('60 ngày')
    expect(shown).not.toContain('30 ngày')
    expect(JSON.stringify(last.blocks)).toContain('30 ngày')
    expect(last.notices.find(({ kind }) => kind === 'soon_to_change')?.text).toMatch(
      /Từ ngày 1\/1\/2027, .* sẽ được sửa đổi, bổ sung bởi Điều 1/
    )
  })

  it('says that it was abolished, and which phrase was exchanged', async () => {
    const abolished = await ask({ kind: 'repeal', on: '2026-03-01' })
    expect(abolished.last.notices.map(({ text }) => text).join(' ')).toContain('đã được bãi bỏ bởi')
    const exchanged = await ask({ kind: 'replace_phrase', on: '2026-03-01', phrase: { from: '60 ngày', to: '45 ngày' } })
    expect(exchanged.last.notices.map(({ text }) => text).join(' ')).toContain('thay cụm từ “60 ngày” bằng “45 ngày”')
    expect(exchanged.shown).toContain('60 ngày')
  })

  it('says of an exchanged phrase only where the quote holds it', async () => {
    const { last } = await ask({ kind: 'replace_phrase', on: '2026-03-01', phrase: { from: 'tổ chức bảo hiểm', to: 'cơ quan bảo hiểm' } })
    expect(last.notices.map(({ text }) => text).join(' ')).not.toContain('cụm từ')
  })

  it('gives what was added to an article with the article, and folded beside one khoản of it', async () => {
    const added = '3. Cán bộ hộ tịch cấp xã thường xuyên kiểm tra, đôn đốc việc đăng ký khai sinh trên địa bàn.'
    const amendingAll = makeRegulation({
      title: 'Luật sửa đổi Luật Hộ tịch',
      documentNumber: '99/2026/QH15',
      articles: [{ number: '1', title: 'Bổ sung khoản 3 Điều 15', text: `Bổ sung khoản 3 vào Điều 15 như sau: “${added}”` }]
    })
    const whole = changed({})
    const address = whole.provisions.find(({ kind, number }) => kind === 'article' && number === '15')!.address
    const change: ProvisionChange = {
      kind: 'insert',
      by: {
        documentId: amendingAll.id,
        address: amendingAll.provisions.find(({ kind }) => kind === 'article')!.address,
        label: 'Điều 1 Luật 99/2026/QH15'
      },
      sentence: 'Bổ sung khoản 3 vào Điều 15 như sau',
      on: '2026-03-01',
      newWords: added,
      isInText: false
    }
    const document: SourceDocument = {
      ...whole,
      provisions: whole.provisions.map(({ changes: _, ...provision }) =>
        provision.address === address ? { ...provision, changes: [change] } : provision
      )
    }
    const article = await askInTurn(makeTools([document, amendingAll]), 'Điều 15 Luật Hộ tịch quy định gì')
    expect(unfoldedTexts(article.last.blocks).join('\n')).toContain('Cán bộ hộ tịch cấp xã')
    const clause = await askInTurn(makeTools([document, amendingAll]), 'khoản 1 Điều 15 Luật Hộ tịch quy định gì')
    expect(unfoldedTexts(clause.last.blocks).join('\n')).not.toContain('Cán bộ hộ tịch cấp xã')
    expect(JSON.stringify(clause.last.blocks)).toContain('Cán bộ hộ tịch cấp xã')
  })

  it('says by what a whole document was ended, once', async () => {
    const document = changed({})
    const change: ProvisionChange = {
      kind: 'repeal',
      by: { documentId: 'khong-co', address: 'dieu-9', label: 'Điều 9 Luật 98/2026/QH15' },
      sentence: 'Luật Hộ tịch hết hiệu lực',
      on: '2026-03-01',
      isInText: false
    }
    const ended = { ...document, validity: { ...document.validity, to: '2026-02-28' }, changes: [change] }
    const { last } = await askInTurn(makeTools([ended]), 'khoản 2 Điều 15 Luật Hộ tịch quy định gì')
    const expired = last.notices.filter(({ kind }) => kind === 'expired').map(({ text }) => text)
    expect(expired).toHaveLength(1)
    expect(expired[0]).toContain('bãi bỏ bởi Điều 9 Luật 98/2026/QH15')
  })
})
