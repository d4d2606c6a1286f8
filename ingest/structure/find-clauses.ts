import { type Provision, slugOf } from '../../knowledge/index.js'
import type { AddressBook } from './address-book.js'
import { findQuotedLines } from './find-quoted-lines.js'
import { isAmendingLine } from './is-amending-line.js'
import { readItemMark } from './read-item-mark.js'
import { type TextLine, textLines } from './text-lines.js'

type OpenNode = { -readonly [key in keyof Provision]: Provision[key] }

/** The body of an article (or annex) in which khoản, điểm and tiết are looked for. */
export interface ClauseScope {
  /** Address of the article. */
  readonly address: string
  /** Range of the body: after the heading line, end exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * Khoản (`1.`), điểm (`a)`, `đ)`) and tiết (`1.1.`, `(i)`, `a1)`) of an article, in reading order.
 * What an amending law quotes is not its own and is passed over. Numbers stay as printed; repeated ones get an address of their own.
 */
export function findClauses(text: string, scope: ClauseScope, addresses: AddressBook): readonly Provision[] {
  const lines = textLines(text, scope.start, scope.end)
  if (lines.length === 0) return []
  const quoted = findQuotedLines(lines, isAmendingLine)
  return new ClauseScan(scope.address, addresses).run(
    lines.filter((_, index) => !quoted[index]),
    scope.end,
    text
  )
}

class ClauseScan {
  readonly #found: OpenNode[] = []
  readonly #open: OpenNode[] = []
  #clause = 0
  #point: string | undefined
  constructor(
    private readonly article: string,
    private readonly addresses: AddressBook
  ) {}

  run(lines: readonly TextLine[], end: number, text: string): readonly Provision[] {
    for (const line of lines) {
      const mark = readItemMark(line.text, { clause: this.#clause, point: this.#point })
      if (!mark) continue
      if (mark.kind === 'clause') this.#clause = Number.parseInt(mark.number, 10)
      this.#point = mark.kind === 'clause' ? undefined : mark.kind === 'point' ? mark.number : this.#point
      this.#close(RANK[mark.kind], line.start, text)
      this.#openNode(mark.kind, mark.number, line.start)
    }
    this.#close(0, end + 1, text)
    return this.#found
  }

  #openNode(kind: keyof typeof RANK, number: string, start: number): void {
    const parent = this.#open.at(-1)?.address ?? this.article
    const address = this.addresses.claim(`${parent}/${STEP[kind]}-${slugOf(number)}`)
    const node: OpenNode = { address, kind, number, parent, start, end: start }
    this.#found.push(node)
    this.#open.push(node)
  }

  /** Closes every open node of this rank or deeper; they end with the last character before `next`. */
  #close(rank: number, next: number, text: string): void {
    while (this.#open.length > 0 && RANK[this.#open.at(-1)!.kind as keyof typeof RANK] >= rank) {
      const node = this.#open.pop()!
      node.end = node.start + text.slice(node.start, next - 1).trimEnd().length
    }
  }
}

const RANK = { clause: 1, point: 2, subpoint: 3 } as const
const STEP = { clause: 'khoan', point: 'diem', subpoint: 'tiet' } as const
