/** A sentence as a model wrote it, with the numbers of the spans it names. Nothing of it is believed yet. */
export interface WrittenSentence {
  readonly text: string
  readonly spans: readonly number[]
}

/** Reads `{"cau": "…", "doan": [1, 2]}`; `undefined` when it is anything else. */
export function readWrittenSentence(json: string): WrittenSentence | undefined {
  try {
    const { cau, doan } = JSON.parse(json) as { cau?: unknown; doan?: unknown }
    const numbers = Array.isArray(doan) ? doan.map(Number) : [Number(doan)]
    if (typeof cau !== 'string' || !cau.trim() || !numbers.every((number) => Number.isInteger(number) && number > 0)) return undefined
    return { text: cau.normalize('NFC').replace(/\s+/g, ' ').trim(), spans: [...new Set(numbers)] }
  } catch {
    return undefined
  }
}
