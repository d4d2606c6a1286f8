import { z } from 'zod'

/** Ways of asking that a dataset names; the same as in `../shared/data/dev-questions.jsonl`. */
const STYLES = [
  ...['plain', 'no_diacritics', 'half_diacritics', 'abbreviation', 'typo', 'telex_residue', 'teencode', 'regional'],
  ...['long_story', 'voice_transcript']
] as const

const INTENTS = [
  ...['papers', 'fee', 'time_limit', 'where', 'online_level', 'steps', 'conditions', 'form', 'legal_basis', 'result', 'compare'],
  ...['rule', 'fact', 'definition', 'sanction', 'other', 'smalltalk']
] as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One line of `evals/datasets/*.jsonl`. `history` holds the earlier turns of the person, oldest first. */
export const DATASET_QUESTION = z.strictObject({
  id: z.string().regex(/^[a-z]\d{3}$/),
  audience: z.enum(['citizen', 'official']),
  style: z.enum(STYLES),
  intent: z.enum(INTENTS),
  question: z.string().min(2).max(500),
  history: z.array(z.string().min(2)),
  expected: z.enum(['answered', 'clarify', 'out_of_scope', 'unsupported', 'smalltalk', 'blocked']),
  /** Any one is right; all for `compare`. */
  gold_procedures: z.array(z.string().regex(/^\d\.\d{6}$/)),
  /** Document id of the guide that answers. */
  gold_seed: z.string().nullable(),
  /** Must stand in a right answer. */
  facts: z.array(z.string().min(1)),
  /** Must not stand in what is shown. */
  forbidden: z.array(z.string().min(1)),
  fact_match: z.enum(['exact', 'semantic']),
  /** Day as of which it is asked; today when absent. */
  asOf: day.optional(),
  checkedBy: z.string().min(2),
  checkedOn: day
})

/** One question of our own datasets. */
export type DatasetQuestion = z.infer<typeof DATASET_QUESTION>
