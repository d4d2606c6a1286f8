import fp from 'fastify-plugin'
import { type Namespace, Server } from 'socket.io'
import { CHAT_NAMESPACE, type ClientToServerEvents, type ServerToClientEvents } from '../protocol/index.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The namespace `/chat`. */
    chat: Namespace<ClientToServerEvents, ServerToClientEvents>
  }
}

/** What sockets may do. */
export interface SocketServerOptions {
  readonly allowedOrigins: readonly string[]
  /** Largest message taken from a browser. */
  readonly maxMessageBytes: number
}

/** Adds `app.chat`. Checks origins itself: Socket.IO's `cors` does not stop a WebSocket. */
export const socketServer = fp<SocketServerOptions>(
  async (app, { allowedOrigins, maxMessageBytes }) => {
    const server = new Server<ClientToServerEvents, ServerToClientEvents>(app.server, {
      cors: { origin: [...allowedOrigins] },
      serveClient: false,
      maxHttpBufferSize: maxMessageBytes,
      allowRequest: (request, decide) => decide(null, app.mayEmbed(request.headers))
    })
    app.decorate('chat', server.of(CHAT_NAMESPACE))
    // An open socket keeps app.close() waiting for ever, so sockets go first.
    app.addHook('preClose', async () => {
      server.local.disconnectSockets(true)
      server.engine.close()
    })
  },
  { name: 'socket-server', dependencies: ['embedding-sites'] }
)
