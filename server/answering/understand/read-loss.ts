import { BOTH_WORDS, GONE_PHRASES, PAPER_PHRASES, REGISTER_PHRASES } from './loss-words.vi.js'
import { type FoundPhrase, phraseTable } from './phrase-table.js'
import type { ReadText } from './read-text.js'

const register = phraseTable([[true, REGISTER_PHRASES]])
const paper = phraseTable([[true, PAPER_PHRASES]])
const gone = phraseTable([[true, GONE_PHRASES]])
const both = phraseTable([[true, BOTH_WORDS]])
/** Characters that may stand between a thing and the words that say it is gone. */
const NEAR = 40
/** "Mất bao lâu" asks for a time. */
const ASKS_AFTER = /^\s*(?:bao|mấy|may|khoảng|chừng|nhiêu)(?![\p{L}])/iu

/**
 * Whether a question says that both a paper and the register it was made from are gone: nothing is left to copy, so that only
 * registering anew helps. The register alone, or the paper alone, says nothing of the kind.
 */
export function tellsNothingLeft(text: ReadText): boolean {
  const losses = gone.find(text).filter(({ end }) => !ASKS_AFTER.test(text.text.slice(end)))
  const lossAfter = (thing: FoundPhrase<boolean>) => losses.find(({ start }) => start >= thing.end && start - thing.end <= NEAR)
  const registers = register.find(text).filter(lossAfter)
  if (registers.length === 0) return false
  const papers = paper.find(text).filter((one) => !registers.some(({ start, end }) => one.start < end && one.end > start))
  return papers.some((one) => {
    const ownLoss = lossAfter(one)
    const shared = registers.some((other) => lossAfter(other) === ownLoss)
    return ownLoss !== undefined && (!shared || both.find(text).length > 0 || / (?:và|lẫn|với|cùng) /iu.test(text.text))
  })
}
