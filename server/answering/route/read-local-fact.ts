import { phraseTable } from '../understand/phrase-table.js'
import type { ReadText } from '../understand/read-text.js'
import { LOCAL_FACT_PHRASES } from './out-of-scope.vi.js'

const table = phraseTable([[true, LOCAL_FACT_PHRASES]])
const PLACE =
  /(?<![\p{L}])(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị trấn|[Tt]hành phố|[Tt]ỉnh|UBND|[Uu]ỷ ban|[Ủủ]y ban)\s+(?:(?:nhân dân|xã|phường|tỉnh|thành phố|huyện)\s+)*(?<place>(?:\p{Lu}[\p{L}]*\s*|\d+\s*){1,4})/u

/** The named place whose opening hours, telephone or leader is asked for; `undefined` when the question is no such thing. */
export function readLocalFact(text: ReadText): string | undefined {
  if (table.find(text).length === 0) return undefined
  return PLACE.exec(text.text)?.groups?.['place']?.trim()
}
