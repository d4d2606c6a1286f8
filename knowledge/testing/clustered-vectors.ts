/** What vectors to make. */
export interface ClusteredVectors {
  readonly count: number
  readonly dimensions: number
  readonly clusters: number
  /** Fixes the centres of the clusters. */
  readonly seed: number
  /** Fixes where in a cluster a vector lies; `seed` when absent. */
  readonly noiseSeed?: number
}

/** Vectors in clusters, as those of texts are, the same for the same seeds. */
export function clusteredVectors({ count, dimensions, clusters, seed, noiseSeed = seed }: ClusteredVectors): Float32Array[] {
  const [centreNumbers, noiseNumbers] = [seededNumbers(seed), seededNumbers(noiseSeed * 7919)]
  const centres = Array.from({ length: clusters }, () => Float32Array.from({ length: dimensions }, () => centreNumbers() - 0.5))
  return Array.from({ length: count }, (_, place) => centres[place % clusters]!.map((value) => value + (noiseNumbers() - 0.5) * 0.4))
}

/** Numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
