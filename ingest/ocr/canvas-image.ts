import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type GrayImage, grayOf, MAX_PIXELS } from './gray-image.js'

/** A PNG, JPEG, GIF or WebP picture in gray; `undefined` when it is damaged or too large. */
export async function canvasGrayImage(bytes: Buffer): Promise<GrayImage | undefined> {
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
