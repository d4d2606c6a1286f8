import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/**
 * Security headers. Our pages load scripts and styles from this server only; HTTPS belongs to the proxy in front, so
 * nothing here forces it (a demonstration runs on plain localhost).
 */
export const securityHeaders = fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          // The widget brings its styles in its shadow root.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"]
        }
      },
      strictTransportSecurity: false,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' }
    })
    app.addHook('onSend', async (_request, reply) => {
      reply.header('permissions-policy', 'camera=(), geolocation=(), payment=()')
    })
  },
  { name: 'security-headers' }
)
