import type { Audience, Citation, KnowledgeBase, ProcedureRecord, SearchHit, SourceDocument } from '../../knowledge/index.js'
import type { Answer, AnswerBlock, AnswerRequest, AnswerTools } from '../../server/answering/index.js'
import { overridden, withRecord } from '../product/overridden-knowledge.js'
import type { Product } from '../product/product.js'

/** A way of breaking the product that the gate must notice, with the probes that show it. */
export interface Mutation {
  readonly name: string
  readonly probes: readonly string[]
  /** Only questions with these intents show it; all of them are asked. */
  readonly intents?: readonly string[]
  readonly breakProduct: (product: Product) => Product
}

const EVERYBODY: readonly Audience[] = ['public', 'officials', 'unit:phong-tu-phap']

/** Defects seeded into search and knowledge. */
const KNOWLEDGE_MUTATIONS: readonly Mutation[] = [
  seeing(
    'search finds nothing',
    ['search'],
    withHits(() => [])
  ),
  seeing(
    'search finds nothing, as answers show',
    ['answers'],
    withHits(() => [])
  ),
  seeing(
    'results are reversed',
    ['search'],
    withHits((hits) => hits.toReversed())
  ),
  seeing(
    'the first result is lost',
    ['search'],
    withHits((hits) => hits.slice(1))
  ),
  seeing(
    'only one kind of document is found',
    ['search'],
    withHits((hits) => hits.filter(({ kind }) => kind === 'guide'))
  ),
  seeing(
    'search is sure of everything',
    ['answers'],
    withHits((hits) => hits.map((hit) => ({ ...hit, confidence: 1, said: 1 })))
  ),
  seeing(
    'search is sure of nothing',
    ['answers'],
    withHits((hits) => hits.map((hit) => ({ ...hit, confidence: 0.01, said: 0.01 })))
  ),
  seeing('validity is ignored', ['safeguards'], (knowledge) => ({
    search: (request) => knowledge.search({ ...request, asOf: '2020-06-01', includeExpired: true })
  })),
  seeing('the audience filter is off', ['safeguards'], (knowledge) => ({
    search: (request) => knowledge.search({ ...request, audiences: EVERYBODY }),
    document: (id) => knowledge.document(id, EVERYBODY),
    documentsByNumber: (number) => knowledge.documentsByNumber(number, EVERYBODY),
    provision: (id, address, asOf) => knowledge.provision(id, address, asOf, EVERYBODY)
  })),
  seeing('dấu are not restored', ['understanding'], () => ({ understand: (typed) => ({ understoodAs: typed, changed: false }) })),
  {
    ...seeing(
      'fee and time limit are swapped',
      ['answers'],
      withRecord((record) => ({ ...record, channels: record.channels.map(swapFeeAndTime) }))
    ),
    intents: ['fee', 'time_limit']
  },
  {
    ...seeing(
      'fees are lost',
      ['answers'],
      withRecord((record) => ({ ...record, channels: record.channels.map(({ fee: _, ...rest }) => rest) }))
    ),
    intents: ['fee']
  },
  {
    ...seeing(
      'papers are lost',
      ['answers'],
      withRecord((record) => ({ ...record, dossier: [] }))
    ),
    intents: ['papers']
  },
  seeing('every code opens the same procedure', ['answers'], (knowledge) => ({
    procedure: (_, audiences) => knowledge.procedure('1.004222', audiences)
  }))
]

