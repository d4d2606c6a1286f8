import type { AnswerListener } from '../answering/index.js'
import { entryInWords } from '../ledger/entry-in-words.js'
import type { AnswerBlock } from '../protocol/index.js'
import { afterBlocks, shownBlock } from './answer-in-words.js'
import { askWords } from './ask.vi.js'
import type { Asking } from './asking.js'

/** How answers are told. */
export interface TellOptions {
  readonly json?: true
  readonly asOf?: string
  readonly full?: true
  readonly explain?: true
}

/** Asks and tells the answer: block by block as they come, then its sources; or whole, as JSON. @param say writes one piece and ends the line. */
export async function tellAnswer(asking: Asking, question: string, options: TellOptions, say: (text: string) => void): Promise<void> {
  const { json, asOf, explain, full = false } = options
  const told: AnswerBlock[] = []
  const listener: AnswerListener = json
    ? {}
    : {
        understood: (understoodAs) => say(`${askWords.understood}: ${understoodAs}\n`),
        block(block) {
          told.push(block)
          say(`${shownBlock(block, { full })}\n`)
        }
      }
  const { answer, entry } = await asking.ask(question, asOf, listener)
  if (json) return say(JSON.stringify(explain ? { ...answer, ledger: entry } : answer, undefined, 2))
  const isWhole = told.length === answer.blocks.length
  const rest = isWhole ? [] : [askWords.replaced, ...answer.blocks.map((block) => shownBlock(block, { full }))]
  const explained = explain ? entryInWords(entry, { shown: false }) : ''
  const pieces = [...rest, afterBlocks(answer, { full }), explained]
  say(pieces.filter(Boolean).join('\n\n'))
}
