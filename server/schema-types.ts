import type { FastifyInstance, FastifyTypeProvider } from 'fastify'
import type { FromSchema } from './protocol/index.js'

/** Lets Fastify derive the types of requests and responses from the protocol's schemas. */
export interface SchemaTypes extends FastifyTypeProvider {
  validator: FromSchema<this['schema']>
  serializer: FromSchema<this['schema']>
}

/** The server with its routes typed by their schemas. */
export const typedBySchema = (app: FastifyInstance) => app.withTypeProvider<SchemaTypes>()
