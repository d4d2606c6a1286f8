import type { AnswerBlock, CardSection, CitedText } from '../../server/protocol/index.js'
import type { WidgetMessages } from '../messages/widget-messages.js'
import type { NumberedCitations } from './number-citations.js'

/** A block as plain text with source numbers in brackets: `Giấy chứng sinh [1]`. Tables keep one row per line, cells parted by ` | `. */
export function blockToPlainText(block: AnswerBlock, citations: NumberedCitations, messages: WidgetMessages): string {
  const cited = (part: CitedText) => citedText(part, citations)
  switch (block.type) {
    case 'text':
      return cited(block)
    case 'list':
      return [cited(block), ...block.items.map((item) => `- ${cited(item)}`)].filter(Boolean).join('\n')
    case 'steps':
      return [cited(block), ...block.items.map((item, index) => `${index + 1}. ${cited(item)}`)].filter(Boolean).join('\n')
    case 'quote':
      return [...(block.governing ? [`“${block.governing.text}`, block.text] : [`“${block.text}`])]
        .join('\n…\n')
        .concat(`”\n— ${cited({ text: block.label, citationIds: block.citationIds })}`)
    case 'table':
      return [cited(block), block.columns.join(' | '), ...block.rows.map((row) => row.map(cited).join(' | '))].filter(Boolean).join('\n')
    case 'card':
      return [
        `${cited(block)} (${messages.procedureCode.toLowerCase()} ${block.code})`,
        ...block.sections.map((section) => sectionToPlainText(section, cited))
      ].join('\n\n')
  }
}

function sectionToPlainText({ text, items }: CardSection, cited: (part: CitedText) => string): string {
  const lines = items.flatMap((item, index) => {
    const heading = item.heading && item.heading !== items[index - 1]?.heading ? [`${item.heading}:`] : []
    return [...heading, `- ${cited(item)}`]
  })
  return [text.toLocaleUpperCase('vi'), ...lines].join('\n')
}

function citedText({ text, citationIds }: CitedText, citations: NumberedCitations): string {
  const numbers = citationIds.flatMap((id) => citations.numberOf(id) ?? [])
  return numbers.length > 0 && text ? `${text} ${numbers.map((number) => `[${number}]`).join('')}` : text
}
