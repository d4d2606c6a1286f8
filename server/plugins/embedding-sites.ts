import type { IncomingHttpHeaders } from 'node:http'
import cors from '@fastify/cors'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether a browser on the page that sent these headers may talk to the server. */
    mayEmbed(headers: IncomingHttpHeaders): boolean
  }
}

/** Which sites may embed the widget. */
export interface EmbeddingSitesOptions {
  /** Origins, lower case: `https://anbinh.gov.vn`. */
  readonly allowedOrigins: readonly string[]
}

/** Lets browsers on the allowed sites use the API. The same rule (`app.mayEmbed`) guards the socket, where CORS does nothing. */
export const embeddingSites = fp<EmbeddingSitesOptions>(
  async (app, { allowedOrigins }) => {
    const allowed = new Set(allowedOrigins)
    app.decorate('mayEmbed', ({ origin, host }) => {
      // No Origin: not a script of another site. Browsers always send one with a WebSocket and with cross-site requests.
      if (origin === undefined) return true
      return allowed.has(origin.toLowerCase()) || hostOf(origin) === host?.toLowerCase()
    })
    await app.register(cors, { origin: [...allowed], methods: ['GET', 'POST'], maxAge: 600 })
  },
  { name: 'embedding-sites' }
)

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined
}
