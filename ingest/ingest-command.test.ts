import { describe, expect, it } from 'vitest'
import { parseIngestArguments } from './ingest-command.js'

const parse = (...words: string[]) => parseIngestArguments(words, () => undefined)

describe('the arguments of npm run ingest', () => {
  it('name files and what to do with them', () => {
    expect(parse('a.pdf', 'vb/', '--publish', '--as', 'markdown', '--without-seeds', '--data', '/tmp/kho', '--json', 'bc.json')).toEqual({
      outcome: 'run',
      arguments: {
        paths: ['a.pdf', 'vb/'],
        publish: true,
        format: 'markdown',
        withoutSeeds: true,
        seedsOnly: false,
        dataDirectory: '/tmp/kho',
        reportFile: 'bc.json'
      }
    })
  })

  it('may ask only to publish', () => {
    expect(parse('--publish')).toMatchObject({ outcome: 'run', arguments: { paths: [], publish: true } })
  })

  it('take `auto` as no format', () => {
    expect(parse('a.pdf', '--as', 'auto')).not.toHaveProperty('arguments.format')
  })

  it('print help in Vietnamese', () => {
    const printed: string[] = []
    expect(parseIngestArguments(['--help'], (text) => printed.push(text))).toEqual({ outcome: 'shown' })
    expect(printed.join('')).toContain('Tuỳ chọn:')
    expect(printed.join('')).not.toMatch(/Usage|Options|choices|display/)
  })

  it.each([
    [[], 'Chưa có tệp'],
    [['--xuat-ban'], 'Không có tuỳ chọn --xuat-ban'],
    [['a.pdf', '--as', 'excel'], 'Giá trị không hợp lệ'],
    [['a.pdf', '--data'], 'cần một giá trị']
  ])('say in one line what is wrong with %j', (words, reason) => {
    const parsed = parse(...words)
    expect(parsed).toMatchObject({ outcome: 'mistaken', message: expect.stringContaining(reason) })
    expect(JSON.stringify(parsed)).not.toContain('\\n')
  })
})
