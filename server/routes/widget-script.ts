import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problems/problem-error.js'

/** `GET /widget.js` (and its source map): any site may load the script; what it may then ask is another matter. */
export function addWidgetRoutes(app: FastifyInstance, files: { readonly directory: string }): void {
  for (const [name, type] of Object.entries(FILES)) {
    const read = rereadingWhenChanged(`${files.directory}/${name}`)
    app.get(`/${name}`, { schema: { hide: true } as object }, async (request, reply) => {
      const file = await read()
      if (!file) throw new ProblemError('not_found')
      reply.headers({
        etag: file.etag,
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*'
      })
      if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
      return reply.type(type).send(file.text)
    })
  }
}

const FILES: Readonly<Record<string, string>> = {
  'widget.js': 'text/javascript; charset=utf-8',
  'widget.js.map': 'application/json; charset=utf-8'
}

function rereadingWhenChanged(path: string) {
  let kept: { readonly changedMs: number; readonly text: string; readonly etag: string } | undefined
  return async () => {
    const facts = await stat(path).catch(() => undefined)
    if (!facts) return undefined
    if (kept?.changedMs === facts.mtimeMs) return kept
    const text = await readFile(path, 'utf8')
    kept = { changedMs: facts.mtimeMs, text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
    return kept
  }
}
