import {
  foldText,
  type KnowledgeBase,
  labelOfProvision,
  type Provision,
  type SearchHit,
  type SourceDocument,
  syllablesOf,
  validityOn
} from '../../../knowledge/index.js'

/** Words that say nothing about which document is meant. */
const IGNORED = new Set(
  'can gi bao nhieu la co khong the nao o dau may ngay thi nop toi muon cho het tien le phi phai duoc thoi han giay to lam va sao mat'.split(
    ' '
  )
)

/**
 * A knowledge base in memory with an easily understood search: confidence is the share of the question's words that stand in the passage,
 * title words double. It restores nothing unless `restore` says so. Answering is tested on it, apart from how well real search ranks.
 */
export function scriptedKnowledge(documents: readonly SourceDocument[], restore: Readonly<Record<string, string>> = {}): KnowledgeBase {
  const understand = (question: string) => {
    const understoodAs = restore[question] ?? question
    return { understoodAs, changed: understoodAs !== question }
  }
  const seen = (audiences: readonly string[]) => documents.filter(({ audience }) => audiences.includes(audience))
  const find = (id: string, audiences: readonly string[]) => seen(audiences).find((document) => document.id === id)
  return {
    generation: { number: 1, builtAt: '2026-07-01T00:00:00.000Z', documents: documents.length, passages: 0, embeddingModel: 'none' },
    understand,
    async search({ question, kinds, audiences, asOf, maxResults, includeExpired }) {
      const { understoodAs, changed } = understand(question)
      const hits = seen(audiences)
        .filter(({ kind }) => !kinds || kinds.includes(kind))
        .flatMap((document) => passagesOf(document).map((passage) => hitOf(document, passage, understoodAs, asOf)))
        .filter(
          ({ confidence, validity }) => confidence > 0 && (includeExpired || !['expired', 'not_yet_in_force'].includes(validity.status))
        )
        .toSorted((left, right) => right.score - left.score)
        .slice(0, maxResults)
      return { understoodAs, changed, hits }
    },
    document: find,
    documentsByNumber: (number, audiences) =>
      seen(audiences).filter(({ documentNumber }) => documentNumber?.toLowerCase() === number.toLowerCase()),
    documentsByName: (name, audiences) =>
      seen(audiences).filter(({ kind, title }) => kind === 'regulation' && foldText(title) === foldText(name)),
    procedure(code, audiences) {
      const document = seen(audiences).find(({ procedure }) => procedure?.code === code)
      return document?.procedure ? { document, record: document.procedure } : undefined
    },
    provision(id, address, asOf, audiences) {
      const document = find(id, audiences)
      const provision = document?.provisions.find((one) => one.address === address)
      if (!document || !provision) return undefined
      const chain = chainOf(document, provision)
      return {
        documentId: id,
        provision,
        text: document.text.slice(provision.start, provision.end),
        label: labelOfProvision(document, chain),
        breadcrumb: chain.slice(1).flatMap(({ title }) => title ?? []),
        children: document.provisions.filter(({ parent }) => parent === address),
        chain,
        validity: validityOn(provision.validity ?? document.validity, asOf)
      }
    },
    passage(id, address, audiences) {
      const document = find(id, audiences)
      const provision = document?.provisions.find((one) => one.address === address)
      return provision && document && { title: provision.title ?? '', text: document.text.slice(provision.start, provision.end) }
    },
    tree: () => [],
    close: () => undefined
  }
}

function chainOf(document: SourceDocument, provision: Provision): Provision[] {
  const parent = document.provisions.find(({ address }) => address === provision.parent)
  return parent ? [provision, ...chainOf(document, parent)] : [provision]
}

/** Articles of a regulation, sections of a guide, the whole of a procedure (its first slot stands for it). */
function passagesOf(document: SourceDocument): readonly Provision[] {
  if (document.kind === 'procedure') return document.provisions.slice(0, 1)
  return document.provisions.filter(({ kind }) => kind === 'article' || kind === 'heading')
}

function hitOf(document: SourceDocument, passage: Provision, question: string, asOf: string): SearchHit {
  const asked = [...new Set(syllablesOf(question).map(foldText))].filter((word) => !IGNORED.has(word))
  const body = new Set(
    syllablesOf(document.kind === 'procedure' ? document.text : document.text.slice(passage.start, passage.end)).map(foldText)
  )
  const titleText = [document.title, passage.title, ...(document.procedure?.aliases ?? [])].join(' ')
  const title = new Set(syllablesOf(titleText).map(foldText))
  const points = asked.reduce((sum, word) => sum + (body.has(word) ? 0.5 : 0) + (title.has(word) ? 0.5 : 0), 0)
  const titleLength = new Set(syllablesOf(document.title)).size
  return {
    documentId: document.id,
    kind: document.kind,
    ...(document.documentNumber ? { documentNumber: document.documentNumber } : {}),
    ...(document.procedure ? { procedureCode: document.procedure.code } : {}),
    address: passage.address,
    passageAddress: passage.address,
    ...(passage.kind === 'article' && passage.number ? { article: passage.number } : {}),
    label: labelOfProvision(document, [passage]),
    title: document.title,
    score: points - titleLength / 1_000,
    confidence: asked.length === 0 ? 0 : points / asked.length,
    snippet: document.text.slice(passage.start, passage.start + 240),
    validity: validityOn(passage.validity ?? document.validity, asOf)
  }
}
