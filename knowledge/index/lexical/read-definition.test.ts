import { describe, expect, it } from 'vitest'
import { definedWords, explainsWords } from './read-definition.js'

describe('definitions', () => {
  it('reads the words that a khoản defines', () => {
    expect(definedWords('2. Trích lục hộ tịch là văn bản do cơ quan có thẩm quyền cấp')).toBe('Trích lục hộ tịch')
    expect(definedWords('a) “Người giám hộ” được hiểu là người chăm sóc')).toBe('Người giám hộ')
    expect(definedWords('Cơ quan (sau đây gọi là đơn vị) là tổ chức')).toBe('Cơ quan')
  })

  it('reads none where nothing is defined', () => {
    expect(definedWords('1. Trong thời hạn 60 ngày kể từ ngày sinh con.')).toBeUndefined()
  })

  it('knows the articles that explain words, however their marks are typed', () => {
    expect(explainsWords('Giải thích từ ngữ')).toBe(true)
    expect(explainsWords('Phạm vi điều chỉnh')).toBe(false)
  })
})
