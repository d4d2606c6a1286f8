import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import { topicSchema } from '../protocol/index.js'

/** The OpenAPI document at `/api/docs/json`, made from the schemas that check requests, and a page to read it at `/api/docs`. */
export const apiDocumentation = fp<{ readonly version: string }>(
  async (app, { version }) => {
    app.addSchema(topicSchema)
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Trợ Lý Công',
          version,
          description:
            'API hỏi đáp và tra cứu thủ tục hành chính, pháp luật. Lỗi là problem details (RFC 9457) với `code` cố định. ' +
            'Trò chuyện trực tiếp qua Socket.IO, namespace `/chat`, cùng các lược đồ này.'
        },
        tags: [
          { name: 'Hỏi đáp', description: 'Đặt câu hỏi và góp ý' },
          { name: 'Tra cứu', description: 'Thủ tục, văn bản, cây tri thức' },
          { name: 'Vận hành', description: 'Tình trạng máy chủ' }
        ]
      },
      refResolver: { buildLocalReference: ({ $id }, _base, _fragment, index) => (typeof $id === 'string' ? $id : `Schema${index}`) }
    })
    await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, uiConfig: { docExpansion: 'list' } })
  },
  { name: 'api-documentation' }
)
