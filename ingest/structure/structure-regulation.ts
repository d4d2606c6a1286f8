import { type Provision, slugOf } from '../../knowledge/index.js'
import type { IngestRemark } from '../ingest-outcome.js'
import { AddressBook } from './address-book.js'
import { findAnnexSections } from './find-annex-sections.js'
import { type AttachedText, findAttachedTexts } from './find-attached-texts.js'
import { findClauses } from './find-clauses.js'
import { findQuotedLines } from './find-quoted-lines.js'
import { isAmendingLine } from './is-amending-line.js'
import { type Heading, isCapitals, readHeading } from './read-heading.js'
import { sentenceCase } from './sentence-case.js'
import { STRUCTURE_MESSAGES } from './structure-messages.vi.js'
import { type TextLine, textLines } from './text-lines.js'

/** The tree of a regulation over its canonical text. */
export interface RegulationTree {
  readonly provisions: readonly Provision[]
  readonly warnings: readonly IngestRemark[]
}

type OpenNode = { -readonly [key in keyof Provision]: Provision[key] }

const RANK = { annex: 0, part: 1, chapter: 2, section: 3, subsection: 4, article: 5 } as const
const STEP = { annex: 'phu-luc', part: 'phan', chapter: 'chuong', section: 'muc', subsection: 'tieu-muc', article: 'dieu' } as const

/**
 * Finds phần, chương, mục, tiểu mục, điều, khoản, điểm, tiết, phụ lục and attached texts. The text is not changed; numbers stay as
 * printed, gaps and repetitions are warned about. What an amending law quotes belongs to no node of its own.
 */
export function structureRegulation(text: string): RegulationTree {
  return new RegulationScan(text).run()
}

class RegulationScan {
  readonly #lines: readonly TextLine[]
  readonly #quoted: readonly boolean[]
  readonly #attached: ReadonlyMap<number, AttachedText>
  readonly #addresses = new AddressBook()
  readonly #nodes: OpenNode[] = []
  readonly #open: OpenNode[] = []
  readonly #bodies = new Map<OpenNode, number>()
  readonly #warnings: IngestRemark[] = []
  #lastArticle = 0

  constructor(private readonly text: string) {
    this.#lines = textLines(text)
    this.#quoted = findQuotedLines(this.#lines, isAmendingLine)
    this.#attached = findAttachedTexts(this.#lines)
  }

