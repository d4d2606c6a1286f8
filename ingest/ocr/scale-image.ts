import { type GrayImage, shrink } from './gray-image.js'

/** Letters of a page read well between these widths (about 130 and 300 dots per inch of an A4 page). */
const LEAST_WIDTH = 1100
const MOST_WIDTH = 2600
const GOOD_WIDTH = 1654

/** Brings a picture of a page of unknown resolution to a size that reads well: photographs are shrunk, small pictures enlarged. */
export function scaleImage(image: GrayImage): GrayImage {
  const narrow = Math.min(image.width, image.height)
  if (narrow > MOST_WIDTH) return shrink(image, Math.max(2, Math.round(narrow / GOOD_WIDTH)))
  return narrow < LEAST_WIDTH && narrow > 100 ? enlarge(image, Math.min(3, GOOD_WIDTH / narrow)) : image
}

function enlarge({ width, height, pixels }: GrayImage, factor: number): GrayImage {
  const [wide, high] = [Math.round(width * factor), Math.round(height * factor)]
  const large = new Uint8Array(wide * high)
  for (let y = 0; y < high; y += 1) {
    const fromY = Math.min(height - 1.001, y / factor)
    const [top, shareY] = [Math.floor(fromY), fromY % 1]
    for (let x = 0; x < wide; x += 1) {
      const fromX = Math.min(width - 1.001, x / factor)
      const [left, shareX] = [Math.floor(fromX), fromX % 1]
      const at = top * width + left
      const below = top + 1 < height ? at + width : at
      const upper = pixels[at]! * (1 - shareX) + (pixels[at + 1] ?? 255) * shareX
      const lower = pixels[below]! * (1 - shareX) + (pixels[below + 1] ?? 255) * shareX
      large[y * wide + x] = upper * (1 - shareY) + lower * shareY
    }
  }
  return { width: wide, height: high, pixels: large }
}
