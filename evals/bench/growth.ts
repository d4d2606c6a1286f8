import type { Sample } from './bench.js'
import type { Growth } from './bench-result.js'
import { growthOf, slowValue, typicalValue } from './statistics/growth-exponent.js'
import { sampleGrid } from './statistics/sample-grid.js'
import type { MeasuredVariant } from './variants/measure-in-turns.js'

/** Measures of growth, besides those of the bench. */
export const INDEX_SIZE = { name: 'indexMb', words: 'cỡ chỉ mục trên đĩa', unit: 'MB', better: 'lower' } as const
export const BUILD_TIME = { name: 'buildSeconds', words: 'dựng chỉ mục', unit: 's', better: 'lower' } as const

/** What is known of a size without measuring in rounds. */
export function samplesOfBuild({ variant: { knowledge } }: MeasuredVariant): Sample[] {
  if (!knowledge) return []
  return [
    { measure: INDEX_SIZE.name, value: knowledge.indexBytes / 1e6 },
    ...(knowledge.buildSeconds === undefined ? [] : [{ measure: BUILD_TIME.name, value: knowledge.buildSeconds }])
  ]
}

/** How time (on the clock and of the processor), memory and size on disk grow with the number of passages. */
export function growthCurves(
  sizes: readonly MeasuredVariant[],
  latency: { readonly name: 'searchMs' | 'answerMs'; readonly words: string },
  seed: number
): Growth[] {
  const gridsOf = (measure: string, samplesFor = ({ rounds }: MeasuredVariant) => rounds) =>
    sizes.map((size) => ({
      label: size.variant.label,
      passages: size.variant.knowledge?.passages ?? 0,
      grid: sampleGrid(samplesFor(size), measure)
    }))
  const processor = latency.name.replace('Ms', 'CpuMs')
  const builds = (size: MeasuredVariant) => [samplesOfBuild(size)]
  return [
    growthOf({ ...latency, words: `${latency.words}, điển hình` }, gridsOf(latency.name), typicalValue, seed),
    growthOf({ name: `${latency.name}.p95`, words: `${latency.words}, p95` }, gridsOf(latency.name), slowValue, seed),
    growthOf({ name: processor, words: 'thời gian bộ xử lý, điển hình' }, gridsOf(processor), typicalValue, seed),
    growthOf({ name: 'residentMb', words: 'bộ nhớ sau khi tìm' }, gridsOf('residentMb'), typicalValue, seed),
    growthOf(INDEX_SIZE, gridsOf(INDEX_SIZE.name, builds), typicalValue, seed),
    growthOf(BUILD_TIME, gridsOf(BUILD_TIME.name, builds), typicalValue, seed)
  ].filter((growth) => growth !== undefined)
}
