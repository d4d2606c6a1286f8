import { type GrayImage, rotateImage } from '../../../ingest/ocr/index.js'
import type { Random } from '../../seeded-random.js'
import { DRAWN_DOTS_PER_INCH } from './draw-canvas-paper.js'

/** How a page looks after it was printed, stamped on, and put through a scanner. */
export interface Wear {
  readonly name: string
  readonly dotsPerInch: number
  /** Black and white only. */
  readonly isTwoTone: boolean
  /** At most, either way. */
  readonly skewDegrees: number
  /** Spread of the noise of shades. */
  readonly noise: number
  /** Specks on a page. */
  readonly specks: number
  /** Shade of the ink, 0 is black. */
  readonly ink: number
}

/** From a good scanner to a poor copy; the third is like the poorest law among the shared scans. */
export const WEARS: readonly Wear[] = [
  { name: 'tốt 200 dpi', dotsPerInch: 200, isTwoTone: false, skewDegrees: 0.4, noise: 8, specks: 10, ink: 30 },
  { name: 'đen trắng 200 dpi, lệch', dotsPerInch: 200, isTwoTone: true, skewDegrees: 1.5, noise: 60, specks: 120, ink: 40 },
  { name: 'đen trắng 144 dpi, bẩn', dotsPerInch: 144, isTwoTone: true, skewDegrees: 1, noise: 50, specks: 250, ink: 50 },
  { name: 'mờ 110 dpi', dotsPerInch: 110, isTwoTone: false, skewDegrees: 2, noise: 20, specks: 60, ink: 100 }
]

/** The page as a scanner at the resolution of the wear gives it. */
export function wearPaper(image: GrayImage, wear: Wear, random: Random): GrayImage {
  const tilted = rotateImage(image, (random() * 2 - 1) * wear.skewDegrees)
  const scanned = resized(tilted, wear.dotsPerInch / DRAWN_DOTS_PER_INCH)
  const pixels = scanned.pixels.map((shade) => {
    const inked = wear.ink + (shade * (255 - wear.ink)) / 255
    const noisy = inked + (random() + random() + random() - 1.5) * wear.noise
    return wear.isTwoTone ? (noisy < 160 ? 0 : 255) : Math.max(0, Math.min(255, noisy))
  })
  for (let speck = 0; speck < wear.specks; speck += 1) addSpeck(pixels, scanned, random)
  return { ...scanned, pixels }
}

function addSpeck(pixels: Uint8Array, { width, height }: GrayImage, random: Random): void {
  const [x, y, size] = [Math.floor(random() * (width - 4)), Math.floor(random() * (height - 4)), 1 + Math.floor(random() * 3)]
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) if (random() < 0.8) pixels[(y + row) * width + x + column] = 0
}

/** Smaller: each pixel is the mean of what it covers. */
function resized(image: GrayImage, factor: number): GrayImage {
  if (factor === 1) return image
  const [width, height] = [Math.round(image.width * factor), Math.round(image.height * factor)]
  const pixels = new Uint8Array(width * height)
  const reach = 0.5 / factor
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = sampled(image, (x + 0.5) / factor, (y + 0.5) / factor, reach)
  return { width, height, pixels }
}

function sampled({ width, height, pixels }: GrayImage, x: number, y: number, reach: number): number {
  let [sum, weight] = [0, 0]
  for (let row = Math.floor(y - reach); row <= Math.floor(y + reach); row += 1)
    for (let column = Math.floor(x - reach); column <= Math.floor(x + reach); column += 1) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue
      const share = covered(row, y, reach) * covered(column, x, reach)
      sum += pixels[row * width + column]! * share
      weight += share
    }
  return weight === 0 ? 255 : sum / weight
}

/** How much of the pixel `place` lies within `reach` of `middle`. */
const covered = (place: number, middle: number, reach: number) =>
  Math.max(0, Math.min(place + 1, middle + reach) - Math.max(place, middle - reach))
