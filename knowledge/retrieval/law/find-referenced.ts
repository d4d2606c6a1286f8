import type { OpenGeneration } from '../../index/generation/open-generation.js'
import { normalizeDocumentNumber } from '../../vietnamese/document-numbers.js'
import { foldText } from '../../vietnamese/fold-text.js'
import { type LegalReference, readLegalReferences } from '../../vietnamese/legal-references.js'
import type { RankedPassage } from '../describe-hit.js'

/** Results that a question names itself. */
export interface Referenced {
  /** Articles named with their document (`Điều 15 Luật Hộ tịch`), in the order they are named. */
  readonly articles: readonly number[]
  /** Documents named by their whole number. */
  readonly documents: ReadonlySet<number>
}

const NOTHING: Referenced = { articles: [], documents: new Set() }
/** What was named is as sure as can be. */
const CONFIDENCE_OF_NAMED = 0.98

/** Finds the articles and documents a question names. */
export class ReferenceFinder {
  #byNumber: Map<string, number[]> | undefined
  #byName: Map<string, number[]> | undefined
  #starts: Uint32Array | undefined

  constructor(private readonly generation: OpenGeneration) {}

  /** Only what the mask allows; of several documents of one name the newest that has the article. */
  find(question: string, mask: Uint8Array): Referenced {
    const references = readLegalReferences(question).filter(
      ({ documentNumber, lawName, partial }) => !partial && (documentNumber || lawName)
    )
    if (references.length === 0) return NOTHING
    const articles = references.flatMap((reference) => {
      if (!reference.article) return []
      for (const document of this.#documentsOf(reference)) {
        const found = this.#article(document, reference.article, mask)
        if (found !== undefined) return [found]
      }
      return []
    })
    const documents = references.flatMap((reference) => (reference.documentNumber ? this.#documentsOf(reference) : []))
    return { articles: [...new Set(articles)], documents: new Set(documents) }
  }

  /** Newest first. */
  #documentsOf({ documentNumber, lawName, lawYear }: LegalReference): readonly number[] {
    this.#read()
    if (documentNumber) return this.#byNumber!.get(normalizeDocumentNumber(documentNumber)) ?? []
    const named = this.#byName!.get(nameKey(lawName!)) ?? []
    return lawYear ? named.filter((document) => dateOf(this.generation, document).startsWith(lawYear)) : named
  }

  #article(document: number, article: string, mask: Uint8Array): number | undefined {
    const { lexical, archive } = this.generation
    for (let passage = this.#starts![document]!; lexical.documentOf[passage] === document; passage++) {
      if (mask[passage] === 1 && archive.passage(passage).articleNumber?.toLowerCase() === article.toLowerCase()) return passage
    }
    return undefined
  }

  /** Read when the first reference is met. */
  #read(): void {
    if (this.#byNumber) return
    const { archive, lexical } = this.generation
    this.#byNumber = new Map()
    this.#byName = new Map()
    this.#starts = new Uint32Array(archive.cards.length)
    for (let passage = lexical.documentOf.length - 1; passage >= 0; passage--) this.#starts[lexical.documentOf[passage]!] = passage
    for (const [document, { kind, documentNumber, title }] of archive.cards.entries()) {
      if (kind !== 'regulation') continue
      if (documentNumber) listUnder(this.#byNumber, normalizeDocumentNumber(documentNumber), document)
      listUnder(this.#byName, nameKey(title), document)
    }
    for (const documents of [...this.#byNumber.values(), ...this.#byName.values()])
      documents.sort((left, right) => dateOf(this.generation, right).localeCompare(dateOf(this.generation, left)))
  }
}

/** A ranking with named articles first, then what stands in documents named by number; the rest behind, in its order. */
export function putNamedFirst(
  ranked: readonly RankedPassage[],
  { articles, documents }: Referenced,
  documentOf: Uint32Array
): RankedPassage[] {
  if (articles.length === 0 && documents.size === 0) return [...ranked]
  const top = ranked[0]?.score ?? 0
  const named = articles.map((passage, place) => {
    const known = ranked.find((one) => one.passage === passage)
    return { passage, part: known?.part, score: top + articles.length - place, confidence: CONFIDENCE_OF_NAMED }
  })
  const rest = ranked.filter(({ passage }) => !articles.includes(passage))
  const inNamed = rest.filter(({ passage }) => documents.has(documentOf[passage]!))
  const others = rest.filter(({ passage }) => !documents.has(documentOf[passage]!))
  const least = inNamed.at(-1)?.score ?? top
  return [...named, ...inNamed, ...others.map((one) => ({ ...one, score: Math.min(one.score, least) }))]
}

/** `Luật Quy hoạch 2017 (…)` and `luật quy hoạch` are one name. */
function nameKey(title: string): string {
  return foldText(title.replace(/\(.*$/, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ (?:so |nam )?(?:19|20)\d\d *$/, '')
    .trim()
}

function dateOf({ archive }: OpenGeneration, document: number): string {
  const { issuedOn, validity } = archive.cards[document]!
  return issuedOn ?? validity.from ?? ''
}

function listUnder(lists: Map<string, number[]>, key: string, value: number): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
