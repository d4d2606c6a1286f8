import { describe, expect, it } from 'vitest'
import { parseEvalArguments } from './eval-command.js'

const parse = (...words: string[]) => parseEvalArguments(words, '20260715-090000', () => {})

describe('parseEvalArguments', () => {
  it('runs everything on the starter knowledge when nothing is said', () => {
    expect(parse()).toMatchObject({
      outcome: 'parsed',
      arguments: { phase: 'both', tasks: [], filters: [], seed: 1, sample: 1, shared: false }
    })
  })

  it('reads task, filters, phase and comparison', () => {
    expect(parse('evaluate', '--task', 'answers', '--filter', 'style=no_diacritics', '--against', 'thu-1', '--run', 'thu-2')).toMatchObject(
      {
        arguments: {
          phase: 'evaluate',
          tasks: ['answers'],
          filters: [{ key: 'style', value: 'no_diacritics' }],
          against: 'thu-1',
          run: 'thu-2'
        }
      }
    )
  })

  it('says in Vietnamese what is wrong', () => {
    expect(parse('--task', 'dap-an')).toMatchObject({ outcome: 'mistaken', message: expect.stringContaining('Không có nhiệm vụ') })
    expect(parse('--filter', 'style')).toMatchObject({ message: expect.stringContaining('tên=giá trị') })
    expect(parse('--seed', 'bảy')).toMatchObject({ message: expect.stringContaining('phải là một số') })
    expect(parse('--shared')).toMatchObject({ message: expect.stringContaining('--data') })
  })

  it('shows help in Vietnamese', () => {
    let shown = ''
    expect(parseEvalArguments(['--help'], 'x', (text) => (shown += text)).outcome).toBe('shown')
    expect(shown).toContain('Đo chất lượng')
    expect(shown).toContain('Mã thoát')
  })
})
