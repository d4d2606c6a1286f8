import type { AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { citationRegister } from '../compose/build-citation.js'
import { splitIntoSentences } from '../compose/split-into-sentences.js'
import { abuseMessages, screenMessages } from './screen-messages.vi.js'

/** What names the help line in the knowledge; a number is only given where a source prints it. */
const HELP_LINE = /tổng đài điện thoại quốc gia bảo vệ trẻ em[^.;]{0,40}\b111\b/iu
const MOST_READ = 8

/** What is said to somebody in danger: kind words, and the help line as a source of the knowledge prints it, when there is one. */
export async function sayHelp({ knowledge, audiences, today }: AnswerTools): Promise<AnswerDraft> {
  const asOf = today()
  const register = citationRegister({ knowledge, asOf, audiences })
  const { hits } = await knowledge.search({
    question: screenMessages.helpLineSearch,
    maxResults: MOST_READ,
    asOf,
    kinds: ['guide', 'faq', 'note', 'regulation'],
    audiences
  })
  const citationIds = hits
    .flatMap(({ documentId, passageAddress }) => {
      const document = knowledge.document(documentId, audiences)
      const view = document && register.view(document, passageAddress)
      const place = view && splitIntoSentences(view.text).find(({ start, end }) => HELP_LINE.test(view.text.slice(start, end)))
      return document && view && place ? register.citeRange(document, view, place.start, place.end) : []
    })
    .slice(0, 1)
  const comfort = { type: 'text', text: abuseMessages.self_harm, citationIds: [] } as const
  const line = { type: 'text', text: screenMessages.helpLine, citationIds } as const
  const blocks = citationIds.length > 0 ? [comfort, line] : [comfort]
  return { status: 'blocked_abuse', blocks, citations: register.all(), suggestions: [], notices: [] }
}
