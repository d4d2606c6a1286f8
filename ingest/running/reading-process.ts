import { ocrEngine } from '../ocr/open-ocr-engine.js'
import { parserFor } from '../parsers/index.js'
import type { ReadingAids } from '../reading-aids.js'
import type { ReadingMessage, ReadingRequest } from './reading-messages.js'

/** The process that reads files, one at a time, for `ReadingPool`: what goes wrong in here harms nobody else. */
const waiting: (() => void)[] = []

function say(message: ReadingMessage): void {
  process.send?.(message)
}

const pageTurn: ReadingAids['pageTurn'] = async () => {
  const granted = new Promise<void>((resolve) => waiting.push(resolve))
  say({ says: 'want_turn' })
  await granted
  return () => say({ says: 'turn_over' })
}

async function read({ format, memory, ...file }: ReadingRequest): Promise<void> {
  const aids: ReadingAids = { ocr: ocrEngine, pageTurn, ...(memory ? { memory } : {}) }
  const onRead = (bytesRead: number) => say({ says: 'read', bytesRead })
  for await (const outcome of parserFor(format)({ ...file, onRead, aids })) say({ says: 'outcome', outcome })
  say({ says: 'end' })
}

process.on('message', (message: ReadingRequest | { readonly turn: true }) => {
  if ('turn' in message) waiting.shift()?.()
  else void read(message)
})

// The command has ended or was killed: programs started in here end with this process.
process.on('disconnect', () => {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } finally {
    process.exit(1)
  }
})
