import type { IsoDate } from '../knowledge/index.js'

/** What should come of a question. */
export type ExpectedOutcome = 'answered' | 'clarify' | 'out_of_scope' | 'unsupported' | 'smalltalk' | 'blocked'

/** One question with its gold, from our own datasets or from `../shared/data` (the same field names). */
export interface EvalQuestion {
  readonly id: string
  /** File it comes from, without its ending. */
  readonly set: string
  readonly audience: string
  readonly style: string
  readonly intent: string
  readonly question: string
  /** Earlier turns of the person, oldest first. */
  readonly history: readonly string[]
  readonly expected: ExpectedOutcome
  /** Any one is right; all for `compare`. */
  readonly gold_procedures: readonly string[]
  readonly gold_provisions: readonly { readonly number: string; readonly article: string }[]
  /** Document id of the guide that answers. */
  readonly gold_seed: string | null
  /** Must stand in what is shown unfolded. */
  readonly facts: readonly string[]
  /** Must not stand there. */
  readonly forbidden: readonly string[]
  /** Stands in the record but no longer applies: may be named only in a notice. */
  readonly stale: readonly string[]
  readonly fact_match: 'exact' | 'semantic'
  readonly asOf?: IsoDate
}

/** Fills what a line leaves out. */
export function evalQuestionFrom(
  line: Partial<EvalQuestion> & { readonly id: string; readonly question: string },
  set: string
): EvalQuestion {
  return {
    audience: 'citizen',
    style: 'plain',
    intent: 'other',
    history: [],
    expected: 'answered',
    gold_procedures: [],
    gold_provisions: [],
    facts: [],
    forbidden: [],
    stale: [],
    fact_match: 'exact',
    ...line,
    gold_seed: line.gold_seed ?? null,
    set
  }
}
