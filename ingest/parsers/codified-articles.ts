import { dayBefore, type IsoDate } from '../../knowledge/index.js'
import { findEndedDocuments } from '../structure/find-ended-documents.js'
import { isEffectTitle } from '../structure/is-effect-title.js'
import type { CodifiedArticle } from './codified-article.js'

/** Articles of one document, in the order of their numbers. */
export interface CodifiedDocument {
  readonly own: readonly CodifiedArticle[]
  /** Another document bears the same number (`55/2010/QH12` is a law and a resolution). */
  readonly sharesNumber: boolean
  /** Last day in force where another document of the codification repeals this one. */
  readonly lastDay?: IsoDate
}

type PackedArticle = Omit<CodifiedArticle, 'text'> & { readonly packed: Buffer }

/**
 * Collects scattered articles by document. Texts are kept as UTF-8 bytes outside the JavaScript heap (about 130 MB for the
 * whole codification) and become strings one document at a time.
 */
export class CodifiedArticles {
  readonly #groups = new Map<string, PackedArticle[]>()
  readonly #itemsOfNumber = new Map<string, Set<string>>()

  readonly #lastDays = new Map<string, IsoDate>()

  add(article: CodifiedArticle): void {
    this.#noteRepeals(article)
    const { text, ...rest } = article
    const number = rest.documentNumber?.toUpperCase()
    const item = rest.itemId
    if (number && item) this.#itemsOfNumber.set(number, (this.#itemsOfNumber.get(number) ?? new Set()).add(item))
    const key = [number ?? '', item ?? (number ? '' : `${rest.form} ${rest.lawName || rest.title}`)].join('|')
    const group = this.#groups.get(key)
    const packed = { ...rest, packed: Buffer.from(text, 'utf8') }
    if (group) group.push(packed)
    else this.#groups.set(key, [packed])
  }

  /** Each document once, in the order of arrival; releases what has been handed out. */
  *documents(): Generator<CodifiedDocument> {
    this.#joinItemless()
    for (const [key, group] of this.#groups) {
      const number = key.split('|')[0]!
      this.#groups.delete(key)
      const sharesNumber = (this.#itemsOfNumber.get(number)?.size ?? 0) > 1
      const own = inOrder(group.map(unpack))
      const lastDay = sharesNumber ? undefined : this.#lastDayOf(number, own)
      yield { own, sharesNumber, ...(lastDay ? { lastDay } : {}) }
    }
  }

  #noteRepeals({ title, text, validFrom, documentNumber }: CodifiedArticle): void {
    if (!validFrom || !isEffectTitle(title)) return
    for (const found of findEndedDocuments(text)) {
      if (found.hasException) continue
      const number = found.documentNumber.toUpperCase()
      const lastDay = dayBefore(found.from ?? validFrom)
      const known = this.#lastDays.get(number)
      if (number !== documentNumber?.toUpperCase() && (!known || lastDay < known)) this.#lastDays.set(number, lastDay)
    }
  }

  /** A repeal from before the document's own first day is a misreading. */
  #lastDayOf(number: string, own: readonly CodifiedArticle[]): IsoDate | undefined {
    const lastDay = this.#lastDays.get(number)
    const starts = own.flatMap(({ validFrom }) => (validFrom ? [validFrom] : []))
    return lastDay && starts.every((start) => start <= lastDay) ? lastDay : undefined
  }

  /** Articles whose link has no item belong to the only document with their number. */
  #joinItemless(): void {
    for (const [key, group] of this.#groups) {
      const [number, item] = key.split('|')
      const [only, ...others] = [...(this.#itemsOfNumber.get(number ?? '') ?? [])]
      if (item || !number || !only || others.length > 0) continue
      this.#groups.get(`${number}|${only}`)?.push(...group)
      this.#groups.delete(key)
    }
  }
}

function unpack({ packed, ...rest }: PackedArticle): CodifiedArticle {
  return { ...rest, text: packed.toString('utf8') }
}

/** By article number; the same article codified under several topics is kept once. */
function inOrder(articles: readonly CodifiedArticle[]): readonly CodifiedArticle[] {
  const seen = new Set<string>()
  const unique = articles.filter(({ number, title, text }) => {
    const print = `${number ?? ''}|${number ? '' : title}|${text.replace(/\s+/g, ' ')}`
    return seen.has(print) ? false : seen.add(print)
  })
  return unique
    .map((article, place) => ({ article, place }))
    .sort(compare)
    .map(({ article }) => article)
}

type Placed = { readonly article: CodifiedArticle; readonly place: number }

function compare(left: Placed, right: Placed): number {
  return orderOf(left.article) - orderOf(right.article) || suffixOf(left.article) - suffixOf(right.article) || left.place - right.place
}

const orderOf = ({ number }: CodifiedArticle) => (number ? Number.parseInt(number, 10) : Number.MAX_SAFE_INTEGER)
const suffixOf = ({ number }: CodifiedArticle) => 'abcdđefghijklmnopqrstuvwxyz'.indexOf(number?.replace(/\d+/, '')[0] ?? '') + 1
