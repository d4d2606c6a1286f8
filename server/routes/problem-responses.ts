import { problemSchema } from '../protocol/index.js'

/** Documents the problems a route may answer with, by status. */
export function problemResponses<Status extends number>(...statuses: Status[]): { readonly [Key in Status]: object } {
  const response = { description: 'Problem details (RFC 9457)', content: { 'application/problem+json': { schema: problemSchema } } }
  return Object.fromEntries(statuses.map((status) => [status, response])) as { readonly [Key in Status]: object }
}
