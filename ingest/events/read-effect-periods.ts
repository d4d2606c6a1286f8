import type { IsoDate, SourceDocument } from '../../knowledge/index.js'
import { isEffectTitle } from '../structure/is-effect-title.js'
import { readDate } from '../structure/read-date.js'
import { textLines } from '../structure/text-lines.js'
import { pathOfAddress, readAddresses } from './read-addresses.js'

/** First and last day on which a provision of a document has effect, as the document says. */
export interface EffectPeriod {
  readonly from?: IsoDate
  readonly to?: IsoDate
}

const EFFECT = /có hiệu lực(?: thi hành)?(?: kể)?(?: từ)?\s+(ngày[^,;.]{6,60})/iu
const OTHER_TEXT = /Nghị định số|Thông tư số|Luật (?!này)|Quyết định số/u

/**
 * Reads the clauses on effect: the day of the whole document, and days of their own for single provisions
 * (`khoản 3 Điều 1 có hiệu lực từ ngày …`, staggered or retroactive). The answer holds for a provision and all below it.
 */
export function readEffectPeriods(document: SourceDocument): (address: string) => EffectPeriod {
  const own: { readonly address: string; readonly from: IsoDate }[] = []
  for (const { kind, title, start, end, number } of document.provisions) {
    if (kind !== 'article' || !isEffectTitle(title ?? '')) continue
    for (const { text } of textLines(document.text, start, end)) {
      for (const sentence of text.split(/(?<=[\p{L}\d][.;])\s+(?=\p{Lu})/u)) {
        const day = readDate(EFFECT.exec(sentence)?.[1])
        if (!day || OTHER_TEXT.test(sentence.slice(0, EFFECT.exec(sentence)!.index))) continue
        const subject = sentence.slice(0, EFFECT.exec(sentence)!.index).replace(/,?\s*trừ (?:các )?(?:trường hợp|quy định).*$/iu, '')
        for (const address of readAddresses(subject.replace(/^(?:Điều \d+\.|\d+\.|[a-zđ]\))\s*/u, ''))) {
          const path = pathOfAddress(address.steps)
          if (path.startsWith('dieu-') && address.steps.at(-1)?.number !== number) own.push({ address: path, from: day })
        }
      }
    }
  }
  const { from, to } = document.validity
  return (address) => {
    const special = own.filter((one) => address === one.address || address.startsWith(`${one.address}/`)).at(-1)
    const start = special?.from ?? from
    return { ...(start ? { from: start } : {}), ...(to ? { to } : {}) }
  }
}
