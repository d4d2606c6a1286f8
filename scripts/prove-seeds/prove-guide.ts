import { copiedRun, sourceRow } from './copied-runs.js'
import { factsOf, provableKeys } from './facts-of-text.js'
import type { Unproved } from './prove-procedure.js'
import type { SharedSources } from './shared-sources.js'

const CODE = /(?<!\d)\d\.\d{6}(?!\d)/g

/** Compares every line of a guide with the records it names; lines that name none with the news and laws the guide rests on. */
export function proveGuide(file: string, body: string, { records, news, identityLaw }: SharedSources): readonly Unproved[] {
  const all = [...new Set(body.match(CODE) ?? [])]
  const found: Unproved[] = all.flatMap((code) =>
    records.has(code) ? [] : [{ file, field: 'nguồn', what: code, why: 'mã không có trong cổng' }]
  )
  const everything = [news, identityLaw, ...all.map((code) => records.get(code) ?? '')].join('\n')
  for (const line of body.split('\n').filter((each) => each.trim())) {
    const codes = line.match(CODE) ?? []
    const source = codes.length > 0 ? [...codes.map((code) => records.get(code) ?? ''), news].join('\n') : everything
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
