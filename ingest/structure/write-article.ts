import type { ValidityPeriod } from '../../knowledge/index.js'
import { slugOf } from '../../knowledge/index.js'
import type { CanonicalTextWriter } from './canonical-text-writer.js'
import { findClauses } from './find-clauses.js'

/** An article whose parts a source gives separately. */
export interface ArticleParts {
  /** `12`, `7a`; absent where the source does not resolve it. */
  readonly number?: string | undefined
  readonly title?: string | undefined
  /** Body without the heading, lines separated by `\n`. */
  readonly text: string
  readonly validity?: ValidityPeriod | undefined
}

/** Writes an article as `Điều 12. Title`, its body, and the khoản, điểm and tiết found in the body. */
export function writeArticle(writer: CanonicalTextWriter, { number, title, text, validity }: ArticleParts): string {
  const step = number ? `dieu-${slugOf(number)}` : 'dieu'
  return writer.node({ step, kind: 'article', number, title, rooted: true, validity }, (address) => {
    writer.line(number ? `Điều ${number}.${title ? ` ${title}` : ''}` : (title ?? ''))
    const start = writer.length
    if (!text) return address
    writer.line(text)
    writer.adopt(findClauses(writer.text, { address, start, end: writer.length }, writer.addresses))
    return address
  })
}
