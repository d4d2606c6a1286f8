import { foldText } from '../../../knowledge/index.js'
import type { AskedPremise } from '../understand/question-reading.js'
import { readAmounts } from './slots/read-amounts.js'

/** Whether what was claimed stands in the source; `unsure` when the source names several values of that kind or none. */
export type Verdict = 'correct' | 'incorrect' | 'unsure'

/** A period in a text: its number and unit, comparable as a string (`30 ngay`). */
const PERIOD = /(?<!\d[.,]?)(?<number>\d{1,3})\s*(?<unit>ngay|thang|nam|tuan|gio|tuoi|ban|bo|%|phan tram)(?![a-z])/g
const FREE = /mien (?:le )?phi|mien thu|khong (?:thu|mat|ton) (?:le )?phi/

/** Compares claimed values with the values a slot prints. Only values of the same kind count. */
export function verdictOn({ values }: AskedPremise, slotText: string): Verdict {
  const claimed = kindsOf(values.join(' '))
  const printed = kindsOf(slotText)
  if (claimed.amounts.length > 0 || claimed.free) return compareAmounts(claimed, printed)
  if (claimed.periods.length === 0) return 'unsure'
  if (claimed.periods.every((period) => printed.periods.includes(period))) return 'correct'
  const units = claimed.periods.map((period) => period.split(' ')[1])
  return printed.periods.some((period) => units.includes(period.split(' ')[1])) ? 'incorrect' : 'unsure'
}

interface ValueKinds {
  readonly amounts: readonly number[]
  readonly periods: readonly string[]
  readonly free: boolean
}

function kindsOf(text: string): ValueKinds {
  const folded = foldText(text.normalize('NFC'))
  return {
    amounts: readAmounts(text).map(({ dong }) => dong),
    periods: [...folded.matchAll(PERIOD)].map(({ groups }) => `${Number(groups?.['number'])} ${groups?.['unit']}`),
    free: FREE.test(folded)
  }
}

function compareAmounts(claimed: ValueKinds, printed: ValueKinds): Verdict {
  const positive = printed.amounts.filter((dong) => dong > 0)
  if (claimed.free) return printed.free && positive.length === 0 ? 'correct' : positive.length > 0 && !printed.free ? 'incorrect' : 'unsure'
  if (claimed.amounts.every((dong) => printed.amounts.includes(dong))) return 'correct'
  return positive.length > 0 || printed.free ? 'incorrect' : 'unsure'
}
