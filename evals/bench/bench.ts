/** One number of a bench, in the unit its name ends with (`Ms`, `Seconds`, `Mb`, `Bytes`, `PerSecond`). */
export type BenchMeasures = Readonly<Record<string, number>>

/** A bench: measures in process or with processes of its own; says in words why it could not. */
export interface Bench {
  readonly name: string
  /** What it measures, for the list. Vietnamese. */
  readonly words: string
  run(dataDirectory: string): Promise<BenchMeasures | { readonly skipped: string }>
}
