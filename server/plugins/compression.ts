import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import fp from 'fastify-plugin'

const compress = promisify(gzip)
/** Below this the saving is not worth the work. */
const MIN_BYTES = 2_048
const COMPRESSIBLE = /^(text\/|application\/(json|problem\+json|javascript))/

/** Compresses large texts for browsers that accept it: a law is several hundred kilobytes. */
export const compression = fp(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const isText = typeof payload === 'string' && payload.length >= MIN_BYTES
      if (!isText || reply.hasHeader('content-encoding')) return payload
      if (!COMPRESSIBLE.test(String(reply.getHeader('content-type')))) return payload
      reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '))
      if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload
      reply.header('content-encoding', 'gzip').removeHeader('content-length')
      return compress(payload, { level: constants.Z_BEST_SPEED + 3 })
    })
  },
  { name: 'compression' }
)
