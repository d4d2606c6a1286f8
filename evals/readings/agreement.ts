/** What a person found, reading one scored answer against its gold; one line of `evals/readings/<day>.jsonl`. */
export interface Reading {
  readonly task: string
  readonly id: string
  /** Whether the answer is right for the task, as the person judges it. */
  readonly passed: boolean
  /** What the scorer said of the very same answer at that time. */
  readonly scored: boolean
  readonly reason: string
  readonly readBy: string
  readonly readOn: string
}

/** How far the scorer and the reader agree. */
export interface Agreement {
  readonly read: number
  readonly agreed: number
  readonly share: number | undefined
  /** Agreement beyond chance (Cohen 1960); `undefined` when one side never varies. */
  readonly kappa: number | undefined
  readonly disagreements: readonly Reading[]
}

/** Counts agreement; `undefined` of nothing. */
export function agreementOf(readings: readonly Reading[]): Agreement {
  const read = readings.length
  const disagreements = readings.filter(({ passed, scored }) => passed !== scored)
  const agreed = read - disagreements.length
  const share = (of: (one: Reading) => boolean) => readings.filter(of).length / read
  const [byReader, byScorer] = [share(({ passed }) => passed), share(({ scored }) => scored)]
  const byChance = byReader * byScorer + (1 - byReader) * (1 - byScorer)
  return {
    read,
    agreed,
    share: read === 0 ? undefined : agreed / read,
    kappa: read === 0 || byChance === 1 ? undefined : (agreed / read - byChance) / (1 - byChance),
    disagreements
  }
}
