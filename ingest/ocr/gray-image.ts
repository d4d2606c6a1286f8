import { readFile, writeFile } from 'node:fs/promises'

/** A picture in shades of gray: one byte per pixel, rows from the top, 0 is black. */
export interface GrayImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Pages larger than this many pixels are refused: a bomb, not a page (an A3 page at 600 dpi has 70 million). */
export const MAX_PIXELS = 80_000_000

/** Reads a binary PGM (netpbm P5, 8 bits); `undefined` when it is none. */
export async function readPgm(path: string): Promise<GrayImage | undefined> {
  const bytes = await readFile(path)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) return undefined
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = bytes.subarray(head[0].length)
  return pixels.length >= width * height ? { width, height, pixels: pixels.subarray(0, width * height) } : undefined
}

/** Writes a binary PGM. */
export async function writePgm(path: string, { width, height, pixels }: GrayImage): Promise<void> {
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]))
}

/** Red, green, blue, opacity as gray over white paper (weights of ITU-R BT.601). */
export function grayOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): GrayImage {
  const pixels = new Uint8Array(width * height)
  for (let place = 0, at = 0; place < pixels.length; place += 1, at += 4) {
    const shade = 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!
    pixels[place] = 255 - ((255 - shade) * rgba[at + 3]!) / 255
  }
  return { width, height, pixels }
}

/** A picture `factor` times smaller each way, each pixel the mean of those it stands for. */
export function shrink({ width, height, pixels }: GrayImage, factor: number): GrayImage {
  const [wide, high] = [Math.floor(width / factor), Math.floor(height / factor)]
  const small = new Uint8Array(wide * high)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      let sum = 0
      for (let row = 0; row < factor; row += 1)
        for (let column = 0; column < factor; column += 1) sum += pixels[(y * factor + row) * width + x * factor + column]!
      small[y * wide + x] = sum / (factor * factor)
    }
  return { width: wide, height: high, pixels: small }
}

/** Turns a picture clockwise by quarter turns. */
export function turnImage(image: GrayImage, quarters: 0 | 1 | 2 | 3): GrayImage {
  if (quarters === 0) return image
  const { width, height, pixels } = image
  const turned = new Uint8Array(pixels.length)
  const [wide, high] = quarters === 2 ? [width, height] : [height, width]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      turned[toY * wide + toX] = pixels[y * width + x]!
    }
  return { width: wide, height: high, pixels: turned }
}

/** Rotates a picture about its middle by an angle (degrees, clockwise), same size, white where nothing was. */
export function rotateImage({ width, height, pixels }: GrayImage, degrees: number): GrayImage {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [middleX, middleY] = [width / 2, height / 2]
  const rotated = new Uint8Array(pixels.length).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - middleX) + sin * (y - middleY) + middleX
      const fromY = -sin * (x - middleX) + cos * (y - middleY) + middleY
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const [shareX, shareY] = [fromX - left, fromY - top]
      const at = top * width + left
      const upper = pixels[at]! * (1 - shareX) + pixels[at + 1]! * shareX
      const lower = pixels[at + width]! * (1 - shareX) + pixels[at + width + 1]! * shareX
      rotated[y * width + x] = upper * (1 - shareY) + lower * shareY
    }
  }
  return { width, height, pixels: rotated }
}
