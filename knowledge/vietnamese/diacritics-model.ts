import { foldText } from './fold-text.js'

/** Sections of the model, as they are stored. */
export interface DiacriticsModelData {
  /** Every syllable known, normalised and lower case; the first are the marks of `FIXED_SYLLABLES`. */
  readonly syllables: readonly string[]
  /** How often each was read, per million; log2 in steps of 1/8. */
  readonly frequencies: Uint8Array
  /** Probability of a syllable after one it was never read with, log2 in steps of 1/10. */
  readonly continuations: Uint8Array
  /** Weight of `continuations` after each syllable, log2 in steps of 1/10. */
  readonly backoffs: Uint8Array
  /** Where the followers of each syllable begin in `followers`; one more than there are syllables. */
  readonly starts: Uint32Array
  readonly followers: Uint16Array
  /** Probability of each follower, log2 in steps of 1/10. */
  readonly probabilities: Uint8Array
}

/** Stand for what is no syllable: a sentence's edge, a number, any unknown word. */
export const FIXED_SYLLABLES = ['<s>', '#', '<?>'] as const
/** Sentence edge. */
export const EDGE = 0
/** Any number. */
export const NUMBER = 1
/** Any unknown word. */
export const UNKNOWN = 2

const STEPS = 10
const PROBABILITY = Float64Array.from({ length: 256 }, (_, step) => (step === 255 ? 0 : 2 ** (-step / STEPS)))

/** A probability as stored: log2 in steps of 1/10, 255 for nothing. */
export function storedProbability(probability: number): number {
  return probability <= 0 ? 255 : Math.max(0, Math.min(254, Math.round(-Math.log2(probability) * STEPS)))
}

/** What syllables there are and how likely one follows another: a bigram model of the corpus, in typed arrays (a few megabytes). */
export class DiacriticsModel {
  private readonly ids: ReadonlyMap<string, number>
  private readonly byFolded: ReadonlyMap<string, Uint16Array>

  constructor(readonly data: DiacriticsModelData) {
    this.ids = new Map(data.syllables.map((syllable, id) => [syllable, id]))
    const groups = new Map<string, number[]>()
    for (let id = FIXED_SYLLABLES.length; id < data.syllables.length; id++) {
      const folded = foldText(data.syllables[id]!)
      const group = groups.get(folded)
      if (group) group.push(id)
      else groups.set(folded, [id])
    }
    this.byFolded = new Map([...groups].map(([folded, group]) => [folded, Uint16Array.from(group)]))
  }

  /** Number of a normalised lower-case syllable; undefined when the corpus does not have it. */
  idOf(syllable: string): number | undefined {
    return this.ids.get(syllable)
  }

  /** The syllable with a number. */
  syllable(id: number): string {
    return this.data.syllables[id]!
  }

  /** Numbers of all syllables that fold to this; empty when there are none. */
  candidates(folded: string): Uint16Array {
    return this.byFolded.get(folded) ?? NONE
  }

  /** Occurrences per million syllables, roughly; 0 for an unknown one. */
  frequency(id: number): number {
    const stored = this.data.frequencies[id] ?? 0
    return stored === 0 ? 0 : 2 ** (stored / 8 - 12)
  }

  /** Natural logarithm of the probability that `next` follows `previous`. */
  logProbability(previous: number, next: number): number {
    const { backoffs, continuations } = this.data
    const unread = PROBABILITY[backoffs[previous]!]! * PROBABILITY[continuations[next]!]!
    return Math.log(this.readProbability(previous, next) + unread + 1e-12)
  }

  /** Whether the corpus has `next` after `previous` (often enough to be kept). */
  isPair(previous: number, next: number): boolean {
    return this.readProbability(previous, next) > 0
  }

  private readProbability(previous: number, next: number): number {
    const { starts, followers, probabilities } = this.data
    let low = starts[previous]!
    let high = starts[previous + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const follower = followers[middle]!
      if (follower === next) return PROBABILITY[probabilities[middle]!]!
      if (follower < next) low = middle + 1
      else high = middle - 1
    }
    return 0
  }

  /** The model as one block of bytes. */
  toBuffer(): Uint8Array {
    const { syllables, frequencies, continuations, backoffs, starts, followers, probabilities } = this.data
    const words = new TextEncoder().encode(syllables.join('\n'))
    const sections = [words, frequencies, continuations, backoffs, bytesOf(starts), bytesOf(followers), probabilities]
    const buffer = new Uint8Array(4 * (1 + sections.length) + sections.reduce((sum, section) => sum + section.length, 0))
    new Uint32Array(buffer.buffer, 0, 1 + sections.length).set([FORMAT, ...sections.map((section) => section.length)])
    let place = 4 * (1 + sections.length)
    for (const section of sections) {
      buffer.set(section, place)
      place += section.length
    }
    return buffer
  }

  /** Reads what `toBuffer` wrote; undefined when the bytes are no model of this version. */
  static fromBuffer(bytes: Uint8Array): DiacriticsModel | undefined {
    if (bytes.length < 4 * (1 + SECTIONS)) return undefined
    const header = new Uint32Array(copyOf(bytes, 0, 4 * (1 + SECTIONS)).buffer)
    if (header[0] !== FORMAT) return undefined
    let place = 4 * (1 + SECTIONS)
    const sections = [...header.subarray(1)].map((length) => {
      place += length
      return copyOf(bytes, place - length, place)
    })
    const [words, frequencies, continuations, backoffs, starts, followers, probabilities] = sections as [Uint8Array, ...Uint8Array[]]
    return new DiacriticsModel({
      syllables: new TextDecoder().decode(words).split('\n'),
      frequencies: frequencies!,
      continuations: continuations!,
      backoffs: backoffs!,
      starts: new Uint32Array(starts!.buffer),
      followers: new Uint16Array(followers!.buffer),
      probabilities: probabilities!
    })
  }
}

const FORMAT = 0x56444d31
const SECTIONS = 7
const NONE = new Uint16Array(0)

function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** A copy that begins at a fresh buffer; `slice` of Node's `Buffer` would not copy. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(start, end))
}