  run(): RegulationTree {
    for (let index = 0; index < this.#lines.length; ) index = this.#readLine(index)
    this.#closeFrom(0, this.text.length + 1)
    return { provisions: this.#withClauses(), warnings: this.#warnings }
  }

  /** Reads one line, or a heading with its title lines; returns the index of the next line. */
  #readLine(index: number): number {
    const line = this.#lines[index]!
    if (this.#quoted[index]) return index + 1
    const attached = this.#attached.get(index)
    if (attached && this.#lastArticle > 0) return this.#openAttached(attached)
    const heading = readHeading(line.text)
    if (!heading || !this.#isOwnHeading(heading, index)) {
      if (this.#nodes.length === 0) this.#openNode({ kind: 'preamble', address: 'dau-van-ban' }, line.start)
      return index + 1
    }
    return heading.kind === 'article' ? this.#openArticle(heading, index) : this.#openDivision(heading, index)
  }

  /** References that a line break has put at the beginning of a line are no headings. */
  #isOwnHeading({ kind, number, rest }: Heading, index: number): boolean {
    if (kind !== 'article') return kind !== 'annex' || this.#nodes.some((node) => node.kind === 'article')
    const wanted = Number.parseInt(number, 10)
    if (wanted === this.#lastArticle + 1 || (wanted === this.#lastArticle && /\D$/.test(number))) return true
    const before = this.#lines[index - 1]?.text ?? ''
    const midSentence = before !== '' && !/[.;:”"!?)]$|^(?:Chương|Mục|Phần|Tiểu mục)\s/iu.test(before) && !isCapitals(before)
    return !midSentence && (rest === '' || /^\p{Lu}/u.test(rest))
  }

  #openArticle({ number, rest }: Heading, index: number): number {
    const line = this.#lines[index]!
    const wanted = Number.parseInt(number, 10)
    const annex = this.#open.find(({ kind }) => kind === 'annex')
    if (wanted !== this.#lastArticle + 1 && !(wanted === this.#lastArticle && /\D$/.test(number)))
      this.#warnings.push({ message: STRUCTURE_MESSAGES.numberJump(this.#lastArticle, number), place: line.text.slice(0, 80) })
    this.#lastArticle = wanted
    const own = rest ? { title: this.#titleOf(rest, index), next: index + 1 } : this.#titleBelow(index + 1)
    const step = `dieu-${slugOf(number)}`
    const title = own.title?.replace(/\s*\[\d{1,3}\]/g, '')
    const node = this.#openNode(
      { kind: 'article', number, ...(title ? { title } : {}), address: annex ? `${annex.address}/${step}` : step },
      line.start
    )
    this.#bodies.set(node, this.#lines[own.next - 1]!.end)
    return own.next
  }

  /** Run-in text (`Điều 1. Ban hành kèm theo Quyết định này … .`) is body, not title; a title with a stray full stop has khoản below it. */
  #titleOf(rest: string, index: number): string | undefined {
    if (rest.length > 600 || /[;:]$/.test(rest)) return undefined
    if (!/\.$/.test(rest)) return rest
    return /^1\.\s/.test(this.#lines[index + 1]?.text ?? '') && rest.length < 200 ? rest.slice(0, -1) : undefined
  }

  /** `Điều 5` alone on its line has its title on the next, unless a khoản begins there. */
  #titleBelow(next: number): { readonly title: string | undefined; readonly next: number } {
    const line = this.#lines[next]?.text ?? ''
    const isTitle = line !== '' && line.length < 250 && !/[.;:]$/.test(line) && !/^(?:\d+\.|[a-zđ]\))/u.test(line) && !readHeading(line)
    return isTitle ? { title: line, next: next + 1 } : { title: undefined, next }
  }

  #openDivision({ kind, number, rest, name }: Heading, index: number): number {
    const line = this.#lines[index]!
    const below = rest && kind !== 'annex' ? { title: rest, next: index + 1 } : this.#capitalsBelow(index + 1, rest)
    if (kind === 'annex') this.#lastArticle = 0
    const parent =
      kind === 'section' || kind === 'subsection'
        ? this.#open.findLast((node) => RANK[node.kind as keyof typeof RANK] < RANK[kind])
        : undefined
    const annex = kind === 'annex' ? undefined : this.#open.find((node) => node.kind === 'annex')
    const above = parent ?? annex
    const step = number || kind !== 'annex' ? `${STEP[kind]}-${slugOf(number)}` : STEP.annex
    const title = below.title || (number ? undefined : name)
    this.#openNode(
      { kind, ...(number ? { number } : {}), ...(title ? { title } : {}), address: above ? `${above.address}/${step}` : step },
      line.start
    )
    return below.next
  }

  #openAttached({ first, name }: AttachedText): number {
    const words = this.#lines[name]!.text
    let next = name + 1
    while (next < name + 6 && !/^\(/.test(this.#lines[next]?.text ?? '(') && !readHeading(this.#lines[next]!.text)) next += 1
    const title = sentenceCase(
      this.#lines
        .slice(name, next)
        .map(({ text }) => text)
        .join(' ')
    )
    this.#lastArticle = 0
    const step = slugOf(words).split('-').slice(0, 2).join('-')
    this.#openNode({ kind: 'annex', title, address: `kem-theo-${step}` }, this.#lines[first]!.start)
    return next
  }

  /** Title lines in capitals below a heading; for a heading without any, one short line before the next heading. */
  #capitalsBelow(from: number, first: string): { readonly title: string; readonly next: number } {
    const words = first ? [first] : []
    let next = from
    while (next < from + 6) {
      const line = this.#lines[next]?.text
      if (!line || readHeading(line) || this.#attached.has(next) || !isCapitals(line) || !/\p{L}{2}/u.test(line)) break
      words.push(line)
      next += 1
    }
    const single = this.#lines[from]?.text ?? ''
    if (
      words.length === 0 &&
      single.length < 160 &&
      /^\p{Lu}/u.test(single) &&
      !/[.;:]$/.test(single) &&
      readHeading(this.#lines[from + 1]?.text ?? '')
    )
      return readHeading(single) ? { title: '', next: from } : { title: single, next: from + 1 }
    return { title: words.join(' '), next }
  }

  #openNode(head: Omit<Provision, 'start' | 'end'>, start: number): OpenNode {
    const rank = RANK[head.kind as keyof typeof RANK] ?? RANK.article
    this.#closeFrom(head.kind === 'preamble' ? 0 : rank, start)
    const parent = this.#open.at(-1)
    const address = this.#addresses.claim(head.address)
    if (address !== head.address) this.#warnings.push({ message: STRUCTURE_MESSAGES.repeatedAddress(address) })
    const node: OpenNode = { ...head, address, ...(parent ? { parent: parent.address } : {}), start, end: start }
    this.#nodes.push(node)
    this.#open.push(node)
    return node
  }

  #closeFrom(rank: number, next: number): void {
    while (this.#open.length > 0) {
      const node = this.#open.at(-1)!
      if (node.kind !== 'preamble' && (RANK[node.kind as keyof typeof RANK] ?? 0) < rank) return
      node.end = node.start + this.text.slice(node.start, next - 1).trimEnd().length
      this.#open.pop()
    }
  }

  #withClauses(): readonly Provision[] {
    const parents = new Set(this.#nodes.map(({ parent }) => parent))
    return this.#nodes.flatMap((node) => {
      const start = this.#bodies.get(node)
      if (start !== undefined) return [node, ...findClauses(this.text, { address: node.address, start, end: node.end }, this.#addresses)]
      const isBareAnnex = node.kind === 'annex' && !parents.has(node.address)
      return isBareAnnex ? [node, ...findAnnexSections(this.text, node, this.#addresses)] : [node]
    })
  }
}
