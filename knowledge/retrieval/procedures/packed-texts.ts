/** Short texts as folded words, one behind the other: those of text `t` stand at `offsets[t]` up to `offsets[t + 1]`. */
export interface PackedTexts {
  readonly words: Uint32Array
  readonly offsets: Uint32Array
  /** 1 where a word stands in its text for the first time. */
  readonly isFirst: Uint8Array
  /** Weight of every text. */
  readonly masses: Float32Array
}

/** Packs texts for reading without allocation. */
export function packTexts(texts: readonly (readonly number[])[], weights: Float32Array): PackedTexts {
  const offsets = new Uint32Array(texts.length + 1)
  texts.forEach((words, text) => {
    offsets[text + 1] = offsets[text]! + words.length
  })
  return {
    words: Uint32Array.from(texts.flat()),
    offsets,
    isFirst: Uint8Array.from(texts.flatMap((words) => words.map((word, place) => (words.indexOf(word) === place ? 1 : 0)))),
    masses: Float32Array.from(texts, (words) => words.reduce((sum, word) => sum + weights[word]!, 0))
  }
}
