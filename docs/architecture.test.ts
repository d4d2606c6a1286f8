import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const walk = readFileSync('docs/architecture.md', 'utf8')
const named = [...walk.matchAll(/`([A-Za-z]+)`(?:s)? \(([\w./-]+\.ts)\)/g)].map(([, name, file]) => ({ name: name!, file: file! }))

it('names functions at all', () => {
  expect(named.length).toBeGreaterThan(20)
})

it.each(named)('$name stands in $file', ({ name, file }) => {
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`export (?:async )?(?:function|const|interface|type|class) ${name}\\b`))
})
