import {
  documentNumberFits,
  foldText,
  type LegalReference,
  type SearchHit,
  type SourceDocument,
  validityOn
} from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'

/** The provisions a question names ("khoản 2 Điều 5 Nghị định 123/2015/NĐ-CP"), as certain hits; a lone "Điều 5" means the law last spoken of. */
export async function resolveReferences(context: AnswerContext, tools: AnswerTools): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (const reference of context.reading.references) {
    const document = reference.article ? await documentOf(reference, context, tools) : undefined
    const hit = document && hitOf(reference, document, context, tools)
    if (hit) hits.push(hit)
  }
  return hits
}

/** The label of a provision that a question names and the knowledge does not hold; `undefined` when none is named in full. */
export function missingReference({ reading }: AnswerContext): string | undefined {
  const named = reading.references.find(({ article, documentNumber, lawName }) => article && (documentNumber ?? lawName))
  if (!named) return undefined
  const { article, clause, point, documentNumber, lawName } = named
  return [
    ...(point ? [`điểm ${point}`] : []),
    ...(clause ? [`khoản ${clause}`] : []),
    `Điều ${article}`,
    documentNumber ? `văn bản ${documentNumber}` : lawName
  ].join(' ')
}

/** Whether a hit belongs to the document a question names by number (in part) or by name. */
export function isDocumentOf(hit: SearchHit, { documentNumber, lawName }: Pick<LegalReference, 'documentNumber' | 'lawName'>): boolean {
  if (documentNumber) return hit.documentNumber !== undefined && documentNumberFits(hit.documentNumber, documentNumber)
  return lawName !== undefined && foldText(hit.title).startsWith(foldText(lawName))
}

async function documentOf(reference: LegalReference, context: AnswerContext, tools: AnswerTools): Promise<SourceDocument | undefined> {
  const { documentNumber, lawName } = reference
  const { knowledge, audiences } = tools
  const exact = documentNumber
    ? knowledge.documentsByNumber(documentNumber, audiences)
    : lawName
      ? knowledge.documentsByName(lawName, audiences)
      : []
  const inForce = exact.find(({ validity }) => !['expired', 'not_yet_in_force'].includes(validityOn(validity, context.asOf).status))
  if (inForce ?? exact[0]) return inForce ?? exact[0]
  if (documentNumber ?? lawName) return searchDocument(reference, context, tools)
  return context.state?.provision ? knowledge.document(context.state.provision.documentId, audiences) : undefined
}

/** The document of that name or partial number that search finds first. */
async function searchDocument(
  { documentNumber, lawName, article }: LegalReference,
  { asOf }: AnswerContext,
  { knowledge, audiences }: AnswerTools
) {
  const name = documentNumber ?? lawName ?? ''
  const { hits } = await knowledge.search({
    question: `Điều ${article} ${name}`,
    maxResults: MOST_CANDIDATES,
    asOf,
    kinds: ['regulation'],
    audiences
  })
  const fitting = hits.find((hit) =>
    documentNumber
      ? hit.documentNumber && documentNumberFits(hit.documentNumber, documentNumber)
      : foldText(hit.title).includes(foldText(name))
  )
  return fitting && knowledge.document(fitting.documentId, audiences)
}

const MOST_CANDIDATES = 20

function hitOf(
  { article = '', clause, point }: LegalReference,
  document: SourceDocument,
  { asOf }: AnswerContext,
  { knowledge, audiences }: AnswerTools
): SearchHit | undefined {
  const articleAddress = document.provisions.find(({ kind, number }) => kind === 'article' && sameNumber(number, article))?.address
  if (!articleAddress) return undefined
  const wanted = [articleAddress, ...(clause ? [`khoan-${addressPart(clause)}`] : []), ...(point ? [`diem-${addressPart(point)}`] : [])]
  // A point may not be split off in the source; a khoản that the article does not have is not the article.
  const clauses = document.provisions.some(({ parent, kind }) => parent === articleAddress && kind === 'clause')
  const paths = clause && clauses ? [wanted.join('/'), wanted.slice(0, 2).join('/')] : [wanted.join('/'), articleAddress]
  const address = paths.find((path) => knowledge.provision(document.id, path, asOf, audiences))
  const view = address ? knowledge.provision(document.id, address, asOf, audiences) : undefined
  if (!view) return undefined
  return {
    documentId: document.id,
    kind: document.kind,
    ...(document.documentNumber ? { documentNumber: document.documentNumber } : {}),
    address: view.provision.address,
    passageAddress: view.provision.address,
    article,
    label: view.label,
    title: document.title,
    score: 1,
    confidence: 1,
    snippet: view.text.slice(0, 240),
    validity: validityOn(document.validity, asOf)
  }
}

function sameNumber(printed: string | undefined, asked: string): boolean {
  return printed?.toLowerCase() === asked.toLowerCase()
}

/** `đ` is written `dd` in addresses. */
function addressPart(number: string): string {
  return foldText(number.replace(/đ/g, 'dd'))
}
