import type { ProcedureSeed } from '../../ingest/parsers/seed-schema.js'
import { copiedRun, NAME_RUN, PROSE_RUN, sourceRow } from './copied-runs.js'
import { factsOf, provableKeys } from './facts-of-text.js'
import { nameCoverage, pairsOf } from './fuzzy-names.js'
import type { SharedSources } from './shared-sources.js'

/** Something a seed says that its source does not. */
export interface Unproved {
  readonly file: string
  readonly field: string
  readonly what: string
  readonly why: string
}

/** Least share of a paper's name that must stand in the source. */
const NAME_COVERAGE = 0.5

/** Taken over exactly, as the official name or list it is. */
const OFFICIAL_FIELDS: ReadonlySet<string> = new Set(['name', 'applicants', 'levelText', 'results'])

/** Mostly names of papers and agencies. */
const NAMING_FIELDS: ReadonlySet<string> = new Set(['dossier', 'authority', 'filingPlace'])

const CODE = /(?<!\d)\d\.\d{6}(?!\d)/g

/** Compares every fact of a procedure seed with the portal record of the same code. */
export function proveProcedure(file: string, seed: ProcedureSeed, { records }: SharedSources): readonly Unproved[] {
  const source = records.get(seed.code)
  if (!source) return [{ file, field: 'code', what: seed.code, why: 'không có trong cổng' }]
  const keys = provableKeys(source)
  const pairs = new Set(pairsOf(source))
  const row = sourceRow(source)
  const folded = foldCode(source)
  const lowered = source.toLowerCase()
  const found: Unproved[] = []
  const report = (field: string, what: string, why: string) => found.push({ file, field, what, why })
  for (const code of [...seed.relatedCodes, ...codesIn(seed)])
    if (!records.has(code)) report('relatedCodes', code, 'mã không có trong cổng')
  for (const [field, words] of wordsOf(seed)) {
    for (const { key, printed } of factsOf(words.replace(CODE, '')))
      if (!keys.has(key) && !lowered.includes(printed.toLowerCase())) report(field, printed, 'số liệu không có trong hồ sơ gốc')
    const run = OFFICIAL_FIELDS.has(field) ? undefined : copiedRun(words, row, NAMING_FIELDS.has(field) ? NAME_RUN : PROSE_RUN)
    if (run) report(field, run, 'chép nguyên văn')
  }
  for (const { name, formCode } of seed.dossier.flatMap(({ papers }) => papers)) {
    const coverage = nameCoverage(name, pairs)
    if (coverage < NAME_COVERAGE) report('dossier', name, `tên giấy tờ chỉ khớp ${Math.round(coverage * 100)} %`)
    if (formCode && !folded.includes(foldCode(formCode))) report('formCode', formCode, 'mã mẫu không có trong hồ sơ gốc')
  }
  for (const { documentNumber } of seed.legalBases) {
    if (!source.includes(documentNumber)) report('legalBases', documentNumber, 'số ký hiệu không có trong hồ sơ gốc')
  }
  for (const result of seed.results) if (nameCoverage(result, pairs) < NAME_COVERAGE) report('results', result, 'kết quả không khớp')
  return found
}

/** Every string of the seed that states facts, with the field it stands in. */
function wordsOf(seed: ProcedureSeed): readonly (readonly [string, string])[] {
  const single = (['name', 'applicants', 'authority', 'filingPlace', 'onlineLevel', 'dossierSets', 'levelText'] as const).flatMap(
    (field) => (seed[field] ? [[field, seed[field]] as const] : [])
  )
  const channels = seed.channels.flatMap(({ name, timeLimit, fee, note }) => [name, timeLimit, fee, note].flatMap((words) => words ?? []))
  const dossier = seed.dossier.flatMap(({ condition, papers }) => [...(condition ? [condition] : []), ...papers.map(({ name }) => name)])
  const lists = { steps: seed.steps, channels, dossier, conditions: seed.conditions, results: seed.results, notes: seed.notes }
  return [...single, ...Object.entries(lists).flatMap(([field, all]) => all.map((words) => [field, words] as const))]
}

const codesIn = (seed: ProcedureSeed) => wordsOf(seed).flatMap(([, words]) => words.match(CODE) ?? [])

const foldCode = (text: string) => text.toLowerCase().replace(/[\s\-–_.]/g, '')
