import { readFile } from 'node:fs/promises'
import type { PageReading, ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { canvasGrayImage } from '../ocr/canvas-image.js'
import type { GrayImage } from '../ocr/gray-image.js'
import { readScannedPages } from '../ocr/read-scanned-pages.js'
import { scaleImage } from '../ocr/scale-image.js'
import { utifGrayImages } from '../ocr/utif-image.js'
import { localAids } from '../reading-aids.js'
import { quarantine, tooLarge } from './outcome-of-content.js'
import { outcomeOfPages } from './outcome-of-pages.js'
import { MESSAGES } from './parser-messages.vi.js'

/** A picture of a page (PNG, JPEG, GIF, WebP), or of several (TIFF), read by OCR. */
export async function* parseImage(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const images = await imagesOf(await readFile(file.path))
  if (!images.some(Boolean)) return yield quarantine(file, MESSAGES.damagedImage)
  let done = 0
  const numbers = images.map((_, place) => place + 1)
  const scanned = await readScannedPages(
    numbers,
    async (pageNumber) => images[pageNumber - 1] && scaleImage(images[pageNumber - 1]!),
    file.aids ?? localAids(),
    () => file.onRead?.(Math.round((file.bytes * ++done) / (numbers.length + 1)))
  )
  const pages = numbers.map((pageNumber): PageReading => {
    const page = scanned.get(pageNumber)
    return { pageNumber, text: page?.text ?? '', knownShare: page?.knownShare ?? 0, confidence: page?.confidence ?? 0, source: 'image' }
  })
  yield outcomeOfPages(pages, file)
}

/** Pages of a TIFF beyond this many are refused with the rest. */
const MOST_PAGES = 500

async function imagesOf(bytes: Buffer): Promise<readonly (GrayImage | undefined)[]> {
  const isTiff = /^(?:II\*\0|MM\0\*)/.test(bytes.subarray(0, 4).toString('latin1'))
  if (!isTiff) return [await canvasGrayImage(bytes)]
  const images: (GrayImage | undefined)[] = []
  for (const image of utifGrayImages(bytes)) {
    images.push(image)
    if (images.length >= MOST_PAGES) break
  }
  return images
}
