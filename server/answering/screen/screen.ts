import { type AnswerDraft, type AnswerStep, continueWith, finishWith, plainDraft } from '../answer-context.js'
import { ANSWER_STATUS_WORDS } from '../answer-statuses.vi.js'
import type { AnswerTools } from '../answer-tools.js'
import { cleanQuestion } from './clean-question.js'
import { type AbuseKind, findAbuse, withoutUnlawfulWish } from './find-abuse.js'
import { isInjection } from './find-injection.js'
import { sayHelp } from './help-line.js'
import { maskPersonalData } from './mask-personal-data.js'
import { abuseMessages, screenMessages } from './screen-messages.vi.js'

/**
 * Lets only a clean, masked question through. Reads the question as typed; fills `question` and `masked`.
 * Finishes with `too_long`, `blocked_injection` or `blocked_abuse`; what is kept of a blocked question is masked too.
 */
export const screen: AnswerStep = {
  name: 'screen',
  async run(context, tools) {
    const typed = context.request.question
    if (typed.length > tools.maxQuestionCharacters) {
      const start = maskPersonalData(cleanQuestion(typed.slice(0, tools.maxQuestionCharacters)).text).text
      return finishWith({ ...context, question: start }, plainDraft('too_long', screenMessages.tooLong(tools.maxQuestionCharacters)))
    }
    const { text, hiddenText } = cleanQuestion(typed)
    const { text: question, kinds: masked } = maskPersonalData(text)
    const screened = { ...context, question, masked }
    if (isInjection(text) || (hiddenText && isInjection(hiddenText))) {
      return finishWith(screened, plainDraft('blocked_injection', ANSWER_STATUS_WORDS.blocked_injection.message))
    }
    const abuse = findAbuse(question, tools.knowledge.understand(question).understoodAs)
    if (abuse) return finishWith(screened, await refuseAbuse(abuse, question, tools))
    if (!/\p{L}/u.test(question)) return finishWith(screened, plainDraft('needs_clarification', screenMessages.empty))
    return continueWith(screened)
  }
}

async function refuseAbuse(abuse: AbuseKind, question: string, tools: AnswerTools): Promise<AnswerDraft> {
  const { knowledge, audiences, today } = tools
  if (abuse === 'self_harm') return sayHelp(tools)
  if (abuse !== 'unlawful_wish') return plainDraft('blocked_abuse', abuseMessages[abuse])
  const lawful = await knowledge.search({
    question: withoutUnlawfulWish(question),
    maxResults: 1,
    asOf: today(),
    kinds: ['procedure'],
    audiences
  })
  const chips = lawful.hits
    .filter(({ procedureCode }) => procedureCode)
    .map(({ title }) => ({ text: title, question: screenMessages.lawfulQuestion(title) }))
  return plainDraft('blocked_abuse', chips.length > 0 ? screenMessages.unlawfulWithChip : abuseMessages.unlawful_wish, chips)
}
