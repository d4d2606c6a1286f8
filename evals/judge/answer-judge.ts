/** What is put before a judge: a question, what a right answer must contain, and the answer as shown. All of it is masked already. */
export interface JudgedAnswer {
  readonly question: string
  readonly history: readonly string[]
  readonly expected: string
  /** What a right answer states; empty when nobody wrote it down. */
  readonly facts: readonly string[]
  readonly forbidden: readonly string[]
  readonly status: string
  readonly shown: string
  readonly quotes: readonly string[]
}

/** What a judge says, or why it said nothing; a judge never throws. */
export type Judgement =
  | { readonly outcome: 'judged'; readonly verdict: 'right' | 'partly' | 'wrong'; readonly reason: string }
  | { readonly outcome: 'unavailable'; readonly reason: 'unreachable' | 'not_understood' }

/** Judges answers as a reader would. Never part of the gate: a model is neither the same twice nor always right. */
export interface AnswerJudge {
  /** Name of the model, kept with its judgements. */
  readonly name: string
  judge(answer: JudgedAnswer): Promise<Judgement>
}
