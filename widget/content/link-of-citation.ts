import type { Citation } from '../../server/protocol/index.js'

/**
 * Where a citation opens: its page on the assistant's own server, else an https source, else nothing.
 * Nothing else ever becomes a link: no other origin by `viewUrl`, no `javascript:`, no plain text of an answer.
 */
export function linkOfCitation({ viewUrl, sourceUrl }: Pick<Citation, 'viewUrl' | 'sourceUrl'>, serverOrigin: string): string | undefined {
  return ownPage(viewUrl, serverOrigin) ?? httpsPage(sourceUrl)
}

function ownPage(path: string, serverOrigin: string): string | undefined {
  if (!path.startsWith('/')) return undefined
  const url = parsed(path, serverOrigin)
  return url && url.origin === parsed(serverOrigin)?.origin && /^https?:$/.test(url.protocol) ? url.href : undefined
}

function httpsPage(address: string | undefined): string | undefined {
  const url = address ? parsed(address) : undefined
  return url?.protocol === 'https:' ? url.href : undefined
}

function parsed(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
