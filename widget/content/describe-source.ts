import type { WidgetMessages } from '../messages/widget-messages.js'
import { describeValidity } from './describe-validity.js'
import { numbersOfGroup, type SourceGroup } from './group-sources.js'

/** A source in one line of plain text: `[3–13] Thành phần hồ sơ – Đăng ký khai sinh (Còn hiệu lực)`. */
export function describeSource(group: SourceGroup, messages: WidgetMessages): string {
  const validity = describeValidity(group.citation, messages)
  return `[${numbersOfGroup(group)}] ${group.citation.label}${validity ? ` (${validity})` : ''}`
}
