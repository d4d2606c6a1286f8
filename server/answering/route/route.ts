import { foldText } from '../../../knowledge/index.js'
import { type AnswerContext, type AnswerStep, continueWith, finishWith, plainDraft } from '../answer-context.js'
import { ANSWER_STATUS_WORDS } from '../answer-statuses.vi.js'
import type { AnswerTools } from '../answer-tools.js'
import { PROCEDURE_PHRASES } from '../understand/leaning-words.vi.js'
import { hasPhrase, phraseTable } from '../understand/phrase-table.js'
import { readText } from '../understand/read-text.js'
import { AGENCY_WORDS, LOOK_UP_PHRASES, OUT_OF_SCOPE_PHRASES, routeMessages } from './out-of-scope.vi.js'
import { readLocalFact } from './read-local-fact.js'
import { readSmallTalk } from './read-small-talk.js'
import { exampleQuestions, smallTalkMessages } from './small-talk.vi.js'

const foreign = phraseTable([[true, OUT_OF_SCOPE_PHRASES]])
const agency = phraseTable([[true, AGENCY_WORDS]])
const deed = phraseTable([[true, PROCEDURE_PHRASES.filter((phrase) => phrase.includes(' '))]])
const lookUp = phraseTable([[true, LOOK_UP_PHRASES]])
const asQuestions = (questions: readonly string[]) => questions.map((question) => ({ text: question, question }))

/**
 * Sends small talk, foreign subjects and requests for personal look-ups away with an answer of their own;
 * everything else goes on, marked `reference` when it names a place in the law.
 */
export const route: AnswerStep = {
  name: 'route',
  async run(context, tools) {
    const text = readText(context.reading.understoodAs)
    const typed = readText(context.question)
    const smallTalk = readSmallTalk(text) ?? readSmallTalk(typed)
    if (smallTalk) {
      const chips = ['greeting', 'help', 'who_are_you'].includes(smallTalk) ? asQuestions(exampleQuestions) : []
      return finishWith(context, plainDraft('answered_small_talk', smallTalkMessages[smallTalk], chips))
    }
    if (hasPhrase(lookUp, text)) return finishWith(context, plainDraft('not_in_knowledge', routeMessages.lookUp))
    const isForeign = hasPhrase(foreign, text) || hasPhrase(foreign, typed)
    if (isForeign && !hasPhrase(agency, text) && !hasPhrase(deed, text)) {
      return finishWith(
        context,
        plainDraft('out_of_scope', ANSWER_STATUS_WORDS.out_of_scope.message, asQuestions(routeMessages.outOfScopeChips))
      )
    }
    const place = readLocalFact(typed)
    if (place && !(await isKnownPlace(place, context, tools)))
      return finishWith(context, plainDraft('not_in_knowledge', routeMessages.localFact(place)))
    const named = context.reading.references.some(({ article, procedureCode }) => article ?? procedureCode)
    return continueWith({ ...context, route: named ? 'reference' : 'search' })
  }
}

/** Whether some guide or note of the knowledge names the place; procedures and laws hold no opening hours. */
async function isKnownPlace(place: string, { reading, asOf }: AnswerContext, { knowledge, audiences }: AnswerTools): Promise<boolean> {
  const { hits } = await knowledge.search({
    question: reading.understoodAs,
    maxResults: 3,
    asOf,
    kinds: ['guide', 'faq', 'note'],
    audiences
  })
  return hits.some((hit) => {
    const text = knowledge.provision(hit.documentId, hit.passageAddress, asOf, audiences)?.text ?? ''
    return foldText(`${hit.title} ${text}`).includes(foldText(place))
  })
}
