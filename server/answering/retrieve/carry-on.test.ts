import { describe, expect, it } from 'vitest'
import { makeProcedure, makeRegulation } from '../../../knowledge/testing/index.js'
import { askInTurn, makeTools } from '../testing/index.js'

const adoption = makeProcedure({
  code: '2.001263',
  name: 'Đăng ký việc nuôi con nuôi trong nước',
  conditions: ['Trẻ em được nhận phải dưới 16 tuổi.', 'Người nhận hơn con nuôi từ 20 tuổi trở lên.']
})
const marriage = makeProcedure({ code: '1.000894', name: 'Thủ tục đăng ký kết hôn' })

describe('going on with the procedure of a conversation', () => {
  it('goes on when the record speaks of the question and no other procedure is named', async () => {
    const { last } = await askInTurn(
      makeTools([adoption, marriage]),
      'nuôi con nuôi trong nước cần gì',
      'Trẻ em dưới bao nhiêu tuổi được nhận?'
    )
    expect(last.procedure?.code).toBe('2.001263')
  })

  it('changes the procedure when a follow-up names another, and keeps the asked slot', async () => {
    const { last } = await askInTurn(
      makeTools([adoption, marriage]),
      'nuôi con nuôi trong nước lệ phí bao nhiêu',
      'Thế còn đăng ký kết hôn?'
    )
    expect(last.procedure?.code).toBe('1.000894')
  })
})

describe('a provision that is not in the knowledge', () => {
  it('is said to be missing; no neighbour is quoted for it', async () => {
    const { last } = await askInTurn(makeTools([makeRegulation()]), 'khoản 1 Điều 5 Nghị định 999/2015/NĐ-CP quy định gì')
    expect(last.status).toBe('not_in_knowledge')
    expect(last.citations).toEqual([])
    expect(JSON.stringify(last.blocks)).toContain('999/2015/NĐ-CP')
  })
})
