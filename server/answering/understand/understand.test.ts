import { describe, expect, it } from 'vitest'
import type { ConversationState } from '../answer-tools.js'
import { readAsOf } from './read-as-of.js'
import { chosenQuestion, contentWordsOf, readFollowUp, splitCorrection } from './read-follow-up.js'
import { readPremise } from './read-premise.js'
import { readSlots } from './read-slots.js'
import { readText } from './read-text.js'

const slotsOf = (question: string) => readSlots(readText(question))

describe('readSlots', () => {
  it.each([
    ['đăng ký khai sinh cho con cần giấy tờ gì', ['papers']],
    ['dang ky ket hon can giay to gi', ['papers']],
    ['làm hộ chiếu cần gì, bao nhiêu tiền, mấy ngày có', ['papers', 'fee', 'time_limit']],
    ['đăng ký tạm trú mất bao lâu', ['time_limit']],
    ['le phi cap lai bang lai xe', ['fee']],
    ['nộp hồ sơ ở đâu', ['where']],
    ['làm online được không', ['online']],
    ['tờ khai mẫu số mấy', ['form']],
    ['ban hành theo nghị định nào', ['legal_basis']],
    ['kết quả được cấp là gì', ['result']],
    ['xong mấy bữa có', ['time_limit']],
    ['đem theo cái chi', ['papers']],
    ['nhà sát vách thì thêm giấy gì', ['papers']],
    ['mang giấy gì theo', ['papers']],
    ['nộp trực tiếp và trên mạng giá khác nhau thế nào', ['fee']],
    ['khách tới nửa đêm thì báo lúc nào', ['time_limit']],
    ['làm ở tỉnh hay ở cục nơi nào nhanh hơn', ['time_limit']]
  ])('%s', (question, slots) => {
    expect(slotsOf(question).slots).toEqual(expect.arrayContaining(slots))
  })

  it('asks for the time of a channel, not how to file online', () => {
    expect(slotsOf('nộp online mất mấy ngày')).toEqual({ slots: ['time_limit'], channels: ['online'] })
    expect(slotsOf('thế nếu nộp trực tiếp thì sao')).toMatchObject({ channels: ['in_person'] })
  })

  it('does not take a circumstance for a slot when another slot is asked', () => {
    expect(slotsOf('có được miễn lệ phí không').slots).toEqual(['fee'])
  })
})

describe('readAsOf', () => {
  it.each([
    ['nộp hồ sơ tháng 3/2024 thì áp dụng khoản nào', '2024-03-01'],
    ['quy định tại ngày 15/3/2023', '2023-03-15'],
    ['mức phạt nồng độ cồn năm 2019', '2019-12-31'],
    ['trước 1/7/2025 nộp hồ sơ ở đâu', '2025-06-30'],
    ['muc phat truoc nam 2020', '2019-12-31']
  ])('%s', (question, day) => {
    expect(readAsOf(question, '2026-07-01')).toBe(day)
  })

  it.each([
    'Luật Đất đai năm 2013 quy định gì',
    'con sinh năm 2015 làm căn cước',
    'theo Nghị định 123/2015/NĐ-CP',
    'chỉ số DTI năm 2026 là bao nhiêu',
    'Nghị định số 73/2016/NĐ-CP ngày 01 tháng 7 năm 2016 quy định chi tiết thi hành Luật Kinh doanh bảo hiểm',
    'thông tư 202/2013/TT-BTC ngày 23/12/2013 quy định mức thu phí nào',
    'quy định hiện nay'
  ])('sees no day in "%s"', (question) => {
    expect(readAsOf(question, '2026-07-01')).toBeUndefined()
  })
})

const state: ConversationState = {
  conversationId: 'c',
  procedureCode: '1.001193',
  questions: ['đăng ký khai sinh cần gì'],
  topic: 'đăng ký khai sinh cần gì'
}
const followUpOf = (question: string, with_: ConversationState | undefined = state) => {
  const text = readText(question)
  return readFollowUp(text, contentWordsOf(text), with_)
}

describe('readFollowUp', () => {
  it.each(['còn lệ phí thì sao', 'nộp online được không', 'thế người nước ngoài thì sao', 'bao lau thi co', 'lphi bn?', 'rứa nộp ở mô?'])(
    '"%s" goes on',
    (question) => {
      expect(followUpOf(question)).toBe('continues')
    }
  )

  it('sees a correction and takes it apart', () => {
    const question = 'À nhầm, tôi hỏi chứng thực chữ ký chứ không phải di chúc. Phí bao nhiêu?'
    expect(followUpOf(question)).toBe('corrects')
    expect(splitCorrection(readText(question))).toMatchObject({ rejected: 'di chúc' })
  })

  it('stands alone when it names something, and always at the beginning of a conversation', () => {
    expect(followUpOf('đăng ký kết hôn với người nước ngoài cần gì')).toBe('none')
    expect(readFollowUp(readText('còn lệ phí thì sao'), [], undefined)).toBe('none')
  })

  it('recognises an offered choice by its words or its place', () => {
    const offered = [
      { text: 'Gia hạn tạm trú', question: 'Gia hạn tạm trú' },
      { text: 'Gia hạn giấy phép xây dựng', question: 'Gia hạn giấy phép xây dựng' }
    ]
    expect(chosenQuestion('gia han tam tru', { ...state, offered })).toBe('Gia hạn tạm trú')
    expect(chosenQuestion('cái thứ hai', { ...state, offered })).toBe('Gia hạn giấy phép xây dựng')
    expect(chosenQuestion('xây dựng', { ...state, offered })).toBe('Gia hạn giấy phép xây dựng')
    expect(chosenQuestion('cái khác', { ...state, offered })).toBeUndefined()
  })
})

describe('readPremise', () => {
  it('finds the claimed value', () => {
    expect(readPremise(readText('phải nộp 1 triệu tiền lệ phí đúng không?'))).toEqual({ values: ['1 triệu'] })
    expect(readPremise(readText('đợi 30 ngày làm việc phải không'))).toEqual({ values: ['30 ngày làm việc'] })
    expect(readPremise(readText('lệ phí bao nhiêu'))).toBeUndefined()
  })
})

describe('a sum somebody is said to charge', () => {
  it('is a premise to be corrected, a sum one has or borrows is none', () => {
    expect(readPremise(readText('Sao y một bản có thể bị thu 300.000 đồng không?'))?.values).toEqual(['300.000 đồng'])
    expect(readPremise(readText('hộ nghèo vay 50 triệu được không'))).toBeUndefined()
    expect(readPremise(readText('nộp 300.000 đồng ở đâu'))).toBeUndefined()
  })
})
