import { type Random, seededRandom, seedOf } from '../seeded-random.js'

/** Words of a text as the embedding sees them: features with weights. */
export interface EmbeddedWords {
  readonly features: Uint32Array
  readonly weights: Float32Array
}

/** One thing to learn: a question, the text that answers it first, and texts that do not. */
export interface ContrastiveExample {
  readonly question: EmbeddedWords
  readonly texts: readonly EmbeddedWords[]
}

const TEMPERATURE = 12
const RATE = 0.08

/**
 * A static embedding: the weighted sum of one vector for each syllable and hashed pair, of length one. Starts at random (so that
 * texts that share words lie near each other) and learns by contrast: softmax over the texts of one question, Adagrad.
 */
export class StaticEmbedding {
  readonly #table: Float32Array
  readonly #squares: Float32Array

  constructor(
    private readonly rows: number,
    readonly size: number,
    from?: StaticEmbedding
  ) {
    this.#squares = from ? from.#squares.slice() : new Float32Array(rows).fill(1e-3)
    this.#table = from ? from.#table.slice() : randomTable(rows * size, seededRandom(seedOf('static embedding')))
  }

  copy(): StaticEmbedding {
    return new StaticEmbedding(this.rows, this.size, this)
  }

  /** The vector of a text, of length one, and the length it had. */
  embed({ features, weights }: EmbeddedWords): { readonly vector: Float32Array; readonly length: number } {
    const vector = new Float32Array(this.size)
    features.forEach((feature, place) => {
      const start = feature * this.size
      for (let at = 0; at < this.size; at++) vector[at]! += weights[place]! * this.#table[start + at]!
    })
    const length = Math.sqrt(dot(vector, vector)) || 1
    for (let at = 0; at < this.size; at++) vector[at]! /= length
    return { vector, length }
  }

  /** One step: the first text is the right one. */
  learn({ question, texts }: ContrastiveExample): void {
    const asked = this.embed(question)
    const found = texts.map((text) => this.embed(text))
    const scores = found.map(({ vector }) => TEMPERATURE * dot(asked.vector, vector))
    const best = Math.max(...scores)
    const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
    const ofQuestion = new Float32Array(this.size)
    found.forEach((text, place) => {
      const error = TEMPERATURE * (Math.exp(scores[place]! - best) / total - (place === 0 ? 1 : 0))
      for (let at = 0; at < this.size; at++) ofQuestion[at]! += error * text.vector[at]!
      if (Math.abs(error) > 0.05) this.#step(texts[place]!, text, asked.vector, error)
    })
    this.#step(question, asked, ofQuestion, 1)
  }

  /** Moves the vectors of a text against a gradient of its unit vector. */
  #step({ features, weights }: EmbeddedWords, own: { vector: Float32Array; length: number }, towards: Float32Array, error: number): void {
    const along = dot(own.vector, towards)
    const gradient = Float32Array.from(towards, (value, at) => (error * (value - along * own.vector[at]!)) / own.length)
    const strength = dot(gradient, gradient) / this.size
    features.forEach((feature, place) => {
      const weight = weights[place]!
      this.#squares[feature]! += weight * weight * strength
      const rate = (RATE * weight) / Math.sqrt(this.#squares[feature]! * this.size)
      const start = feature * this.size
      for (let at = 0; at < this.size; at++) this.#table[start + at]! -= rate * gradient[at]!
    })
  }
}

/** Sum of products. */
export function dot(left: Float32Array, right: Float32Array, start = 0): number {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[start + at]!
  return sum
}

function randomTable(length: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => random() + random() + random() - 1.5)
}
