import type { Answer, Citation } from '../../server/protocol/index.js'
import type { WidgetMessages } from '../messages/widget-messages.js'
import { blockToPlainText } from './block-to-plain-text.js'
import { describeSource } from './describe-source.js'
import { groupSources } from './group-sources.js'
import { linkOfCitation } from './link-of-citation.js'
import { numberCitations } from './number-citations.js'

/** Words and the server that links lead to. */
export interface PlainTextWords {
  readonly messages: WidgetMessages
  readonly serverOrigin: string
}

/** A question with its answer, notices and sources as plain text for the clipboard; folded parts are in it too. */
export function answerToPlainText(question: string, answer: Answer, words: PlainTextWords): string {
  const { messages } = words
  const citations = numberCitations(answer)
  const paragraphs = [
    `${messages.copyQuestion}: ${question}`,
    ...answer.blocks.map((block) => blockToPlainText(block, citations, messages)),
    ...answer.notices.filter(({ kind }) => kind !== 'ai_disclosure' && kind !== 'understood').map(({ text }) => `* ${text}`),
    sourcesText(citations.inOrder, words)
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

function sourcesText(inOrder: readonly Citation[], { messages, serverOrigin }: PlainTextWords): string {
  if (inOrder.length === 0) return ''
  const lines = groupSources(inOrder).map((group) => {
    const link = linkOfCitation(group.citation, serverOrigin)
    return [describeSource(group, messages), ...(link ? [link] : [])].join('\n    ')
  })
  return [`${messages.copySources}:`, ...lines, '', messages.copyFooter].join('\n')
}
