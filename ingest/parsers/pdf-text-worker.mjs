/** Reads the text layer of a PDF in a thread of its own: the engine blocks its event loop for seconds. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFParse } from 'pdf-parse'

/** A book of laws has under two thousand pages. */
const MOST_PAGES = 5000
const problemOf = (error) => (error?.name === 'PasswordException' ? 'locked' : error?.name === 'ManyPages' ? 'many_pages' : 'damaged')

try {
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(workerData.path)), verbosity: 0, stopAtErrors: false })
  const { total } = await parser.getInfo()
  if (total > MOST_PAGES) throw Object.assign(new Error('too many pages'), { name: 'ManyPages' })
  const { pages } = await parser.getText({ pageJoiner: '', cellSeparator: ' ' })
  parentPort.postMessage({ outcome: 'pages', pages: pages.map(({ num, text }) => ({ pageNumber: num, text })) })
  await parser.destroy()
} catch (error) {
  parentPort.postMessage({ outcome: 'problem', problem: problemOf(error) })
}
