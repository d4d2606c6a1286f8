import type { Bench, BenchRequest, Sample } from '../bench.js'
import { startWorker } from './bench-worker.js'
import type { Variant } from './variant.js'
import type { Workshop } from './workshop.js'

/** Samples of one variant: `rounds[turn]`. */
export interface MeasuredVariant {
  readonly variant: Variant
  readonly rounds: readonly (readonly Sample[])[]
}

/** What measuring came to. */
export type Measured = { readonly skipped: string } | { readonly measured: readonly MeasuredVariant[] }

/** How to measure. */
export interface MeasureOptions {
  readonly rounds: number
  readonly request: Omit<BenchRequest, 'root' | 'dataDirectory' | 'temporaryFolder'>
  readonly onRound: (turn: number, rounds: number, label: string) => void
}

/**
 * Measures every variant in a process of its own, all of them ready before the first round, round by round in turns, there and back
 * (A B · B A · …), so that whatever the machine does meanwhile falls on all alike. @throws when a variant fails.
 */
export async function measureInTurns(
  bench: Bench,
  variants: readonly Variant[],
  { rounds, request, onRound }: MeasureOptions,
  workshop: Workshop
): Promise<Measured> {
  const workers = variants.map((variant) => ({ variant, worker: startWorker(variant.root), rounds: [] as (readonly Sample[])[] }))
  const closeAll = () => Promise.all(workers.map(({ worker }) => worker.close())).then(() => undefined)
  workshop.undoLater(closeAll)
  try {
    for (const { variant, worker } of workers) {
      const places = { root: variant.root, dataDirectory: variant.dataDirectory ?? '', temporaryFolder: workshop.folder(bench.name) }
      const skipped = await worker.open(bench.name, { ...request, ...places })
      if (skipped) return { skipped }
    }
    for (let turn = 0; turn < rounds; turn++) {
      for (const one of turn % 2 === 0 ? workers : workers.toReversed()) {
        onRound(turn, rounds, one.variant.label)
        one.rounds.push(await one.worker.round(turn))
      }
    }
    return { measured: workers.map(({ variant, rounds: measured }) => ({ variant, rounds: measured })) }
  } finally {
    await closeAll()
  }
}
