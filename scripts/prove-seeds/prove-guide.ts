import { copiedRun, sourceRow } from './copied-runs.js'
import { factsOf, provableKeys } from './facts-of-text.js'
import type { Unproved } from './prove-procedure.js'
import type { SharedSources } from './shared-sources.js'

/** Documents a guide names by number: their codified articles prove it. */
const DOCUMENT = /\d+\/(?:19|20)\d{2}\/[A-ZĐ][A-ZĐa-z0-9]*(?:-[A-ZĐ][A-ZĐa-z0-9]*)*/gu
const CODE = /(?<!\d)\d\.\d{6}(?!\d)/g

/** The numbers of the documents a guide names, lower case. */
export function documentsNamed(body: string): readonly string[] {
  return [...new Set((body.match(DOCUMENT) ?? []).map((number) => number.toLowerCase()))]
}

/** Compares every line of a guide with the records it names; lines that name none with the news and laws the guide rests on. */
export function proveGuide(file: string, body: string, { records, news, identityLaw, laws }: SharedSources): readonly Unproved[] {
  const all = [...new Set(body.match(CODE) ?? [])]
  const found: Unproved[] = all.flatMap((code) =>
    records.has(code) ? [] : [{ file, field: 'nguồn', what: code, why: 'mã không có trong cổng' }]
  )
  const everything = [news, identityLaw, ...all.map((code) => records.get(code) ?? '')].join('\n')
  for (const line of body.split('\n').filter((each) => each.trim())) {
    const codes = line.match(CODE) ?? []
    const named = documentsNamed(line).flatMap((number) => laws.get(number) ?? [])
    const own = codes.length > 0 ? [...codes.map((code) => records.get(code) ?? ''), news] : named.length > 0 ? [] : [everything]
    const source = [...own, ...named].join('\n')
    const keys = provableKeys(source)
    const words = line
      .replace(CODE, '')
      .replace(/^#.*Bước \d+/, '')
      .replace(/^- \(\d\)/, '')
    for (const { key, printed } of factsOf(words)) {
      if (!keys.has(key)) found.push({ file, field: line.slice(0, 40), what: printed, why: 'số liệu không có trong nguồn' })
    }
    const run = copiedRun(words, sourceRow(source))
    if (run) found.push({ file, field: line.slice(0, 40), what: run, why: 'chép nguyên văn' })
  }
  return found
}
