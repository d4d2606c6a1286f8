import type { IsoDate } from '../../knowledge/index.js'
import { readDate } from './read-date.js'

const SELF = '(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Quy chế|Quy định|Văn bản) này'
const CLAUSE = new RegExp(
  `${SELF}(?:\\s+chính thức)?\\s+có\\s+hiệu\\s+lực\\s+(?:thi\\s+hành\\s+)?(?:kể\\s+)?(?:từ|sau)\\s+([^.;]{4,90})`,
  'iu'
)
const DATE =
  /^(?:ngày\s*)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|(?:ngày\s*)?(?:\d\s?){1,2}\s*tháng\s*(?:\d\s?){1,2}\s*năm\s*(?:\d\s?){4})/iu

/** The day a regulation says it takes effect (`có hiệu lực thi hành kể từ ngày …`); `undefined` when it does not say. */
export function readEffectiveDate(lines: readonly string[], issuedOn: IsoDate | undefined): IsoDate | undefined {
  for (const line of lines) {
    const words = CLAUSE.exec(line)?.[1]?.trim()
    if (!words) continue
    const day = DATE.test(words) ? readDate(/^ngày/iu.test(words) ? words : `ngày ${words}`) : fromSigning(words, issuedOn)
    if (day) return day
  }
  return undefined
}

/** `kể từ ngày ký`, `sau 45 ngày kể từ ngày ký ban hành`. */
function fromSigning(words: string, issuedOn: IsoDate | undefined): IsoDate | undefined {
  if (!issuedOn) return undefined
  if (/^ngày\s+(?:ký|ban hành|được thông qua|thông qua)/iu.test(words)) return issuedOn
  const days = /^(?:sau\s+)?(\d{1,3})\s*(?:\([^)]*\)\s*)?ngày,?\s*kể từ ngày\s+(?:ký|ban hành|thông qua)/iu.exec(words)?.[1]
  return days ? new Date(Date.parse(`${issuedOn}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 10) : undefined
}
