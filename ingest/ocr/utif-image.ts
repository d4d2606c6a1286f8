import * as UTIF from 'utif2'
import { type GrayImage, grayOf, MAX_PIXELS } from './gray-image.js'

/** The pictures of a TIFF file, one for each page; nothing where one is damaged or too large. */
export function* utifGrayImages(bytes: Buffer): Generator<GrayImage | undefined> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  let pages: UTIF.IFD[]
  try {
    pages = UTIF.decode(buffer)
  } catch {
    return
  }
  for (const page of pages) yield decodedPage(buffer, page)
}

function decodedPage(buffer: ArrayBuffer, page: UTIF.IFD): GrayImage | undefined {
  try {
    const [width, height] = [Number((page['t256'] as number[])?.[0]), Number((page['t257'] as number[])?.[0])]
    if (!(width > 0 && height > 0 && width * height <= MAX_PIXELS)) return undefined
    UTIF.decodeImage(buffer, page)
    return grayOf(UTIF.toRGBA8(page), page.width, page.height)
  } catch {
    return undefined
  }
}
