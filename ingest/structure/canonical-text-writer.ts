import type { Provision, ProvisionKind, SourcedText } from '../../knowledge/index.js'
import { AddressBook } from './address-book.js'

/** What a node is called while it is being written; its range is filled in by the writer. */
export interface NodeHead {
  /** Last part of the address (`khoan-2`); made unique among its siblings. */
  readonly step: string
  readonly kind: ProvisionKind
  readonly number?: string | undefined
  readonly title?: string | undefined
  /** Address is `step` alone, whatever the parent (a điều under a chương). */
  readonly rooted?: boolean
  readonly validity?: Provision['validity'] | undefined
}

/**
 * Writes a canonical text and the tree over it in one pass, so that offsets are right by construction.
 * Lines are separated by one `\n`; a node's range starts at its first line and ends with its last character.
 */
export class CanonicalTextWriter {
  readonly addresses = new AddressBook()
  #text = ''
  readonly #done: { -readonly [key in keyof Provision]: Provision[key] }[] = []
  readonly #open: { -readonly [key in keyof Provision]: Provision[key] }[] = []

  /** Appends a line (or several, when it holds `\n`) and returns it with its place. Empty text is not written. */
  line(text: string): SourcedText {
    if (this.#text && text) this.#text += '\n'
    return this.#append(text)
  }

  /** Appends a line made of a fixed label and a value; returns the place of the value only. */
  labelled(label: string, value: string): SourcedText {
    this.line(label)
    return this.#append(value)
  }

  /** Writes a node: everything written by `body` belongs to it. A node that writes nothing is dropped. */
  node<Result>(head: NodeHead, body: (address: string) => Result): Result {
    const parent = this.#open.at(-1)
    const address = this.addresses.claim(head.rooted || !parent ? head.step : `${parent.address}/${head.step}`)
    const node = {
      address,
      kind: head.kind,
      ...(head.number ? { number: head.number } : {}),
      ...(head.title ? { title: head.title } : {}),
      ...(parent ? { parent: parent.address } : {}),
      start: this.#text ? this.#text.length + 1 : 0,
      end: 0,
      ...(head.validity ? { validity: head.validity } : {})
    }
    const position = this.#done.push(node) - 1
    this.#open.push(node)
    const result = body(address)
    this.#open.pop()
    node.end = this.#text.length
    if (node.end <= node.start) this.#done.splice(position)
    return result
  }

  /** Adds nodes found inside text that is already written (khoản and điểm of an article's body). */
  adopt(provisions: readonly Provision[]): void {
    this.#done.push(...provisions)
  }

  /** Address of the node being written; empty outside every node. */
  get address(): string {
    return this.#open.at(-1)?.address ?? ''
  }

  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }

  get provisions(): readonly Provision[] {
    return this.#done
  }

  #append(text: string): SourcedText {
    const start = this.#text.length
    this.#text += text
    return { text, address: this.address, start, end: this.#text.length }
  }
}
