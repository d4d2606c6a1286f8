import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serveChat } from './chat/socket-chat.js'
import type { Config } from './config.js'
import type { KnowledgeSource } from './knowledge-source.js'
import { addPageRoutes } from './pages/page-routes.js'
import type { PeopleStore } from './people/people-store.js'
import { accessLog } from './plugins/access-log.js'
import { type AnsweringOptions, answering } from './plugins/answering.js'
import { apiDocumentation } from './plugins/api-documentation.js'
import { compression } from './plugins/compression.js'
import { embeddingSites } from './plugins/embedding-sites.js'
import { knowledge } from './plugins/knowledge.js'
import { limits } from './plugins/limits.js'
import { loadShedding } from './plugins/load-shedding.js'
import { metrics } from './plugins/metrics.js'
import { people } from './plugins/people.js'
import { problemDetails, sendProblem } from './plugins/problem-details.js'
import { quality } from './plugins/quality.js'
import { securityHeaders } from './plugins/security-headers.js'
import { socketServer } from './plugins/socket-server.js'
import { ProblemError, problemOfError } from './problems/problem-error.js'
import { addAnswerRoutes } from './routes/answers.js'
import { addConversationRoutes } from './routes/conversations.js'
import { addDocumentRoutes } from './routes/documents.js'
import { addHealthRoutes } from './routes/health.js'
import { addProcedureRoutes } from './routes/procedures.js'
import { addSearchRoutes } from './routes/search.js'
import { addTreeRoutes } from './routes/tree.js'
import { addWidgetRoutes } from './routes/widget-script.js'

/** What the server is made of. */
export interface AppParts {
  readonly config: Config
  readonly knowledge: KnowledgeSource
  /** Closed together with the app. */
  readonly people: PeopleStore
  readonly version?: string
  /** Answers instead of the answering room, in tests. */
  readonly answerWith?: AnsweringOptions['answerWith']
  readonly now?: () => Date
  /** How often the pointer of the generations is looked at; 0 never. */
  readonly pollIntervalMs?: number
  /** Where `widget.js` was built. */
  readonly widgetDirectory?: string
}

const BUILT = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
const POLL_INTERVAL_MS = 2_000
/** Opening a large generation takes seconds. */
const START_TIMEOUT_MS = 120_000

/** Assembles the server; it answers `inject` at once and listens where the caller says. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, now = () => new Date() } = parts
  const app: FastifyInstance = Fastify({
    logger: { level: config.logLevel },
    // Its lines would hold query strings, and so questions; `accessLog` writes them without.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 600 },
    pluginTimeout: START_TIMEOUT_MS,
    bodyLimit: config.maxBodyBytes,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => void sendProblem(request, reply, problemOfError(new ProblemError('not_found')))
  })
  await app.register(problemDetails)
  await app.register(compression)
  await app.register(securityHeaders)
  await app.register(embeddingSites, { allowedOrigins: config.allowedOrigins })
  await app.register(knowledge, { source: parts.knowledge, pollIntervalMs: parts.pollIntervalMs ?? POLL_INTERVAL_MS })
  await app.register(people, { store: parts.people, retentionDays: config.retentionDays, now })
  await app.register(loadShedding)
  await app.register(limits, config)
  await app.register(metrics)
  await app.register(accessLog)
  await app.register(quality, { share: config.qualitySampleShare })
  await app.register(answering, {
    now,
    maxQuestionCharacters: config.maxQuestionCharacters,
    answersKept: config.answersKept,
    ...(config.languageModel ? { languageModel: config.languageModel } : {}),
    ...(parts.answerWith ? { answerWith: parts.answerWith } : {})
  })
  await app.register(apiDocumentation, { version: parts.version ?? '0.0.0' })
  await app.register(socketServer, { allowedOrigins: config.allowedOrigins, maxMessageBytes: config.maxBodyBytes })

  addHealthRoutes(app)
  addAnswerRoutes(app)
  addConversationRoutes(app)
  addSearchRoutes(app)
  addProcedureRoutes(app)
  addDocumentRoutes(app)
  addTreeRoutes(app)
  addPageRoutes(app, { agency: config.agency })
  addWidgetRoutes(app, { directory: parts.widgetDirectory ?? BUILT })
  serveChat(app, config)
  return app
}
