import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { IngestRemark, SourceFile } from '../ingest-outcome.js'
import { MESSAGES, PLACES } from './parser-messages.vi.js'
import { isGzip, readHead } from './read-head.js'

/** One line of a JSON Lines file: its value, or what is wrong with it. */
export type JsonLine =
  | { readonly outcome: 'value'; readonly value: unknown; readonly lineNumber: number }
  | { readonly outcome: 'broken'; readonly reason: IngestRemark }

/** A longer line is not read as a record (the longest real one is under 1 million characters). */
const MAX_LINE_CHARACTERS = 32_000_000

/**
 * Reads a JSON Lines file, packed with gzip or not, one line at a time. A broken line or a damaged archive is yielded as
 * `broken` with its place; the lines before it are still read. Empty lines are passed over.
 */
export async function* readJsonLines(file: SourceFile): AsyncGenerator<JsonLine> {
  let lineNumber = 0
  try {
    for await (const line of linesOf(await openStream(file))) {
      lineNumber += 1
      if (line.trim()) yield readLine(line, lineNumber)
    }
  } catch (cause) {
    const message = cause instanceof LineTooLong ? MESSAGES.lineTooLong : MESSAGES.damagedArchive
    const reason =
      lineNumber === 0 && message === MESSAGES.damagedArchive
        ? { message: MESSAGES.damagedFromStart }
        : { message, place: PLACES.afterLine(lineNumber) }
    yield { outcome: 'broken', reason }
  }
}

class LineTooLong extends Error {}

async function openStream({ path, onRead }: SourceFile): Promise<AsyncIterable<Buffer>> {
  const packed = isGzip(await readHead(path, 2))
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  let bytesRead = 0
  source.on('data', (chunk) => {
    bytesRead += chunk.length
    onRead?.(bytesRead)
  })
  if (!packed) return source
  const unpacked = createGunzip()
  source.on('error', (cause) => unpacked.destroy(cause))
  return source.pipe(unpacked)
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > MAX_LINE_CHARACTERS) throw new LineTooLong()
  }
  if (rest) yield rest
}

function readLine(line: string, lineNumber: number): JsonLine {
  try {
    return { outcome: 'value', value: JSON.parse(line), lineNumber }
  } catch {
    return { outcome: 'broken', reason: { message: MESSAGES.brokenJson, place: PLACES.line(lineNumber) } }
  }
}
