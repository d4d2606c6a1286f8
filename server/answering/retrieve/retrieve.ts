import type { DocumentKind, SearchHit } from '../../../knowledge/index.js'
import { type AnswerContext, type AnswerStep, continueWith } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import type { QuestionReading } from '../understand/question-reading.js'
import { goesOnUnsaid, namesAnother } from './carry-on.js'
import { goesOnInLaw } from './carry-on-law.js'
import { chooseSubject } from './choose-subject.js'
import { EVIDENCE_WEIGHTS, orderByEvidence } from './order-by-evidence.js'
import { preferAnew } from './prefer-anew.js'
import { isDocumentOf, missingReference, resolveReferences } from './resolve-references.js'
import { saidOf } from './said-of.js'

const MOST_PROCEDURES = 8
const MOST_LAWS = 8
/** How many are looked through for articles of a law the question names. */
const MOST_OF_NAMED_LAW = 40
const MOST_GUIDES = 4
/** Where the head of a document stands, and how long it is when it is only a head. */
const HEAD = 'dau-van-ban'
const LONGEST_HEAD = 500
const GUIDES: readonly DocumentKind[] = ['guide', 'faq', 'note']

/**
 * Finds what the answer may be built from and chooses its subject. Reads `searchQuestion`, `asOf` and `route`; fills `found` and `subject`.
 * Procedures are read as of today (only their current record is kept), law as of the asked day.
 */
export const retrieve: AnswerStep = {
  name: 'retrieve',
  async run(context, tools, live) {
    if (context.route === 'reference') {
      const hits = await resolveReferences(context, tools)
      const code = context.reading.references.find(({ procedureCode }) => procedureCode)?.procedureCode
      if (code && tools.knowledge.procedure(code, tools.audiences))
        return continueWith({ ...context, subject: { kind: 'procedure', code } })
      if (hits.length > 0) return continueWith({ ...context, found: { ...context.found, laws: hits }, subject: { kind: 'law', hits } })
    }
    if (context.route === 'reference') {
      const missing = missingReference(context)
      if (missing) return continueWith({ ...context, subject: { kind: 'missing', label: missing } })
    }
    const alone = await searchAlone(context, tools)
    if (alone) return this.run(alone, tools, live)
    const procedures = await searchFor(context, tools, ['procedure'], MOST_PROCEDURES)
    const laws = withoutHeads(await searchLaws(context, tools), context, tools)
    const found = {
      procedures: preferAnew(orderByEvidence(procedures, EVIDENCE_WEIGHTS.procedure, context, tools), context.reading),
      laws: context.reading.references.length > 0 ? laws : orderByEvidence(laws, EVIDENCE_WEIGHTS.law, context, tools),
      guides: await searchFor(context, tools, GUIDES, MOST_GUIDES)
    }
    const searched = { ...context, found }
    const sameLaw = goesOnInLaw(searched, tools)
    if (sameLaw) {
      const reading: QuestionReading = { ...context.reading, followUp: 'continues' }
      const laws = [sameLaw, ...found.laws.filter(({ passageAddress }) => passageAddress !== sameLaw.passageAddress)]
      return continueWith({ ...searched, reading, found: { ...found, laws }, subject: { kind: 'law', hits: [sameLaw] } })
    }
    if (goesOnUnsaid(searched, tools)) {
      const reading: QuestionReading = { ...context.reading, followUp: 'continues' }
      const code = context.state?.procedureCode ?? ''
      return continueWith({ ...searched, reading, subject: { kind: 'procedure', code } })
    }
    return continueWith({ ...searched, subject: chooseSubject(searched, tools) })
  }
}

/** The context of a follow-up that names a procedure of its own: it stands alone, with the slots it takes over; `undefined` otherwise. */
async function searchAlone(context: AnswerContext, tools: AnswerTools): Promise<AnswerContext | undefined> {
  const { reading, state } = context
  if (reading.followUp !== 'continues' || !state?.procedureCode || reading.contentWords.length < 2) return undefined
  const own = { ...context, searchQuestion: reading.understoodAs, evidenceWords: reading.contentWords }
  const [first] = await searchFor(own, tools, ['procedure'], 1)
  return namesAnother(first, context, tools) ? { ...own, reading: { ...reading, followUp: 'none' } } : undefined
}

/** The head of a document (its title and number) says nothing: what was found after it takes its place, as sure as it was. */
function withoutHeads(hits: readonly SearchHit[], { asOf }: AnswerContext, { knowledge, audiences }: AnswerTools): readonly SearchHit[] {
  const isHead = ({ documentId, passageAddress }: SearchHit) =>
    passageAddress === HEAD && (knowledge.provision(documentId, passageAddress, asOf, audiences)?.text.length ?? 0) <= LONGEST_HEAD
  const provisions = hits.filter((hit) => !isHead(hit))
  return provisions.length === hits.length
    ? hits
    : provisions.map((hit, place) => ({ ...hit, confidence: hits[place]!.confidence, said: saidOf(hits[place]!) }))
}

/** Articles found, those of a law that the question names first. */
async function searchLaws(context: AnswerContext, tools: AnswerTools): Promise<readonly SearchHit[]> {
  const named = context.reading.references.filter(({ lawName, documentNumber }) => lawName ?? documentNumber)
  if (named.length === 0) return searchFor(context, tools, ['regulation'], MOST_LAWS)
  const hits = await searchFor(context, tools, ['regulation'], MOST_OF_NAMED_LAW)
  const isNamed = (hit: SearchHit) => named.some((reference) => isDocumentOf(hit, reference))
  const first = hits[0]
  const own = hits.filter(isNamed)
  const sure = own.map((hit, at) =>
    at === 0 && first && saidOf(first) > saidOf(hit) ? { ...hit, confidence: first.confidence, said: saidOf(first) } : hit
  )
  return [...sure, ...hits.filter((hit) => !isNamed(hit))].slice(0, MOST_LAWS)
}

async function searchFor(
  context: AnswerContext,
  tools: AnswerTools,
  kinds: readonly DocumentKind[],
  maxResults: number
): Promise<readonly SearchHit[]> {
  const asOf = kinds.includes('regulation') ? context.asOf : tools.today()
  const { hits } = await tools.knowledge.search({ question: context.searchQuestion, maxResults, asOf, kinds, audiences: tools.audiences })
  return hits
}
