import type { FastifyInstance, FastifyReply } from 'fastify'
import { PUBLIC_READER } from '../../knowledge/index.js'
import { ProblemError } from '../problems/problem-error.js'
import { asOfQuerySchema } from '../protocol/index.js'
import { typedBySchema } from '../schema-types.js'
import { documentPage } from './document-page.js'
import { homePage } from './home-page.js'
import { type AssetName, PAGE_ASSETS } from './page-assets.js'
import { popularProcedures } from './popular-procedures.js'
import { procedurePage } from './procedure-page.js'
import { RecentPages } from './recent-pages.js'

const HIDDEN = { hide: true } as object
/** The largest law makes a page of about a megabyte. */
const KEPT_PAGES = 16
const FOR_EVER = 'public, max-age=31536000, immutable'
const byDocument = { type: 'object', required: ['documentId'], properties: { documentId: { type: 'string', maxLength: 200 } } } as const
const byCode = { type: 'object', required: ['code'], properties: { code: { type: 'string', maxLength: 40 } } } as const

/** The pages people read: `/`, `/van-ban/:documentId`, `/thu-tuc/:code`, and the files these load. */
export function addPageRoutes(instance: FastifyInstance, { agency }: { readonly agency: string }): void {
  const app = typedBySchema(instance)
  const pages = new RecentPages(KEPT_PAGES)

  app.get('/', { schema: HIDDEN }, async (_request, reply) => {
    const popular = app.knowledge.number === undefined ? [] : await app.knowledge.use(popularProcedures)
    return sendPage(reply, homePage(popular, agency))
  })

  app.get(
    '/van-ban/:documentId',
    { schema: { ...HIDDEN, params: byDocument, querystring: asOfQuerySchema } },
    async ({ params, query }, reply) => {
      const asOf = query.asOf ?? app.today()
      const page = await app.knowledge.use((base) =>
        pages.get(`${base.generation.number} ${asOf} ${params.documentId}`, () => {
          const document = base.document(params.documentId, PUBLIC_READER)
          if (!document) throw new ProblemError('document_not_found')
          return documentPage(document, { asOf, agency })
        })
      )
      return sendPage(reply, page)
    }
  )

  app.get(
    '/thu-tuc/:code',
    { schema: { ...HIDDEN, params: byCode, querystring: asOfQuerySchema } },
    async ({ params, query, protocol, host }, reply) => {
      const page = await app.knowledge.use((base) => {
        const found = base.procedure(params.code, PUBLIC_READER)
        if (!found) throw new ProblemError('procedure_not_found')
        return procedurePage(found.document, found.record, { asOf: query.asOf ?? app.today(), agency, origin: `${protocol}://${host}` })
      })
      return sendPage(reply, page)
    }
  )

  for (const name of Object.keys(PAGE_ASSETS) as AssetName[]) {
    const { text, type } = PAGE_ASSETS[name]
    app.get(`/assets/${name}`, { schema: HIDDEN }, async (_request, reply) => reply.header('cache-control', FOR_EVER).type(type).send(text))
  }
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
}
