import { describe, expect, it } from 'vitest'
import { parseBenchArguments } from './bench-command.js'
import { BENCHES } from './bench-list.js'

const parse = (...words: string[]) => parseBenchArguments(words, 'lan-do', () => undefined)
const parsed = (...words: string[]) => {
  const read = parse(...words)
  if (read.outcome !== 'parsed') throw new Error(JSON.stringify(read))
  return read.arguments
}

describe('npm run bench', () => {
  it('takes names, and all but the long ones for all', () => {
    expect(parsed('search,growth').benches).toEqual(['search', 'growth'])
    expect(parsed('all').benches).toEqual(BENCHES.filter(({ isLong }) => !isLong).map(({ name }) => name))
    expect(parse('tim')).toMatchObject({ outcome: 'mistaken' })
  })

  it('takes the data directory in either place, and then asks the shared questions', () => {
    expect(parsed('answers', '/du-lieu')).toMatchObject({ dataDirectory: '/du-lieu', pool: 'shared' })
    expect(parsed('answers', '--data', '/du-lieu', '--pool', 'own')).toMatchObject({ dataDirectory: '/du-lieu', pool: 'own' })
    expect(parsed('answers')).toMatchObject({ pool: 'own' })
  })

  it('says what is wrong with an option', () => {
    for (const words of [
      ['--rounds', '0'],
      ['--questions', 'x'],
      ['--sizes', '1'],
      ['--sizes', '1,1.5'],
      ['--pool', 'kho'],
      ['--of', 'start']
    ])
      expect(parse('search', ...words)).toMatchObject({ outcome: 'mistaken' })
    expect(parse('growth', '--against', 'main')).toMatchObject({ outcome: 'mistaken' })
  })

  it('names every bench in its help', () => {
    let help = ''
    expect(parseBenchArguments([], 'lan-do', (text) => (help += text))).toEqual({ outcome: 'shown' })
    for (const { name } of BENCHES) expect(help).toContain(name)
  })
})
