import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { normalizeText } from '../../knowledge/index.js'

/** The texts that seeds are proved against. */
export interface SharedSources {
  /** Everything a portal record says, by procedure code. */
  readonly records: ReadonlyMap<string, string>
  readonly news: string
  /** Luật Căn cước as consolidated. */
  readonly identityLaw: string
  /** Articles of codified law by the number of the document they come from, lower case. */
  readonly laws: ReadonlyMap<string, string>
}

/**
 * Reads `../shared/data`; `undefined` when the folder is not there.
 * @param lawNumbers documents whose codified articles are wanted; the rest of the law is not read.
 */
export function readSharedSources(folder: string, lawNumbers: ReadonlySet<string> = new Set()): SharedSources | undefined {
  const path = (name: string) => join(folder, name)
  if (!existsSync(path('procedures.jsonl.gz'))) return undefined
  const records = new Map(linesOf(path('procedures.jsonl.gz')).map((record) => [String(record['ma_thu_tuc']), textOf(record)]))
  const law = linesOf(path('consolidated-laws.jsonl.gz')).find((each) => JSON.stringify(each['law_info']).includes('LCC_VBHN'))
  const news = readdirSync(path('news')).map((name) => normalizeText(readFileSync(join(path('news'), name), 'utf8')))
  return { records, news: news.join('\n'), identityLaw: law ? textOf(law) : '', laws: readLaws(path('codified-law.jsonl.gz'), lawNumbers) }
}

function readLaws(path: string, numbers: ReadonlySet<string>): ReadonlyMap<string, string> {
  const laws = new Map<string, string>()
  if (numbers.size === 0 || !existsSync(path)) return laws
  for (const article of linesOf(path)) {
    const number = String((article['source'] as Record<string, unknown> | undefined)?.['so_hieu']).toLowerCase()
    if (numbers.has(number)) laws.set(number, `${laws.get(number) ?? number}\n${textOf(article)}`)
  }
  return laws
}

function linesOf(path: string): readonly Record<string, unknown>[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8')
  return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line) as Record<string, unknown>] : []))
}

/** All strings and numbers of a record, one a line; the page's own text included. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return normalizeText(value)
  if (typeof value === 'number') return String(value)
  if (value === null || typeof value !== 'object') return ''
  return Object.values(value).map(textOf).filter(Boolean).join('\n')
}
