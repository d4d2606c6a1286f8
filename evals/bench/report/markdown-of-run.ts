import type { BenchResult, BenchRun, Comparison, Machine, VariantResult } from '../bench-result.js'
import { BENCH_WORDS, wordsOfGrowth, wordsOfVerdict } from '../bench-words.vi.js'
import { barsInWords, decimal, inWords } from './words-of-measures.js'

/** The whole run as Markdown: what was measured on what, every measure, comparisons, growth. */
export function markdownOfRun({ run, startedAt, seconds, machine, configuration, results }: BenchRun): string {
  const settings = Object.entries(configuration).map(([name, value]) => `${name} ${value}`)
  return [
    `# ${run}`,
    '',
    `- ${BENCH_WORDS.machine}: ${machineInWords(machine)}`,
    `- ${BENCH_WORDS.configuration}: ${settings.join(', ')}`,
    `- ${startedAt}, ${Math.round(seconds)} s`,
    '',
    ...results.flatMap(sectionOf)
  ].join('\n')
}

/** Cores, memory, version and load on one line. */
export function machineInWords({ cores, processor, memoryGib, freeMemoryGib, node, platform, loadBefore, loadAfter }: Machine): string {
  return `${cores} × ${processor}, ${memoryGib} GiB (${freeMemoryGib} GiB free), Node ${node}, ${platform}, load ${decimal(loadBefore)} → ${decimal(loadAfter)}`
}

/** A variant's code and knowledge on one line. */
export function variantInWords({ label, commit, knowledge }: VariantResult): string {
  const code = `${commit.hash.slice(0, 9)}${commit.changed ? ` (${BENCH_WORDS.changed})` : ''}`
  if (!knowledge) return `${label}: ${code}`
  const { source, generation, documents, passages, indexBytes } = knowledge
  return `${label}: ${code}; ${source}, #${generation}, ${documents} văn bản, ${passages} đoạn, chỉ mục ${inWords(indexBytes / 1e6, 'MB')}`
}

function sectionOf(result: BenchResult): string[] {
  const { bench, words, skipped, variants, comparisons, growth } = result
  if (skipped) return [`## ${bench}: ${words}`, '', BENCH_WORDS.skipped(skipped), '']
  return [
    ...[`## ${bench}: ${words}`, '', ...variants.map((variant) => `- ${variantInWords(variant)}`), ''],
    ...measureTable(variants),
    '',
    ...(comparisons.length > 0 ? [...comparisonTable(result), ''] : []),
    ...(growth.length > 0 ? [...growth.map((one) => `- ${wordsOfGrowth(one)}`), ''] : [])
  ]
}

function measureTable(variants: readonly VariantResult[]): string[] {
  const { measure, count, bar } = BENCH_WORDS.columns
  const rows = variants.flatMap(({ label, measures }) =>
    measures.map((one) => {
      const name = variants.length > 1 ? `${one.words} · ${label}` : one.words
      const numbers = (['p50', 'p95', 'p99', 'max'] as const).map((statistic) => inWords(one[statistic], one.unit))
      return `| ${name} | ${numbers.join(' | ')} | ${one.count} | ${barsInWords(one)} |`
    })
  )
  return [`| ${measure} | p50 | p95 | p99 | max | ${count} | ${bar} |`, '| --- | ---: | ---: | ---: | ---: | ---: | --- |', ...rows]
}

function comparisonTable({ comparisons, variants }: BenchResult): string[] {
  const { comparison, ratio, interval, verdict } = BENCH_WORDS.columns
  const unitOf = ({ measure }: Comparison) => variants[0]?.measures.find(({ name }) => name === measure)?.unit ?? 'ms'
  return [
    `| ${comparison} | | ${ratio} | ${interval} | ${verdict} |`,
    '| --- | --- | ---: | --- | --- |',
    ...comparisons.map((one) => {
      const statistic = one.statistic === 'p95' ? BENCH_WORDS.slowEnd : BENCH_WORDS.typical
      const range = `${decimal(one.low)} … ${decimal(one.high)} (${one.keys} × ${one.rounds})`
      return `| ${one.words} | ${statistic} | ${decimal(one.ratio)} | ${range} | ${wordsOfVerdict(one, unitOf(one))} |`
    })
  ]
}
