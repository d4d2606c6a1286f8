import fp from 'fastify-plugin'

/** One line for each request, without query string, body or address: questions and people never reach the log. */
export const accessLog = fp(
  async (app) => {
    app.addHook('onResponse', async ({ method, routeOptions, log }, reply) => {
      const facts = { method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }
      log.debug(facts, 'request answered')
    })
  },
  { name: 'access-log' }
)
