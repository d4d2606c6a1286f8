/** Longest question that can be sent, in characters as people count them (code points of the NFC text). */
export const MAX_QUESTION_CHARACTERS = 500

/** Characters of a question as it would be sent. */
export function questionLength(draft: string): number {
  return [...draft.normalize('NFC').trim()].length
}

/** Whether a draft can be sent: something, and not too much. */
export function isSendable(draft: string): boolean {
  const length = questionLength(draft)
  return length > 0 && length <= MAX_QUESTION_CHARACTERS
}
