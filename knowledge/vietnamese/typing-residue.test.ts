import { describe, expect, it } from 'vitest'
import { readTelex, readVni } from './typing-residue.js'

describe('readTelex', () => {
  it.each([
    ...[
      ['ddawng', 'đăng'],
      ['kys', 'ký'],
      ['mangj', 'mạng'],
      ['nhieeu', 'nhiêu'],
      ['dduowcj', 'được'],
      ['giaays', 'giấy'],
      ['thuwowngf', 'thường']
    ],
    ...[
      ['trus', 'trú'],
      ['nguowif', 'người'],
      ['ddăng', 'đăng'],
      ['caaps', 'cấp'],
      ['gif', 'gì'],
      ['quyeets', 'quyết'],
      ['hoaf', 'hòa']
    ],
    ...[
      ['thuyr', 'thủy'],
      ['dangd', 'đang'],
      ['cuar', 'của'],
      ['maats', 'mất'],
      ['tieenf', 'tiền'],
      ['mua', undefined],
      ['cưa', undefined]
    ],
    ...[
      ['muaw', 'mưa'],
      ['toaji', 'toại'],
      ['online', undefined],
      ['anh', undefined],
      ['tuwf', 'từ'],
      ['xe', undefined],
      ['xes', 'xé']
    ]
  ])('%s → %s', (typed, meant) => {
    expect(readTelex(typed!)).toBe(meant)
  })
})

describe('readVni', () => {
  it.each([
    ...[
      ['d9a8ng', 'đăng'],
      ['ky1', 'ký'],
      ['nhie6u', 'nhiêu'],
      ['gia61y', 'giấy'],
      ['tru1', 'trú'],
      ['d9u7o7c5', 'được'],
      ['nguo7i2', 'người']
    ],
    ...[
      ['ct01', undefined],
      ['covid19', undefined],
      ['tiếp2', undefined],
      ['lua112', undefined],
      ['30m2', undefined],
      ['hoa2', 'hòa']
    ]
  ])('%s → %s', (typed, meant) => {
    expect(readVni(typed!)).toBe(meant)
  })
})
