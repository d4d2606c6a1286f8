import type { DocumentKind } from '../../../knowledge/index.js'
import type { AnswerBlock } from '../answer.js'
import type { AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { citationRegister } from '../compose/build-citation.js'
import { splitIntoSentences } from '../compose/split-into-sentences.js'
import { abuseMessages, screenMessages } from './screen-messages.vi.js'

/** What names each line of help in the knowledge; a number is only given where a source prints it. */
const HELP_LINES = [
  { line: 'medical', names: /cấp cứu[^.;]{0,30}\b115\b|\b115\b[^.;]{0,40}cấp cứu/iu, search: 'emergency' },
  { line: 'police', names: /cảnh sát[^.;]{0,40}\b113\b|\b113\b[^.;]{0,40}cảnh sát/iu, search: 'emergency' },
  { line: 'children', names: /tổng đài điện thoại quốc gia bảo vệ trẻ em[^.;]{0,40}\b111\b/iu, search: 'children' }
] as const
const GUIDES: readonly DocumentKind[] = ['guide', 'faq', 'note']
const MOST_READ = 8

/** What is said to somebody in danger: kind words, and whom to call as sources of the knowledge print it. */
export async function sayHelp({ knowledge, audiences, today }: AnswerTools): Promise<AnswerDraft> {
  const asOf = today()
  const register = citationRegister({ knowledge, asOf, audiences })
  const placesFor = async (question: string) => {
    const found = await Promise.all(
      [GUIDES, ['regulation'] as const].map((kinds) => knowledge.search({ question, maxResults: MOST_READ, asOf, kinds, audiences }))
    )
    return found.flatMap(({ hits }) => hits)
  }
  const { emergency, children } = screenMessages.helpLineSearches
  const places = { emergency: await placesFor(emergency), children: await placesFor(children) }
  const lines = HELP_LINES.flatMap(({ line, names, search }): AnswerBlock[] => {
    for (const { documentId, passageAddress } of places[search]) {
      const document = knowledge.document(documentId, audiences)
      const view = document && register.view(document, passageAddress)
      const place = view && splitIntoSentences(view.text).find(({ start, end }) => names.test(view.text.slice(start, end)))
      const citationIds = document && view && place ? register.citeRange(document, view, place.start, place.end) : []
      if (citationIds.length > 0) return [{ type: 'text', text: screenMessages.helpLines[line], citationIds }]
    }
    return []
  })
  const comfort: AnswerBlock = { type: 'text', text: abuseMessages.self_harm, citationIds: [] }
  return { status: 'blocked_abuse', blocks: [comfort, ...lines], citations: register.all(), suggestions: [], notices: [] }
}
