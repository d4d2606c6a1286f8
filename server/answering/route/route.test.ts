import { describe, expect, it } from 'vitest'
import { makeGuide, makeProcedure } from '../../../knowledge/testing/index.js'
import { askInTurn, makeTools } from '../testing/index.js'

const tools = () => makeTools([makeProcedure(), makeGuide()])
const statusOf = async (question: string) => (await askInTurn(tools(), question)).last.status

describe('route', () => {
  it.each(['hello bạn ơi', 'dạ cảm ơn cô nhiều nghen', 'chào buổi sáng', 'ban la ai', 'ok', 'cho hỏi'])(
    '"%s" is small talk',
    async (question) => {
      expect(await statusOf(question)).toBe('answered_small_talk')
    }
  )

  it('answers the question that stands behind a greeting', async () => {
    expect(await statusOf('chào bạn, đăng ký khai sinh cần giấy tờ gì')).toBe('answered_procedure')
  })

  it.each([
    'hom nay gia vang bao nhieu mot chi',
    'Kể cho tôi nghe một câu chuyện cười đi.',
    'bị tiểu đường thì uống thuốc liều bao nhiêu',
    'thời tiết ngày mai',
    'viết code python giúp tôi'
  ])('"%s" is out of scope', async (question) => {
    expect(await statusOf(question)).toBe('out_of_scope')
  })

  it.each(['Giờ làm việc của bộ phận một cửa xã Ea Kar ngày lễ thế nào?', 'Tra giúp tôi xe biển số 51K-999.99 có phạt nguội không?'])(
    '"%s" is not in the knowledge',
    async (question) => {
      expect(await statusOf(question)).toBe('not_in_knowledge')
    }
  )

  it('keeps a trade in scope that is only asked about as a trade', async () => {
    expect(await statusOf('thủ tục đăng ký khai sinh cho con của ca sĩ')).toBe('answered_procedure')
  })
})
