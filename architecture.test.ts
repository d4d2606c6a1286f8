import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rooms each room may import from, besides itself (docs/architecture.md). The longest matching room wins. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  knowledge: [],
  ingest: ['knowledge'],
  'server/protocol': [],
  'server/answering': ['knowledge'],
  server: ['server/answering', 'server/protocol', 'knowledge'],
  widget: ['server/protocol'],
  console: ['server/protocol'],
  evals: ['server/answering', 'ingest', 'knowledge']
}

/** Inside `knowledge`: which part may import which. */
const KNOWLEDGE_PARTS: Record<string, readonly string[]> = {
  'knowledge/domain': [],
  'knowledge/vietnamese': ['knowledge/domain'],
  'knowledge/index': ['knowledge/vietnamese', 'knowledge/domain'],
  'knowledge/retrieval': ['knowledge/index', 'knowledge/vietnamese', 'knowledge/domain'],
  'knowledge/library': ['knowledge/domain']
}

/** Engines, and a word that must stand in the name of every file importing them. */
const ENGINES: Record<string, string> = {
  'hnswlib-node': 'hnsw',
  'better-sqlite3': 'sqlite',
  kysely: 'sqlite',
  '@langchain/': 'langchain',
  'pdf-parse': 'pdf',
  mammoth: 'docx',
  'socket.io': 'socket',
  cheerio: 'html',
  marked: 'markdown',
  'tesseract.js': 'tesseract',
  '@napi-rs/canvas': 'canvas',
  utif2: 'utif'
}

const longestFirst = (left: string, right: string) => right.length - left.length
const rooms = Object.keys(MAY_IMPORT).sort(longestFirst)
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`)) ?? 'outside'
const isDoor = (path: string) => /\/(testing\/)?index\.js$/.test(path)
const folders = [...new Set(rooms.map((room) => room.split('/')[0]!))].filter((folder) => existsSync(folder))
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.ts'))

const sourceOf = (file: string) => readFileSync(file, 'utf8')
const relativeImports = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => join(dirname(file), match[1]!))
const packageImports = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from|import\(|import)\s*'([^.'][^']*)'/g)].map((match) => match[1]!)

describe('rooms', () => {
  it.each(files)('%s enters other rooms only by their door', (file) => {
    const room = roomOf(file)
    const foreign = relativeImports(file).filter((path) => roomOf(path) !== room)
    expect(foreign.filter((path) => !MAY_IMPORT[room]?.includes(roomOf(path)) || !isDoor(path))).toEqual([])
  })

  it.each(files.filter((file) => file.startsWith('knowledge/')))('%s keeps the arrows inside knowledge', (file) => {
    const partOf = (path: string) => Object.keys(KNOWLEDGE_PARTS).find((part) => path.startsWith(`${part}/`))
    const part = partOf(file)
    if (!part) return
    const wrong = relativeImports(file).filter((path) => {
      const target = partOf(path)
      return target && target !== part && !KNOWLEDGE_PARTS[part]!.includes(target)
    })
    expect(file.includes('.test.') ? [] : wrong).toEqual([])
  })

  it.each(files)('%s imports an engine only under its name', (file) => {
    const wrong = packageImports(file).filter((name) =>
      Object.entries(ENGINES).some(([engine, word]) => name.startsWith(engine) && !basename(file).includes(word) && !/\.test\./.test(file))
    )
    expect(wrong).toEqual([])
  })

  it.each(files)('%s reads the environment only in config.ts or main.ts', (file) => {
    const reads = /process\.env/.test(sourceOf(file)) && !/(^|\/)(config|main)\.ts$/.test(file) && !/\.test\.ts$/.test(file)
    expect(reads).toBe(false)
  })

  it('has no room of leftovers', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([])
  })
})
