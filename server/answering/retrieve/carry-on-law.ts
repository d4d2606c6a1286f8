import { type SearchHit, validityOn } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { measureEvidence } from './measure-evidence.js'

/** A question with more words of content than this says by itself what it is about. */
const MOST_WORDS = 7
/** Share of the question's words that one sentence of the carried article must hold. */
const SPOKEN_OF = 0.75

/**
 * The article of the conversation, when a short question that does not lean back in so many words is still about it ("Ở vùng sâu vùng xa
 * thì tối đa bao nhiêu?"): one of its sentences speaks of it at least as well as the best of what was found anew. `undefined` otherwise.
 */
export function goesOnInLaw(context: AnswerContext, tools: AnswerTools): SearchHit | undefined {
  const { reading, state, found, asOf } = context
  const carried = state?.provision
  if (!carried || state.procedureCode || reading.followUp !== 'none' || reading.references.length > 0) return undefined
  if (reading.contentWords.length > MOST_WORDS || reading.slots.includes('papers') || reading.leaning.definition) return undefined
  const { documentId, address } = carried
  const document = tools.knowledge.document(documentId, tools.audiences)
  const view = document && tools.knowledge.provision(documentId, address, asOf, tools.audiences)
  if (document?.kind !== 'regulation' || !view) return undefined
  const own = measureEvidence({ documentId, passageAddress: address }, context, tools)
  const rivals = [found.procedures[0], found.laws[0]].flatMap((hit) => (hit ? [measureEvidence(hit, context, tools)] : []))
  if (
    own.sentence < SPOKEN_OF ||
    rivals.some(({ sentence, title, value }) => sentence > own.sentence || title > own.sentence || value > own.value)
  )
    return undefined
  const { number } = view.provision
  return {
    documentId,
    kind: document.kind,
    ...(document.documentNumber ? { documentNumber: document.documentNumber } : {}),
    address,
    passageAddress: address,
    ...(view.provision.kind === 'article' && number ? { article: number } : {}),
    label: view.label,
    title: document.title,
    score: found.laws[0]?.score ?? 1,
    confidence: Math.max(found.laws[0]?.confidence ?? 0, 0.5),
    snippet: view.text.slice(0, 240),
    validity: validityOn(document.validity, asOf)
  }
}
