import type { DocumentCard } from '../../index/documents/document-card.js'
import { inverseDocumentFrequency } from '../../index/lexical/bm25.js'
import type { FieldTerms, LexicalIndex } from '../../index/lexical/lexical-index.js'
import { foldText } from '../../vietnamese/fold-text.js'
import { syllablesOf } from '../../vietnamese/syllables.js'

/** Rank of a regulation among regulations. */
export type LawKind = 'law' | 'decree' | 'circular' | 'decision' | 'other'

/** What is known of a whole regulation. */
export interface LawDocumentFacts {
  readonly kind: LawKind
  readonly year: number | undefined
  /** It amends others. */
  readonly amends: boolean
}

/** What an article is about, as its title shows. */
export interface ArticleTopic {
  readonly explainsWords: boolean
  readonly punishes: boolean
  /** Scope, subjects, effect, execution: what stands in every document. */
  readonly isScope: boolean
  /** Place in its document, 0 first to 1 last. */
  readonly place: number
}

/** Kinds, and how each is named. */
const KIND_WORDS: Record<LawKind, readonly string[]> = {
  law: ['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp'],
  decree: ['nghị định'],
  circular: ['thông tư'],
  decision: ['quyết định số'],
  other: ['nghị quyết']
}

export const LAW_KINDS = Object.keys(KIND_WORDS) as readonly LawKind[]

/** Ways each kind is named in questions, as syllables. */
export const KIND_SYLLABLES = Object.fromEntries(
  Object.entries(KIND_WORDS).map(([kind, words]) => [kind, words.map((word) => syllablesOf(word))])
) as unknown as Record<LawKind, readonly (readonly string[])[]>

/** Facts of regulations that do not depend on the question, worked out once. */
export class LawFacts {
  readonly #documents: readonly LawDocumentFacts[]
  readonly #topics: readonly Uint8Array[]
  readonly #places: Float32Array
  readonly #idf: Float32Array
  /** Weight of all words of every title, by passage, and of every name, by document. */
  readonly titleMass: Float32Array
  readonly nameMass: Float32Array

  constructor(cards: readonly DocumentCard[], index: LexicalIndex) {
    this.#documents = cards.map(factsOf)
    const passages = index.documentOf.length
    this.#topics = topicFlags(index, passages)
    this.#places = placesInDocuments(index.documentOf)
    const { offsets } = index.syllables
    this.#idf = Float32Array.from(index.dictionary, (_form, term) =>
      inverseDocumentFrequency(offsets[term + 1]! - offsets[term]!, passages)
    )
    this.titleMass = this.#massesOf(index.title.forward)
    this.nameMass = this.#massesOf(index.name.forward)
  }

  of(document: number): LawDocumentFacts {
    return this.#documents[document]!
  }

  topicOf(passage: number): ArticleTopic {
    const [explains, punishes, scope] = this.#topics
    return {
      explainsWords: explains![passage] === 1,
      punishes: punishes![passage] === 1,
      isScope: scope![passage] === 1,
      place: this.#places[passage]!
    }
  }

  /** Weight of a term over the whole index. */
  idf(term: number): number {
    return this.#idf[term]!
  }

  #massesOf({ terms, offsets }: FieldTerms): Float32Array {
    const masses = new Float32Array(offsets.length - 1)
    for (let owner = 0; owner < masses.length; owner++) {
      for (let place = offsets[owner]!; place < offsets[owner + 1]!; place++) masses[owner]! += this.idf(terms[place]!)
    }
    return masses
  }
}

function factsOf({ form, issuedOn, validity, title }: DocumentCard): LawDocumentFacts {
  const kind = kindOf(form ?? '')
  const year = Number((issuedOn ?? validity.from ?? '').slice(0, 4)) || undefined
  return { kind, year, amends: /sửa đổi|bổ sung một số/i.test(title) }
}

function kindOf(form: string): LawKind {
  if (/luật|hiến pháp|pháp lệnh/i.test(form)) return 'law'
  if (/nghị định/i.test(form)) return 'decree'
  if (/thông tư/i.test(form)) return 'circular'
  return /quyết định/i.test(form) ? 'decision' : 'other'
}

const TOPICS = [
  /giai thich tu ngu|giai thich thuat ngu|dinh nghia|khai niem/,
  /xu phat|hinh thuc phat|muc phat|vi pham quy dinh|hanh vi vi pham|^toi |bi phat/,
  /pham vi dieu chinh|doi tuong ap dung|hieu luc thi hanh|to chuc thuc hien|trach nhiem thi hanh|dieu khoan chuyen tiep|dieu khoan thi hanh/
]

function topicFlags({ title, dictionary }: LexicalIndex, passages: number): Uint8Array[] {
  const flags = TOPICS.map(() => new Uint8Array(passages))
  const { terms, offsets } = title.forward
  for (let passage = 0; passage < passages; passage++) {
    const words: string[] = []
    for (let place = offsets[passage]!; place < Math.min(offsets[passage + 1]!, offsets[passage]! + 24); place++)
      words.push(dictionary[terms[place]!]!)
    const folded = foldText(words.join(' '))
    TOPICS.forEach((pattern, topic) => {
      if (pattern.test(folded)) flags[topic]![passage] = 1
    })
  }
  return flags
}

function placesInDocuments(documentOf: Uint32Array): Float32Array {
  const places = new Float32Array(documentOf.length)
  for (let first = 0; first < documentOf.length; ) {
    let end = first
    while (end < documentOf.length && documentOf[end] === documentOf[first]) end++
    for (let passage = first; passage < end; passage++) places[passage] = (passage - first) / Math.max(1, end - first - 1)
    first = end
  }
  return places
}