/** Defects seeded into answers. */
const ANSWER_MUTATIONS: readonly Mutation[] = [
  answering(
    'offsets are one too far',
    withCitations((citation) => ({ ...citation, start: citation.start + 1, end: citation.end + 1 }))
  ),
  answering(
    'quotes are shortened',
    withCitations((citation) => ({ ...citation, quote: citation.quote.slice(0, -1) }))
  ),
  answering(
    'labels name another place',
    withCitations((citation) => ({ ...citation, label: `khoản 9 ${citation.label}` }))
  ),
  answering(
    'addresses do not exist',
    withCitations((citation) => ({ ...citation, address: `${citation.address}/khoan-99` }))
  ),
  answering(
    'everything is called expired',
    withCitations((citation) => ({ ...citation, validity: { status: 'expired' } }))
  ),
  answering('citations are lost', (answer) => ({ ...answer, citations: [] })),
  answering('statuses are swapped', (answer) => ({ ...answer, status: SWAPPED[answer.status] ?? answer.status })),
  answering('every answer is a refusal', (answer) => ({ ...answer, status: 'not_in_knowledge' })),
  answering('no question is refused', (answer) => ({
    ...answer,
    status: answer.status === 'not_in_knowledge' ? 'answered_guide' : answer.status
  })),
  answering('answers come folded', (answer) => ({ ...answer, blocks: answer.blocks.map((block) => ({ ...block, folded: true })) })),
  answering('the first block is lost', (answer) => ({ ...answer, blocks: answer.blocks.slice(1) })),
  answering('notices are lost', (answer) => ({ ...answer, notices: [] })),
  answering('numbers are altered', (answer) => ({ ...answer, blocks: withAlteredNumbers(answer.blocks) })),
  answering('wrong amounts are added', (answer) => ({
    ...answer,
    blocks: [
      ...answer.blocks,
      { type: 'text', text: 'Lệ phí 1 triệu đồng, 500.000 đồng, Sổ hộ khẩu, 60 ngày, 3 ngày, 5 năm.', citationIds: [] }
    ]
  })),
  answering(
    'sources point to another procedure',
    withCitations((citation) => ({ ...citation, procedureCode: '9.999999' }))
  ),
  asking('conversations are forgotten', (request, tools) => [
    request,
    { ...tools, conversations: { ...tools.conversations, load: async () => undefined } }
  ]),
  asking('the question is cut short', (request, tools) => [{ ...request, question: request.question.slice(0, 12) }, tools]),
  {
    ...asking('the asked day is ignored', ({ asOf: _, ...request }, tools) => [request, tools]),
    probes: ['safeguards']
  }
]

/** Defects seeded into screening, checking and parsing. */
const OTHER_MUTATIONS: readonly Mutation[] = [
  {
    ...answering('attacks are let through', (answer) => ({
      ...answer,
      status: answer.status === 'blocked_injection' ? 'answered_small_talk' : answer.status
    })),
    probes: ['attacks']
  },
  { ...answering('everything is blocked', (answer) => ({ ...answer, status: 'blocked_injection' })), probes: ['attacks'] },
  {
    name: 'personal data is not masked',
    probes: ['personal-data'],
    breakProduct: (product) => ({ ...product, mask: (text) => ({ ...product.mask(text), text }) })
  },
  {
    name: 'every number is masked',
    probes: ['personal-data'],
    breakProduct: (product) => ({ ...product, mask: (text) => ({ ...product.mask(text), text: text.replace(/\d+/g, '[SỐ]') }) })
  },
  {
    name: 'questions are kept as typed',
    probes: ['personal-data'],
    breakProduct: (product) => ({
      ...product,
      answer: (request, tools, ...rest) =>
        product.answer(
          request,
          { ...tools, ledger: { record: (entry) => tools.ledger.record({ ...entry, maskedQuestion: request.question }) } },
          ...rest
        )
    })
  },
  {
    name: 'the check lets everything through',
    probes: ['faithfulness'],
    breakProduct: (product) => ({ ...product, check: () => ({ supported: true }) })
  },
  {
    name: 'the check lets nothing through',
    probes: ['faithfulness'],
    breakProduct: (product) => ({ ...product, check: () => ({ supported: false, failure: 'no_source', detail: '' }) })
  },
  {
    name: 'the check ignores words',
    probes: ['faithfulness'],
    breakProduct: (product) => ({ ...product, check: (sentence, quotes) => product.check(sentence, quotes, { checkWords: false }) })
  },
  {
    name: 'slots are not read',
    probes: ['understanding'],
    breakProduct: (product) => ({ ...product, trace: withReading(product.trace, (reading) => ({ ...reading, slots: [] })) })
  },
  {
    name: 'days are not read',
    probes: ['understanding'],
    breakProduct: (product) => ({ ...product, trace: withReading(product.trace, ({ asOf: _, ...reading }) => reading) })
  },
  { name: 'references are not read', probes: ['understanding'], breakProduct: (product) => ({ ...product, readReferences: () => [] }) },
  parsing('khoản are lost', (document) => ({ ...document, provisions: document.provisions.filter(({ kind }) => kind !== 'clause') })),
  parsing('provisions are shifted', (document) => ({
    ...document,
    provisions: document.provisions.map((provision) => ({ ...provision, start: provision.start + 2, end: provision.end + 2 }))
  }))
]

