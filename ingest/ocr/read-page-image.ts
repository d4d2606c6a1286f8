import { join } from 'node:path'
import { findSkew, isSideways } from './find-skew.js'
import { type GrayImage, rotateImage, turnImage, writePgm } from './gray-image.js'
import { countSyllables, knownShare } from './known-syllables.js'
import type { OcrEngine, OcrPage } from './ocr-engine.js'
import { textOfOcr } from './text-of-ocr.js'

/** A page read from its image, and how the image lay. */
export interface PageFromImage {
  readonly page: OcrPage
  /** Lines of text, an empty one between paragraphs. */
  readonly text: string
  /** Quarter turns clockwise that set the image upright. */
  readonly quarterTurns: 0 | 1 | 2 | 3
  /** Degrees the upright image was tilted by. */
  readonly skewDegrees: number
}

/** Below this share of Vietnamese syllables the page may lie on its side or its head. */
const DOUBTFUL_SHARE = 0.7
/** Fewer words on a page say nothing about its turn. */
const WORDS_TO_JUDGE = 12

/**
 * Reads a page from its image: tilted lines are set straight, a page on its side or head is turned.
 * How well it reads decides, not the engine's confidence. `undefined` when the engine cannot read it.
 * @param folder where images for the engine may be written, under names beginning with `name`.
 */
export async function readPageImage(
  image: GrayImage,
  engine: OcrEngine,
  { folder, name }: { readonly folder: string; readonly name: string }
): Promise<PageFromImage | undefined> {
  const read = async (quarterTurns: 0 | 1 | 2 | 3): Promise<PageFromImage | undefined> => {
    const turned = turnImage(image, quarterTurns)
    const skewDegrees = findSkew(turned)
    const upright = skewDegrees === 0 ? turned : rotateImage(turned, -skewDegrees)
    const path = join(folder, `${name}-${quarterTurns}.pgm`)
    await writePgm(path, upright)
    const page = await engine.recognize(path)
    return page && { page, text: textOfOcr(page), quarterTurns, skewDegrees }
  }
  const order = isSideways(image) ? ([1, 3] as const) : ([0, 2] as const)
  const first = await read(order[0])
  // An engine that gave up says nothing about how the page lies: on its head it would only read nonsense.
  if (!first || !isDoubtful(first.text)) return first
  if (order[0] === 0 && wordsSeen(first.page) < WORDS_TO_JUDGE) return first
  const second = await read(order[1])
  return second && worth(second) > worth(first) ? second : first
}

/** Marks of any kind the engine took for words: a page on its head has many, a nearly blank one few. */
const wordsSeen = ({ lines }: OcrPage) => lines.reduce((sum, { words }) => sum + words.length, 0)

function isDoubtful(text: string): boolean {
  const { words, known } = countSyllables(text)
  return words < WORDS_TO_JUDGE || known / words < DOUBTFUL_SHARE
}

/** Many known syllables, few others. */
function worth({ text }: PageFromImage): number {
  return countSyllables(text).known * knownShare(text)
}
