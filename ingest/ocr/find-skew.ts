import { type GrayImage, shrink } from './gray-image.js'

/** Pages lie crooked by a few degrees at most; more is a quarter turn. */
const MOST_DEGREES = 8
/** Less is not worth moving every pixel for. */
const LEAST_DEGREES = 0.3
/** Letters are found well enough at this width. */
const WIDTH_LOOKED_AT = 700
const DARK = 150

/**
 * By how many degrees (clockwise) the lines of a page are tilted; 0 when they are straight or there are none.
 * The angle at which the rows of ink stand out most (projection profile; Postl 1986).
 */
export function findSkew(image: GrayImage): number {
  const points = inkOf(shrink(image, Math.max(1, Math.round(image.width / WIDTH_LOOKED_AT))))
  if (points.xs.length < 500) return 0
  const straight = sharpness(points, 0)
  let [best, bestScore] = [0, straight]
  const look = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, degrees)
      if (score > bestScore) [best, bestScore] = [degrees, score]
    }
  }
  look(-MOST_DEGREES, MOST_DEGREES, 0.5)
  look(best - 0.4, best + 0.4, 0.1)
  return Math.abs(best) < LEAST_DEGREES || bestScore < straight * 1.05 ? 0 : best
}

/** Whether lines of words run from top to bottom: the columns of ink stand out clearly more than the rows. */
export function isSideways(image: GrayImage): boolean {
  const small = shrink(image, Math.max(1, Math.round(image.width / WIDTH_LOOKED_AT)))
  const points = inkOf(small)
  if (points.xs.length < 500) return false
  const turned: Ink = { xs: points.ys, ys: points.xs, width: points.height, height: points.width }
  const upright = Math.max(...[-2, -1, 0, 1, 2].map((degrees) => sharpness(points, degrees)))
  const sideways = Math.max(...[-2, -1, 0, 1, 2].map((degrees) => sharpness(turned, degrees)))
  return sideways > upright * 1.5
}

interface Ink {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly width: number
  readonly height: number
}

/** Places of dark pixels, without the edges of the sheet where the scanner leaves shadows. */
function inkOf({ width, height, pixels }: GrayImage): Ink {
  const [xs, ys]: [number[], number[]] = [[], []]
  const [edgeX, edgeY] = [Math.round(width * 0.04), Math.round(height * 0.03)]
  for (let y = edgeY; y < height - edgeY; y += 1)
    for (let x = edgeX; x < width - edgeX; x += 1)
      if (pixels[y * width + x]! < DARK) {
        xs.push(x)
        ys.push(y)
      }
  return { xs, ys, width, height }
}

/** How much neighbouring rows differ in ink when the page is sheared straight by this angle. */
function sharpness({ xs, ys, width, height }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(width * Math.abs(slope)) + 1
  const rows = new Float64Array(height + 2 * margin + 1)
  for (let place = 0; place < xs.length; place += 1) {
    const row = Math.round(ys[place]! - xs[place]! * slope) + margin
    rows[row]! += 1
  }
  let sum = 0
  for (let row = 1; row < rows.length; row += 1) sum += (rows[row]! - rows[row - 1]!) ** 2
  return sum
}