/** Every seeded defect. */
export const MUTATIONS: readonly Mutation[] = [...KNOWLEDGE_MUTATIONS, ...ANSWER_MUTATIONS, ...OTHER_MUTATIONS]

function seeing(name: string, probes: readonly string[], change: (knowledge: KnowledgeBase) => Partial<KnowledgeBase>): Mutation {
  return { name, probes, breakProduct: (product) => ({ ...product, see: (knowledge) => overridden(knowledge, change(knowledge)) }) }
}

function withHits(change: (hits: readonly SearchHit[]) => readonly SearchHit[]): (knowledge: KnowledgeBase) => Partial<KnowledgeBase> {
  return (knowledge) => ({
    search: async (request) => {
      const outcome = await knowledge.search(request)
      return { ...outcome, hits: change(outcome.hits) }
    }
  })
}

function swapFeeAndTime({ fee, timeLimit, ...channel }: ProcedureRecord['channels'][number]): ProcedureRecord['channels'][number] {
  return { ...channel, ...(timeLimit ? { fee: timeLimit } : {}), ...(fee ? { timeLimit: fee } : {}) }
}

function answering(name: string, change: (answer: Answer) => Answer): Mutation {
  return {
    name,
    probes: ['answers'],
    breakProduct: (product) => ({ ...product, answer: async (...words) => change(await product.answer(...words)) })
  }
}

function asking(name: string, change: (request: AnswerRequest, tools: AnswerTools) => readonly [AnswerRequest, AnswerTools]): Mutation {
  return {
    name,
    probes: ['answers'],
    breakProduct: (product) => ({ ...product, answer: (request, tools, ...rest) => product.answer(...change(request, tools), ...rest) })
  }
}

function withCitations(change: (citation: Citation) => Citation): (answer: Answer) => Answer {
  return (answer) => ({ ...answer, citations: answer.citations.map(change) })
}

const SWAPPED: Partial<Record<Answer['status'], Answer['status']>> = {
  answered_procedure: 'answered_law',
  answered_law: 'answered_procedure',
  answered_guide: 'answered_procedure'
}

/** Every digit that is shown, one more. */
function withAlteredNumbers(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) =>
      key === 'text' && typeof value === 'string' ? value.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)) : value
    )
  ) as AnswerBlock[]
}

type Trace = Product['trace']
type Reading = Awaited<ReturnType<Trace>>['reading']

function withReading(trace: Trace, change: (reading: Reading) => Reading): Trace {
  return async (...words) => {
    const context = await trace(...words)
    return { ...context, reading: change(context.reading) }
  }
}

function parsing(name: string, change: (document: SourceDocument) => SourceDocument): Mutation {
  return {
    name,
    probes: ['structure'],
    breakProduct: (product) => ({
      ...product,
      parser: (format) =>
        async function* changed(file) {
          for await (const parsed of product.parser(format)(file)) {
            yield parsed.outcome === 'document' ? { ...parsed, document: change(parsed.document) } : parsed
          }
        }
    })
  }
}
