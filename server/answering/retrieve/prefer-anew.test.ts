import { describe, expect, it } from 'vitest'
import { makeProcedure } from '../../../knowledge/testing/index.js'
import { unfoldedTexts } from '../compose/text-of-blocks.js'
import { askInTurn, makeTools } from '../testing/index.js'
import { tellsNothingLeft } from '../understand/read-loss.js'
import { readText } from '../understand/read-text.js'

describe('tellsNothingLeft', () => {
  it.each([
    'trích lục khai sinh bị mất, sổ hộ tịch cũng không còn',
    'giấy kết hôn mất mà sổ gốc ở xã cũng cháy rồi thì làm lại thế nào',
    'bản chính và sổ gốc đều thất lạc',
    'giấy khai tử của bố tôi mất, hồ sơ lưu trên phường bị lũ cuốn'
  ])('%s', (question) => expect(tellsNothingLeft(readText(question))).toBe(true))

  it.each([
    'bản chính giấy khai sinh bị mất thì xin trích lục ở đâu',
    'xin bản sao từ sổ gốc mất bao lâu',
    'sổ gốc còn lưu, giấy khai sinh mất thì sao',
    'sổ đăng ký xe bị mất'
  ])('not: %s', (question) => expect(tellsNothingLeft(readText(question))).toBe(false))
})

describe('a paper and its register both gone', () => {
  const copy = makeProcedure({ code: '2.000635', name: 'Cấp bản sao trích lục khai sinh', aliases: ['trích lục khai sinh bị mất'] })
  const anew = makeProcedure({
    code: '1.004884',
    name: 'Thủ tục đăng ký lại khai sinh',
    aliases: [],
    conditions: ['Sổ hộ tịch và bản chính giấy tờ hộ tịch đều bị mất.']
  })

  it('is answered with registering anew, and the reason in one line', async () => {
    const { last } = await askInTurn(makeTools([copy, anew]), 'trích lục khai sinh bị mất, sổ hộ tịch cũng không còn')
    expect(last.procedure?.code).toBe('1.004884')
    expect(unfoldedTexts(last.blocks)[0]).toContain('đều không còn nên bạn làm thủ tục đăng ký lại')
    expect(last.blocks[0]?.citationIds).toHaveLength(1)
  })

  it('is a copy when the register is still there', async () => {
    const { last } = await askInTurn(makeTools([copy, anew]), 'trích lục khai sinh bị mất')
    expect(last.procedure?.code).toBe('2.000635')
  })
})
