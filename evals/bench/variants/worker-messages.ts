import type { BenchRequest, Sample } from '../bench.js'

/** What a worker is told. */
export type WorkerOrder =
  | { readonly order: 'open'; readonly bench: string; readonly request: BenchRequest }
  | { readonly order: 'round'; readonly turn: number }
  | { readonly order: 'close' }

/** What a worker answers; every order gets one answer. */
export type WorkerAnswer =
  | { readonly answer: 'opened' }
  | { readonly answer: 'skipped'; readonly reason: string }
  | { readonly answer: 'measured'; readonly samples: readonly Sample[] }
  | { readonly answer: 'closed' }
  | { readonly answer: 'failed'; readonly message: string }
