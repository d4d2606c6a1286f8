import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isDrawn } from '../../server/answering/index.js'
import type { EvalCase, Probe, ProbeRecord, ProbeSources } from '../tasks/eval-task.js'

/** What to ask of a probe's cases. */
export interface GenerateOptions {
  /** JSONL written as it goes; what already stands in it is not asked again. Absent: kept in memory only. */
  readonly file?: string
  readonly keeps?: (one: EvalCase) => boolean
  /** Share of the cases that is asked, drawn by id; 1 when absent. */
  readonly sample?: number
  readonly progress?: (done: number, all: number) => void
}

/** Probes with fewer cases are always asked whole. */
const LEAST_SAMPLED = 50

/** Asks what a probe asks. Records come back in the order of the cases, also after an interruption. */
export async function generate(probe: Probe, sources: ProbeSources, options: GenerateOptions = {}): Promise<readonly ProbeRecord[]> {
  const { file, keeps = () => true, sample = 1, progress } = options
  const all = await probe.cases(sources)
  const share = all.length < LEAST_SAMPLED ? 1 : sample
  const cases = all.filter((one) => keeps(one) && isDrawn(one.id, share, sources.seed))
  const known = file ? recordsIn(file) : new Map<string, ProbeRecord>()
  if (file && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
  }
  const records: ProbeRecord[] = []
  for (const [at, one] of cases.entries()) {
    const before = known.get(one.id)
    if (before && JSON.stringify(before.case) === JSON.stringify(one)) records.push(before)
    else {
      const startMs = performance.now()
      const output = await probe.ask(one, sources)
      const record: ProbeRecord = { case: one, output, elapsedMs: Math.round((performance.now() - startMs) * 100) / 100 }
      records.push(record)
      if (file) appendFileSync(file, `${JSON.stringify(record)}\n`)
    }
    progress?.(at + 1, cases.length)
  }
  return records
}

/** Records of a file, the last one of each case; a line cut off by a killed run is left out, and removed. */
export function recordsIn(file: string): ReadonlyMap<string, ProbeRecord> {
  const records = new Map<string, ProbeRecord>()
  if (!existsSync(file)) return records
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) writeFileSync(file, whole)
  for (const line of whole.split('\n')) {
    if (line === '') continue
    const record = JSON.parse(line) as ProbeRecord
    records.set(record.case.id, record)
  }
  return records
}
