import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Bench, BenchQuestion } from './bench.js'
import { type BenchArguments, GROWTH } from './bench-command.js'
import { BENCHES } from './bench-list.js'
import type { BenchResult, MeasureSummary } from './bench-result.js'
import { BENCH_WORDS, PRESENT } from './bench-words.vi.js'
import { BUILD_TIME, growthCurves, INDEX_SIZE, samplesOfBuild } from './growth.js'
import { compareVariants } from './statistics/compare-variants.js'
import { summarize } from './statistics/percentiles.js'
import { checkOut, commitOf } from './variants/check-out.js'
import { type Measured, type MeasuredVariant, measureInTurns } from './variants/measure-in-turns.js'
import { prepareKnowledge } from './variants/prepare-knowledge.js'
import type { Variant } from './variants/variant.js'
import type { Workshop } from './variants/workshop.js'

/** The root of this checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..')
const SHARED = resolve(ROOT, '..', 'shared', 'data')

/** Runs what was asked for, one bench after the other; `tell` hears where it stands. */
export async function runBenches(
  request: BenchArguments,
  questions: readonly BenchQuestion[],
  workshop: Workshop,
  tell: (line: string) => void
): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  let variants: readonly Variant[] | undefined
  for (const name of request.benches) {
    if (name === GROWTH) {
      results.push(await measureGrowth(request, questions, workshop, tell))
      continue
    }
    const bench = BENCHES.find((one) => one.name === name)!
    variants ??= await variantsOf(request, workshop, tell)
    results.push(resultOf(bench, await measure(bench, variants, request, questions, workshop, tell), request))
  }
  return results
}

/** This checkout, after the one it is compared with. */
async function variantsOf(request: BenchArguments, workshop: Workshop, tell: (line: string) => void): Promise<readonly Variant[]> {
  const { against, dataDirectory, rebuild } = request
  const variants: Variant[] = []
  if (against) {
    tell(BENCH_WORDS.checkingOut(against))
    const { root, commit } = await checkOut(against, ROOT, workshop)
    variants.push({ label: against, root, commit })
  }
  variants.push({ label: PRESENT, root: ROOT, commit: await commitOf(ROOT) })
  if (!request.benches.some((name) => BENCHES.some((bench) => bench.name === name && bench.needsKnowledge))) return variants
  const ready: Variant[] = []
  for (const variant of variants) {
    tell(BENCH_WORDS.preparing(variant.label))
    const wanted = { into: workshop.folder('knowledge'), rebuild, size: 1, ...(dataDirectory ? { from: dataDirectory } : {}) }
    const { dataDirectory: lent, ...knowledge } = await prepareKnowledge(variant.root, wanted)
    ready.push({ ...variant, dataDirectory: lent, knowledge })
  }
  if (new Set(ready.map(({ knowledge }) => knowledge?.passages)).size > 1) tell(BENCH_WORDS.differentKnowledge)
  return ready
}

/** The same bench on the corpus at several sizes, measured in turns. */
async function measureGrowth(
  request: BenchArguments,
  questions: readonly BenchQuestion[],
  workshop: Workshop,
  tell: (line: string) => void
): Promise<BenchResult> {
  const { dataDirectory, sizes, of, seed } = request
  const bench = BENCHES.find(({ name }) => name === of)!
  const commit = await commitOf(ROOT)
  const from = dataDirectory ?? (await prepareKnowledge(ROOT, { into: workshop.folder('seeds'), rebuild: false, size: 1 })).dataDirectory
  const variants: Variant[] = []
  for (const size of sizes) {
    const label = `${String(size).replace('.', ',')}×`
    tell(BENCH_WORDS.preparing(label))
    const { dataDirectory: built, ...knowledge } = await prepareKnowledge(ROOT, {
      from,
      into: workshop.folder('knowledge'),
      rebuild: true,
      size
    })
    const source = dataDirectory ?? 'seeds'
    variants.push({ label, root: ROOT, commit, dataDirectory: built, knowledge: { ...knowledge, source } })
  }
  const measured = await measure(bench, variants, request, questions, workshop, tell)
  const withBuilds = { ...bench, name: GROWTH, measures: [...bench.measures, INDEX_SIZE, BUILD_TIME] }
  const result = resultOf(withBuilds, measured, request)
  if ('skipped' in measured) return result
  const name = of === 'search' ? 'searchMs' : 'answerMs'
  const latency = { name, words: bench.measures.find((one) => one.name === name)!.words } as const
  return { ...result, comparisons: [], growth: growthCurves(measured.measured, latency, seed) }
}

function measure(
  bench: Bench,
  variants: readonly Variant[],
  request: BenchArguments,
  questions: readonly BenchQuestion[],
  workshop: Workshop,
  tell: (line: string) => void
): Promise<Measured> {
  const { connections, seconds } = request
  const onRound = (turn: number, rounds: number, label: string) => tell(BENCH_WORDS.round(bench.name, turn, rounds, label))
  const ingest = request.ingest.length > 0 ? request.ingest : defaultIngest(bench.name)
  const options = { rounds: request.rounds ?? bench.rounds, request: { questions, connections, seconds, ingest }, onRound }
  return measureInTurns(bench, variants, options, workshop)
}

/** The portal's export for `ingest`; others have their own. */
function defaultIngest(bench: string): string[] {
  return bench === 'ingest' ? [join(SHARED, 'procedures.jsonl.gz')].filter(existsSync) : []
}

function resultOf(bench: Bench, measured: Measured, { seed }: BenchArguments): BenchResult {
  const { name, words } = bench
  if ('skipped' in measured) return { bench: name, words, skipped: measured.skipped, variants: [], comparisons: [], growth: [] }
  const [first, ...others] = measured.measured
  return {
    ...{ bench: name, words, growth: [] },
    variants: measured.measured.map((one) => {
      const { label, commit, knowledge } = one.variant
      return { label, commit, ...(knowledge ? { knowledge } : {}), measures: summariesOf(bench, one) }
    }),
    comparisons: others.flatMap((other) =>
      bench.measures.flatMap((definition) =>
        compareVariants(definition, [first!.variant.label, first!.rounds], [other.variant.label, other.rounds], seed)
      )
    )
  }
}

function summariesOf(bench: Bench, measured: MeasuredVariant): MeasureSummary[] {
  const samples = [...measured.rounds.flat(), ...(bench.name === GROWTH ? samplesOfBuild(measured) : [])]
  return bench.measures.map((definition) => summarize(definition, samples)).filter((summary) => summary !== undefined)
}
