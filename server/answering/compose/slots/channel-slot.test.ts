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
