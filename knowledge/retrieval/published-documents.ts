import {
  foldedNumber,
  type IsoDate,
  labelOfProvision,
  type ProcedureRecord,
  type Provision,
  type ReaderAudiences,
  type SourceDocument,
  type ValidityPeriod,
  validityOn
} from '../domain/index.js'
import type { DocumentCard } from '../index/documents/document-card.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'
import { WHOLE_DOCUMENT } from '../index/split-into-passages.js'
import { foldText } from '../vietnamese/fold-text.js'
import type { ProvisionView } from './knowledge-base.js'

/** Documents of a generation by id, number and code; what a reader may not see does not exist for them. */
export class PublishedDocuments {
  readonly #byId = new Map<string, number>()
  readonly #byNumber = new Map<string, number[]>()
  readonly #byName = new Map<string, number[]>()
  readonly #byCode = new Map<string, number>()

  constructor(private readonly generation: OpenGeneration) {
    generation.archive.cards.forEach((card, document) => {
      this.#byId.set(card.id, document)
      if (card.procedure) this.#byCode.set(card.procedure.code, document)
      if (card.documentNumber) listUnder(this.#byNumber, foldedNumber(card.documentNumber)).push(document)
      if (card.kind === 'regulation') listUnder(this.#byName, nameKey(card.title)).push(document)
    })
    for (const documents of [...this.#byNumber.values(), ...this.#byName.values()])
      documents.sort((left, right) => newestFirst(this.card(left), this.card(right)))
  }

  card(document: number): DocumentCard {
    return this.generation.archive.cards[document]!
  }

  document(documentId: string, audiences: ReaderAudiences): SourceDocument | undefined {
    const document = this.numberOf(documentId, audiences)
    return document === undefined ? undefined : this.generation.archive.document(document)
  }

  documentsByNumber(documentNumber: string, audiences: ReaderAudiences): SourceDocument[] {
    return this.numbersOf(documentNumber, audiences).map((document) => this.generation.archive.document(document))
  }

  documentsByName(name: string, audiences: ReaderAudiences): SourceDocument[] {
    const named = (this.#byName.get(nameKey(name)) ?? []).filter((document) => this.#visible(document, audiences))
    return named.map((document) => this.generation.archive.document(document))
  }

  procedure(code: string, audiences: ReaderAudiences): { document: SourceDocument; record: ProcedureRecord } | undefined {
    const number = this.#byCode.get(code)
    if (number === undefined || !this.#visible(number, audiences)) return undefined
    const document = this.generation.archive.document(number)
    return document.procedure ? { document, record: document.procedure } : undefined
  }

  provision(documentId: string, address: string, asOf: IsoDate, audiences: ReaderAudiences): ProvisionView | undefined {
    const document = this.numberOf(documentId, audiences)
    if (document === undefined) return undefined
    const { archive } = this.generation
    const card = this.card(document)
    const tree = treeOf(archive.body(document).provisions)
    const provision = this.#provision(document, address)
    if (!provision) return undefined
    const chain = chainIn(tree.byAddress, provision)
    return {
      documentId,
      provision,
      text: archive.text(document, provision.start, provision.end),
      label: labelOfProvision(card, chain),
      breadcrumb: chain
        .slice(1)
        .reverse()
        .flatMap(({ title, number }) => title ?? number ?? []),
      children: tree.childrenOf.get(address) ?? [],
      chain,
      validity: validityOn(periodOf(card, chain), asOf)
    }
  }

  /**
   * Heading and text of a passage, as `provision` has them.
   * @param number the passage's, where it is known: of an article no more than the passage is read then, and not the whole document's tree.
   */
  passage(
    documentId: string,
    address: string,
    audiences: ReaderAudiences,
    number: number | undefined
  ): { title: string; text: string } | undefined {
    const document = this.numberOf(documentId, audiences)
    if (document === undefined) return undefined
    const { archive } = this.generation
    const passage = number === undefined ? undefined : archive.passage(number)
    // Only an article always is its provision: a passage may also be the opening of a chapter.
    const isProvision = passage?.articleNumber !== undefined && passage.documentId === documentId && passage.address === address
    const place = isProvision ? passage : this.#provision(document, address)
    return place && { title: place.title ?? '', text: archive.text(document, place.start, place.end) }
  }

  #provision(document: number, address: string): Provision | undefined {
    const { archive } = this.generation
    if (address === WHOLE_DOCUMENT) return wholeOf(this.card(document), archive.textLength(document))
    return treeOf(archive.body(document).provisions).byAddress.get(address)
  }

  /** Number of a document in the open generation; `undefined` when there is none that this reader may see. */
  numberOf(documentId: string, audiences: ReaderAudiences): number | undefined {
    const document = this.#byId.get(documentId)
    return document !== undefined && this.#visible(document, audiences) ? document : undefined
  }

  /** Documents that share a document number, newest first. */
  numbersOf(documentNumber: string, audiences: ReaderAudiences): number[] {
    return (this.#byNumber.get(foldedNumber(documentNumber)) ?? []).filter((document) => this.#visible(document, audiences))
  }

  /** Document of a procedure code. */
  numberOfProcedure(code: string, audiences: ReaderAudiences): number | undefined {
    const document = this.#byCode.get(code)
    return document !== undefined && this.#visible(document, audiences) ? document : undefined
  }

  #visible(document: number, audiences: ReaderAudiences): boolean {
    return audiences.includes(this.card(document).audience)
  }
}

/** The period of effect of a provision: its own, its nearest ancestor's, or the document's. */
export function periodOf(card: Pick<DocumentCard, 'validity'>, chain: readonly Provision[]): ValidityPeriod {
  return chain.find((provision) => provision.validity)?.validity ?? card.validity
}

/** A provision and its ancestors, innermost first. */
export function chainOf(provisions: readonly Provision[], provision: Provision): Provision[] {
  return chainIn({ get: (address) => provisions.find((one) => one.address === address) }, provision)
}

function chainIn(above: { get(address: string): Provision | undefined }, provision: Provision): Provision[] {
  const chain = [provision]
  for (let parent = provision.parent; parent; ) {
    const next = above.get(parent)
    if (!next) break
    chain.push(next)
    parent = next.parent
  }
  return chain
}

/** The provisions of a document by address, and by the address of what they stand in. */
interface ProvisionTree {
  readonly byAddress: ReadonlyMap<string, Provision>
  readonly childrenOf: ReadonlyMap<string, readonly Provision[]>
}

/** Made once for every body that is kept. */
const TREES = new WeakMap<readonly Provision[], ProvisionTree>()

function treeOf(provisions: readonly Provision[]): ProvisionTree {
  const known = TREES.get(provisions)
  if (known) return known
  const byAddress = new Map<string, Provision>()
  const childrenOf = new Map<string, Provision[]>()
  for (const provision of provisions) {
    if (!byAddress.has(provision.address)) byAddress.set(provision.address, provision)
    listUnder(childrenOf, provision.parent ?? WHOLE_DOCUMENT).push(provision)
  }
  const tree = { byAddress, childrenOf }
  TREES.set(provisions, tree)
  return tree
}

function wholeOf({ title }: DocumentCard, length: number): Provision {
  return { address: WHOLE_DOCUMENT, kind: 'heading', title, start: 0, end: length }
}

/** `Luật Quy hoạch 2017 (Văn bản hợp nhất …)` and `luật quy hoạch` are one name. */
function nameKey(title: string): string {
  return foldText(title.replace(/\(.*$/, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ (?:so |nam )?(?:19|20)\d\d *$/, '')
    .trim()
}

function listUnder<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key)
  if (known) return known
  const fresh: Item[] = []
  lists.set(key, fresh)
  return fresh
}

function newestFirst(left: DocumentCard, right: DocumentCard): number {
  return dateOf(right).localeCompare(dateOf(left))
}

function dateOf({ issuedOn, validity, asOf }: DocumentCard): string {
  return issuedOn ?? validity.from ?? asOf ?? ''
}
