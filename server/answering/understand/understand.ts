import { type AnswerStep, continueWith } from '../answer-context.js'
import type { ConversationState } from '../answer-tools.js'
import { withoutMasks } from '../screen/mask-personal-data.js'
import type { QuestionReading } from './question-reading.js'
import { chosenQuestion, contentWordsOf, splitCorrection } from './read-follow-up.js'
import { readQuestion } from './read-question.js'
import { readText } from './read-text.js'

/**
 * Restores the question and reads what is asked. Reads `context.question` and `context.state`;
 * fills `reading`, `searchQuestion` (joined with the topic it follows up) and `asOf`.
 */
export const understand: AnswerStep = {
  name: 'understand',
  run(context, { knowledge, today }) {
    const asked = chosenQuestion(context.question, context.state) ?? withoutMasks(context.question)
    const { understoodAs, changed } = knowledge.understand(asked)
    const read = readQuestion({ understoodAs, changed, state: context.state, today: today() })
    const chosen = asked !== withoutMasks(context.question)
    const reading = carrySlots(chosen ? { ...read, followUp: 'chooses' } : read, context.state)
    const searchQuestion = joinTopic(reading, context.state)
    const carriedDay = reading.followUp === 'none' ? undefined : context.state?.asOf
    const asOf = context.request.asOf ?? reading.asOf ?? carriedDay ?? today()
    const evidenceWords = searchQuestion === reading.understoodAs ? reading.contentWords : contentWordsOf(readText(searchQuestion))
    return continueWith({ ...context, reading, searchQuestion, evidenceWords, asOf })
  }
}

/** A follow-up that names only a channel or a circumstance still asks for the slots asked before. */
function carrySlots(reading: QuestionReading, state: ConversationState | undefined): QuestionReading {
  if (reading.followUp === 'none' || !state?.slots?.length) return reading
  const onlyChannel = reading.slots.every((slot) => slot === 'online' || slot === 'conditions') && reading.channels.length > 0
  const nothingNew = reading.slots.length === 0
  const asksHowOnline = onlyChannel && reading.leaning.yesNo
  return (onlyChannel && !asksHowOnline) || nothingNew ? { ...reading, slots: state.slots } : reading
}

function joinTopic(reading: QuestionReading, state: ConversationState | undefined): string {
  const topic = state?.topic ?? state?.questions.at(-1)
  if (!topic || reading.followUp === 'none' || reading.followUp === 'chooses') return reading.understoodAs
  if (reading.followUp === 'continues') return `${topic} ${reading.understoodAs}`
  const { wanted, rejected } = splitCorrection(readText(reading.understoodAs))
  const dropped = new Set(readText(rejected).syllables.map(({ folded }) => folded))
  const kept = readText(topic).syllables.filter(({ folded }) => !dropped.has(folded))
  return `${dropped.size > 0 ? '' : kept.map(({ form }) => form).join(' ')} ${wanted}`.trim()
}
