import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parserVersion, READING_CODE } from './parser-version.js'

describe('parserVersion', () => {
  it('is the same for the same code', () => {
    expect(parserVersion()).toMatch(/^[0-9a-f]{16}$/)
    expect(parserVersion()).toBe(parserVersion())
  })

  it('names only code that exists', () => {
    expect(READING_CODE.filter((part) => !existsSync(join(import.meta.dirname, part)))).toEqual([])
  })

  it('knows every text rule that parsers use', () => {
    const sources = ['parsers', 'structure'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder))
        .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
        .map((name) => readFileSync(join(import.meta.dirname, folder, name), 'utf8'))
    )
    const door = readFileSync(join(import.meta.dirname, '../knowledge/index.ts'), 'utf8')
    const rules = [...door.matchAll(/export \{([^}]*)\} from '\.\/vietnamese\/([^']+)\.js'/g)]
    const used = rules.filter(([, names]) => wordsOf(names!).some((name) => sources.some((source) => imports(source).includes(name))))
    const missing = used.map(([, , file]) => file!).filter((file) => !READING_CODE.includes(`../knowledge/vietnamese/${file}.ts`))
    expect(missing).toEqual([])
  })
})

const wordsOf = (names: string) => (names.match(/\w+/g) ?? []).filter((word) => word !== 'type')
const imports = (source: string) =>
  [...source.matchAll(/import \{([^}]*)\} from '\.\.\/\.\.\/knowledge\/index\.js'/g)].flatMap(([, names]) => wordsOf(names!))
