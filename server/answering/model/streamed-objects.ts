/** Longest object that is waited for; what is longer is let go. */
const LONGEST_OBJECT = 4_000

/**
 * Finds JSON objects in a text that comes in pieces: one on each line, in an array, inside another object, between fences or prose.
 * Only innermost objects are found; what stands around them is passed over.
 */
export class StreamedObjects {
  #open: string | undefined
  #inString = false
  #escaped = false

  /** The objects that became whole with this piece, as text. */
  add(piece: string): string[] {
    const found: string[] = []
    for (const character of piece) {
      if (this.#open === undefined) {
        if (character === '{') this.#begin()
        continue
      }
      this.#open += character
      if (this.#escaped) this.#escaped = false
      else if (this.#inString && character === '\\') this.#escaped = true
      else if (character === '"') this.#inString = !this.#inString
      else if (!this.#inString && character === '{') this.#begin()
      else if (!this.#inString && character === '}') {
        found.push(this.#open)
        this.#open = undefined
      }
      if (this.#open !== undefined && this.#open.length > LONGEST_OBJECT) this.#open = undefined
    }
    return found
  }

  /** Whether an object has begun and not ended. */
  get isOpen(): boolean {
    return this.#open !== undefined
  }

  #begin(): void {
    this.#open = '{'
    this.#inString = false
    this.#escaped = false
  }
}
