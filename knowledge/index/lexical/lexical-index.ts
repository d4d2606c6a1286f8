/**
 * Collections are ranked apart: regulations, procedures, and everything else (guides, FAQ, notes).
 * Passages are numbered so that each collection is one run of numbers.
 */
export const COLLECTIONS = ['law', 'procedures', 'guides'] as const
export type Collection = (typeof COLLECTIONS)[number]

/** Postings in typed arrays: those of term `t` stand at `offsets[t]` up to `offsets[t + 1]`, by rising owner. */
export interface Postings {
  readonly offsets: Uint32Array
  /** Passage (or document) that holds the term. */
  readonly owners: Uint32Array
  /** How often, up to 255. */
  readonly frequencies: Uint8Array
}

/** Bigrams of neighbouring terms: those that begin with `t` are numbered `starts[t]` up to `starts[t + 1]`, by rising second term. */
export interface BigramTable {
  readonly starts: Uint32Array
  readonly seconds: Uint32Array
}

/**
 * The terms of every passage in reading order. A passage's text stands at `starts[p]` up to `ends[p]` of `terms`;
 * its parts (khoản, điểm, slots) are numbered `partOffsets[p]` up to `partOffsets[p + 1]`, each a range of positions in the passage.
 */
export interface ForwardIndex {
  readonly terms: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly partOffsets: Uint32Array
  readonly partStarts: Uint32Array
  readonly partEnds: Uint32Array
}

/** Short texts (titles, names) in reading order: those of owner `o` stand at `offsets[o]` up to `offsets[o + 1]`. */
export interface FieldTerms {
  readonly terms: Uint32Array
  readonly offsets: Uint32Array
}

/** A field that is searched by itself. */
export interface FieldIndex {
  readonly forward: FieldTerms
  readonly postings: Postings
}

/** Defined terms ("X là …"): definition `d` defines the words `terms` in part `parts[d]` of passage `passages[d]`. */
export interface DefinitionIndex {
  readonly words: FieldTerms
  readonly passages: Uint32Array
  /** Part number within the passage; 0xffffffff when the passage itself defines. */
  readonly parts: Uint32Array
}

/** Everything that is searched by words, as it lies on disk. */
export interface LexicalIndex {
  /** Terms sorted by folded form, then by accented form; a term's number is its place. */
  readonly dictionary: readonly string[]
  /** First passage of each collection, and the end of the last one. */
  readonly collectionStarts: Uint32Array
  /** Document each passage belongs to. */
  readonly documentOf: Uint32Array
  readonly syllables: Postings
  readonly bigrams: BigramTable
  readonly bigramPostings: Postings
  readonly forward: ForwardIndex
  /** Heading of the passage: title of the Điều, name of the procedure. */
  readonly title: FieldIndex
  /** By document: title of the law with form and number; of a procedure field, level, applicants. */
  readonly name: FieldIndex
  /** By passage: headings above; of a procedure its everyday names. */
  readonly context: FieldTerms
  readonly definitions: DefinitionIndex
}
