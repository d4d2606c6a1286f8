import { describe, expect, it } from 'vitest'
import { makeProcedure } from '../../../../knowledge/testing/index.js'
import { askInTurn, makeTools } from '../../testing/index.js'
import { textOfBlocks } from '../text-of-blocks.js'

const residence = makeProcedure({
  code: '1.004194',
  name: 'Đăng ký tạm trú',
  aliases: [],
  channels: [
    { kind: 'in_person', name: 'Trực tiếp', timeLimit: '3 Ngày làm việc', fee: '15,000 Việt Nam Đồng' },
    { kind: 'online', name: 'Trực tuyến', timeLimit: '3 Ngày làm việc', fee: '7,000 Việt Nam Đồng' }
  ]
})

const passport = makeProcedure({
  code: '1.001456',
  name: 'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)',
  aliases: ['làm hộ chiếu'],
  channels: [
    {
      kind: 'online',
      name: 'Trực tuyến',
      fee: '160,000 Việt Nam Đồng',
      note: '(+ 160.000/hộ chiếu, trường hợp bị mất: 320.000đ/hộ chiếu (áp dụng đến hết ngày 31/12/2023 theo Thông tư).)'
    },
    {
      kind: 'in_person',
      name: 'Trực tiếp',
      fee: '200,000 Việt Nam Đồng',
      note: '(200.000đ/ hộ chiếu. Trường hợp cấp lại do bị mất: 400.000đ/hộ chiếu.)\nnộp hồ sơ tại trụ sở cơ quan xuất nhập cảnh.'
    }
  ]
})

describe('two ways of filing named in one question', () => {
  it('are two rows, every cell cited, also when both print the same', async () => {
    for (const question of [
      'nộp đăng ký tạm trú qua mạng bao nhiêu, còn nộp trực tiếp?',
      'đăng ký tạm trú nộp trực tuyến, trực tiếp mấy ngày'
    ]) {
      const { last } = await askInTurn(makeTools([residence]), question)
      const table = last.blocks.find(({ type }) => type === 'table')
      expect(table).toMatchObject({
        type: 'table',
        rows: [
          [{ text: 'Nộp trực tuyến' }, {}],
          [{ text: 'Nộp trực tiếp' }, {}]
        ]
      })
      if (table?.type === 'table') for (const cell of table.rows.flat()) expect(cell.citationIds.length).toBeGreaterThan(0)
    }
  })
})

describe('a price whose last day has passed', () => {
  it('is never the answer and is said to be past', async () => {
    const { last } = await askInTurn(makeTools([passport]), 'làm hộ chiếu hết bao nhiêu tiền')
    const shown = textOfBlocks(last.blocks.filter(({ folded, type }) => !folded && type !== 'card'))
    expect(shown).toContain('200,000 Việt Nam Đồng')
    expect(shown).toContain('400.000đ')
    expect(shown).not.toMatch(/160[.,]000|320\.000|trụ sở/)
    const past = last.notices.find(({ kind }) => kind === 'past_value')
    expect(past?.text).toContain('160.000')
    expect(past?.text).toContain('31/12/2023')
  })
})

describe('the code of a form', () => {
  it('is said beside the paper, cited from its item', async () => {
    const remark = ' (CT01; 1 bản chính)'
    const made = makeProcedure({
      code: '1.004194',
      name: 'Đăng ký tạm trú',
      aliases: [],
      dossier: [{ papers: [{ name: `Tờ khai thay đổi thông tin cư trú${remark}`, originals: 1, formCode: 'CT01' }] }]
    })
    const record = made.procedure!
    const dossier = record.dossier.map((one) => ({
      ...one,
      papers: one.papers.map((paper) => ({
        ...paper,
        name: { ...paper.name, text: paper.name.text.replace(remark, ''), end: paper.name.end - remark.length }
      }))
    }))
    const stay = { ...made, procedure: { ...record, dossier } }
    for (const question of ['đăng ký tạm trú dùng mẫu tờ khai nào', 'đăng ký tạm trú cần giấy tờ gì']) {
      const { last } = await askInTurn(makeTools([stay]), question)
      const list = last.blocks.find(({ type }) => type === 'list')
      const item = list?.type === 'list' ? list.items[0] : undefined
      expect(item?.text).toContain('mẫu CT01')
      expect(last.citations.find(({ id }) => id === item?.citationIds[0])?.quote).toContain('CT01')
    }
  })
})

describe('a time without a unit', () => {
  it('is not the whole answer: the record says more', async () => {
    const birth = makeProcedure({
      channels: [{ kind: 'in_person', name: 'Trực tiếp', timeLimit: '1 (nguồn không ghi đơn vị)', fee: 'Miễn phí' }],
      notes: ['Thời hạn đi đăng ký khai sinh là 60 ngày kể từ ngày sinh con.']
    })
    const { last } = await askInTurn(makeTools([birth]), 'sinh con xong thì bao nhiêu ngày phải đi làm khai sinh')
    expect(textOfBlocks(last.blocks.filter(({ type }) => type !== 'card'))).toContain('60 ngày')
  })
})
