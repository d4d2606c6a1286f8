import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('testing')
)

describe('the widget', () => {
  it.each(sources)('%s never reads text as HTML or code', (name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    expect(
      source.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|\beval\(|new Function/)
    ).toBeNull()
  })

  it('keeps network out of views and the page out of the session', () => {
    const offenders = sources.filter((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      if (name.startsWith('views')) return /fetch\(|WebSocket|XMLHttpRequest|socket\.io|\/transport\//.test(source)
      if (name.startsWith('session') || name.startsWith('content'))
        return /\b(document|window|navigator|sessionStorage|localStorage)\./.test(source)
      return false
    })
    expect(offenders).toEqual([])
  })
})
