import { describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure, makeRegulation } from '../../../knowledge/testing/index.js'
import { askInTurn, makeTools } from '../testing/index.js'

const complaints = makeRegulation({
  title: 'Luật Khiếu nại',
  documentNumber: '02/2011/QH13',
  articles: [
    {
      number: '37',
      title: 'Thời hạn giải quyết khiếu nại lần hai',
      text: 'Thời hạn giải quyết khiếu nại lần hai không quá 45 ngày. Ở vùng sâu, vùng xa đi lại khó khăn thì không quá 60 ngày.'
    }
  ]
})
const birth = makeProcedure()

describe('a short question after an answer from the law', () => {
  it('goes on with the article that speaks of it', async () => {
    const { last } = await askInTurn(
      makeTools([complaints, birth]),
      'Thời hạn giải quyết khiếu nại lần hai là bao lâu?',
      'Ở vùng sâu vùng xa thì tối đa bao nhiêu?'
    )
    expect(last.status).toBe('answered_law')
    expect(JSON.stringify(last.blocks)).toContain('60 ngày')
  })

  it('drops the article when another thing is asked', async () => {
    const { last } = await askInTurn(
      makeTools([complaints, birth]),
      'Thời hạn giải quyết khiếu nại lần hai là bao lâu?',
      'đăng ký khai sinh cần giấy tờ gì'
    )
    expect(last.procedure?.code).toBe('1.001193')
  })
})

describe('a fee that a record says and a guide only speaks of', () => {
  it('is answered from the record', async () => {
    const company = makeProcedure({
      code: '2.001583',
      name: 'Đăng ký thành lập công ty',
      aliases: [],
      channels: [{ kind: 'online', name: 'Trực tuyến', fee: '100.000 đồng/lần (phí công bố nội dung đăng ký doanh nghiệp)' }]
    })
    const guide = makeGuide({
      title: 'Thanh toán phí công bố nội dung đăng ký doanh nghiệp',
      sections: [{ title: 'Cần để ý', paragraphs: ['Phí công bố nội dung đăng ký doanh nghiệp được hoàn lại khi không được cấp.'] }]
    })
    const { last } = await askInTurn(makeTools([guide, company]), 'Phí công bố nội dung đăng ký doanh nghiệp là bao nhiêu?')
    expect(last.procedure?.code).toBe('2.001583')
    expect(JSON.stringify(last.blocks)).toContain('100.000 đồng/lần')
  })
})
