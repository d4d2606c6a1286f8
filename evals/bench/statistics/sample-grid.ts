import type { Sample } from '../bench.js'
import { medianOf } from './percentiles.js'

/** Values of one measure by key and round: `grid[key][round]`. Only keys that every round measured. */
export type SampleGrid = ReadonlyMap<string, readonly number[]>

/** Arranges the samples of every round; several of one key in one round are their median. */
export function sampleGrid(rounds: readonly (readonly Sample[])[], measure: string): SampleGrid {
  const grid = new Map<string, number[]>()
  rounds.forEach((samples, turn) => {
    const byKey = new Map<string, number[]>()
    for (const sample of samples) {
      if (sample.measure !== measure) continue
      const key = sample.key ?? ''
      const known = byKey.get(key)
      if (known) known.push(sample.value)
      else byKey.set(key, [sample.value])
    }
    for (const [key, values] of byKey) {
      const row = grid.get(key) ?? []
      if (row.length === turn) row.push(medianOf(values))
      grid.set(key, row)
    }
  })
  return new Map([...grid].filter(([, row]) => row.length === rounds.length))
}

/** Draws as many as there are, with repetition. */
export function resample<Value>(values: readonly Value[], random: () => number): Value[] {
  return Array.from(values, () => values[Math.floor(random() * values.length)]!)
}
