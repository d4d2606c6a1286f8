import type { Citation } from '../../server/protocol/index.js'
import type { WidgetMessages } from '../messages/widget-messages.js'

/** `2026-03-01` as people write it: `01/03/2026`. Other text stays as it is. */
export function writeDate(isoDate: string): string {
  return isoDate.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}

/** Validity in words: `Còn hiệu lực từ 01/03/2026`. Nothing for the record of a procedure without dates: it is no law that could expire. */
export function describeValidity(
  { validity, procedureCode }: Pick<Citation, 'validity' | 'procedureCode'>,
  messages: WidgetMessages
): string {
  const { status, from, to } = validity
  if (status === 'unknown' && procedureCode !== undefined) return ''
  const parts = [messages.validity[status]]
  if (from) parts.push(messages.validityFrom(writeDate(from)))
  if (to) parts.push(messages.validityTo(writeDate(to)))
  return parts.join(' ')
}
