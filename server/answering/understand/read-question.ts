import { type IsoDate, readLegalReferences } from '../../../knowledge/index.js'
import type { ConversationState } from '../answer-tools.js'
import {
  COMPARE_PHRASES,
  DEFINITION_PHRASES,
  LAW_PHRASES,
  PROCEDURE_PHRASES,
  SANCTION_PHRASES,
  YES_NO_PHRASES
} from './leaning-words.vi.js'
import { hasPhrase, phraseTable } from './phrase-table.js'
import type { QuestionReading } from './question-reading.js'
import { readAsOf } from './read-as-of.js'
import { readAskedValue } from './read-asked-value.js'
import { contentWordsOf, readFollowUp } from './read-follow-up.js'
import { tellsNothingLeft } from './read-loss.js'
import { readPremise, slotOfPremise } from './read-premise.js'
import { readSlots } from './read-slots.js'
import { readText } from './read-text.js'

const law = phraseTable([[true, LAW_PHRASES]])
const sanction = phraseTable([[true, SANCTION_PHRASES]])
const definition = phraseTable([[true, DEFINITION_PHRASES]])
const compare = phraseTable([[true, COMPARE_PHRASES]])
const yesNo = phraseTable([[true, YES_NO_PHRASES]])
const procedure = phraseTable([[true, PROCEDURE_PHRASES]])

/** What a question needs to be read: its restored form, the conversation, and the day it is asked. */
export interface QuestionToRead {
  readonly understoodAs: string
  readonly changed: boolean
  readonly state: ConversationState | undefined
  readonly today: IsoDate
}

/** Reads slots, channel, day, references, leaning and premise from one question. */
export function readQuestion({ understoodAs, changed, state, today }: QuestionToRead): QuestionReading {
  const text = readText(understoodAs)
  const contentWords = contentWordsOf(text)
  const premise = readPremise(text)
  const asked = readSlots(text)
  const claimed = premise && slotOfPremise(premise)
  const askedValue = readAskedValue(text)
  const asOf = readAsOf(understoodAs, today)
  const nothingLeft = tellsNothingLeft(text)
  const slots = claimed && !asked.slots.includes(claimed) ? [claimed, ...asked.slots.filter((slot) => slot !== 'conditions')] : asked.slots
  return {
    understoodAs,
    changed,
    // Who has lost everything needs to know first what to bring.
    slots: nothingLeft && slots.length === 0 ? ['papers'] : slots,
    channels: asked.channels,
    ...(asOf ? { asOf } : {}),
    references: readLegalReferences(understoodAs),
    followUp: readFollowUp(text, contentWords, state),
    ...(premise ? { premise } : {}),
    ...(askedValue ? { askedValue } : {}),
    ...(nothingLeft ? { nothingLeft } : {}),
    leaning: {
      law: hasPhrase(law, text),
      sanction: hasPhrase(sanction, text),
      definition: hasPhrase(definition, text),
      compare: hasPhrase(compare, text),
      yesNo: hasPhrase(yesNo, text),
      procedure: hasPhrase(procedure, text)
    },
    contentWords
  }
}
