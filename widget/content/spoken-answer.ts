import type { Answer, AnswerBlock } from '../../server/protocol/index.js'
import type { WidgetMessages } from '../messages/widget-messages.js'

/** Longest announcement, in characters; the rest is read in the conversation itself. */
const MAX_SPOKEN_CHARACTERS = 400

/** What a screen reader announces when an answer is ready: status, then the part that answers, shortened at a word. */
export function spokenAnswer({ status, blocks }: Answer, messages: WidgetMessages): string {
  const text = [messages.statuses[status], ...blocks.filter((block) => !block.folded).map(spokenBlock)].filter(Boolean).join('. ')
  return `${messages.answerReady} ${shortened(text)}`
}

function spokenBlock(block: AnswerBlock): string {
  switch (block.type) {
    case 'text':
      return block.text
    case 'list':
    case 'steps':
      return [block.text, ...block.items.map((item) => item.text)].join(' ')
    case 'quote':
      return `${block.text} ${block.label}`
    case 'table':
      return block.text
    case 'card': {
      const asked = block.sections.filter((section) => !section.folded)
      return [block.text, ...asked.flatMap((section) => [section.text, ...section.items.map((item) => item.text)])].join('. ')
    }
  }
}

/** Text cut at a space, with an ellipsis, when it is longer than allowed. */
export function shortened(text: string, maxCharacters = MAX_SPOKEN_CHARACTERS): string {
  if (text.length <= maxCharacters) return text
  const space = text.lastIndexOf(' ', maxCharacters)
  return `${text.slice(0, space > 0 ? space : maxCharacters)}…`
}
