import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type GrayImage, grayOf, MAX_PIXELS } from './gray-image.js'
import { pictureSize } from './picture-size.js'

/** No whole picture is smaller; the engine ends the process on some that are cut inside their head. */
const LEAST_BYTES = 67

/** A PNG, JPEG, GIF or WebP picture in gray; `undefined` when it is damaged or too large. */
export async function canvasGrayImage(bytes: Buffer): Promise<GrayImage | undefined> {
  if (bytes.length < LEAST_BYTES) return undefined
  const claimed = pictureSize(bytes)
  // The engine reserves what a picture claims before it looks at the rest, and may end the process over it.
  if (claimed && claimed.width * claimed.height > MAX_PIXELS) return undefined
  try {
    const picture = await loadImage(bytes)
    const { width, height } = picture
    if (width < 1 || height < 1 || width * height > MAX_PIXELS) return undefined
    const context = createCanvas(width, height).getContext('2d')
    context.drawImage(picture, 0, 0)
    return grayOf(context.getImageData(0, 0, width, height).data, width, height)
  } catch {
    return undefined
  }
}
