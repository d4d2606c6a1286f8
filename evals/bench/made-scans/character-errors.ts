/** Errors and characters over several texts. */
export class CharacterErrors {
  #errors = 0
  #characters = 0

  /** Adds a text and returns its own rate. */
  add(wanted: string, read: string): number {
    const [left, right] = [plain(wanted), plain(read)]
    const errors = distance(left, right)
    this.#errors += errors
    this.#characters += left.length
    return errors / left.length
  }

  get rate(): number {
    return this.#characters === 0 ? 0 : this.#errors / this.#characters
  }
}

/** NFC, one space: what a reader sees as the same text is the same. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Levenshtein distance in characters. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
