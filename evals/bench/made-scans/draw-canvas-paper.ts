import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { type GrayImage, grayOf } from '../../../ingest/ocr/index.js'

/** A page as it was set, and the lines that were set on it, in reading order. */
export interface DrawnPage {
  readonly image: GrayImage
  readonly lines: readonly string[]
}

/** An A4 page at this resolution. */
export const DRAWN_DOTS_PER_INCH = 200
const [WIDTH, HEIGHT] = [1654, 2339]
const [LEFT, RIGHT, TOP, BOTTOM] = [236, 118, 165, 165]
/** 13.5 points. */
const LETTER_HEIGHT = 37.5
const LINE_HEIGHT = 50
const INDENT = 78
const FAMILIES = ['Liberation Serif', 'Times New Roman', 'Noto Serif', 'DejaVu Serif']

/** The serif font pages are set in: the first of those that Vietnamese offices use, or look like it, that is installed. */
export function paperFont(): string {
  return FAMILIES.find((family) => GlobalFonts.has(family)) ?? 'serif'
}

/** Fonts in a folder may be used besides those of the system. */
export function useFonts(folder: string): void {
  GlobalFonts.loadFontsFromDir(folder)
}

/** Sets paragraphs as offices do: justified, first lines indented, headings of articles bold, lines in capitals in the middle, page numbers above. */
export function drawPaper(paragraphs: readonly string[], mostPages: number): readonly DrawnPage[] {
  const pages: DrawnPage[] = []
  let sheet = new Sheet(1)
  for (const paragraph of paragraphs) {
    for (const line of sheet.broken(paragraph)) {
      if (sheet.isFull) {
        pages.push(sheet.done())
        if (pages.length === mostPages) return pages
        sheet = new Sheet(pages.length + 1)
      }
      sheet.set(line)
    }
    sheet.gap()
  }
  return [...pages, sheet.done()]
}

interface SetLine {
  readonly words: readonly string[]
  readonly isBold: boolean
  readonly isCentred: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

class Sheet {
  readonly #context: SKRSContext2D
  readonly #lines: string[] = []
  #y = TOP

  constructor(pageNumber: number) {
    this.#context = createCanvas(WIDTH, HEIGHT).getContext('2d')
    this.#context.fillStyle = 'white'
    this.#context.fillRect(0, 0, WIDTH, HEIGHT)
    this.#context.fillStyle = 'black'
    if (pageNumber > 1) this.set({ words: [String(pageNumber)], isBold: false, isCentred: true, isFirst: false, isLast: true })
  }

  get isFull(): boolean {
    return this.#y > HEIGHT - BOTTOM
  }

  gap(): void {
    this.#y += 12
  }

  broken(paragraph: string): readonly SetLine[] {
    const letters = paragraph.match(/\p{L}/gu) ?? []
    const isCentred = paragraph.length < 120 && letters.every((letter) => letter === letter.toUpperCase())
    const isBold = isCentred || (/^Điều \d/u.test(paragraph) && paragraph.length < 250)
    this.#font(isBold)
    const lines: string[][] = [[]]
    let width = isCentred ? 0 : INDENT
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const needed = this.#context.measureText(`${word} `).width
      if (width + needed > WIDTH - LEFT - RIGHT && lines.at(-1)!.length > 0) {
        lines.push([])
        width = 0
      }
      lines.at(-1)!.push(word)
      width += needed
    }
    return lines.map((words, place) => ({ words, isBold, isCentred, isFirst: place === 0, isLast: place === lines.length - 1 }))
  }

  set({ words, isBold, isCentred, isFirst, isLast }: SetLine): void {
    this.#font(isBold)
    const own = words.reduce((sum, word) => sum + this.#context.measureText(word).width, 0)
    const room = WIDTH - LEFT - RIGHT - (isFirst && !isCentred ? INDENT : 0)
    const plain = this.#context.measureText(' ').width
    const space = isLast || isCentred ? plain : (room - own) / Math.max(1, words.length - 1)
    let x = isCentred ? LEFT + (room - own - plain * (words.length - 1)) / 2 : WIDTH - RIGHT - room
    for (const word of words) {
      this.#context.fillText(word, x, this.#y)
      x += this.#context.measureText(word).width + space
    }
    this.#y += LINE_HEIGHT
    this.#lines.push(words.join(' '))
  }

  done(): DrawnPage {
    return { image: grayOf(this.#context.getImageData(0, 0, WIDTH, HEIGHT).data, WIDTH, HEIGHT), lines: this.#lines }
  }

  #font(isBold: boolean): void {
    this.#context.font = `${isBold ? 'bold ' : ''}${LETTER_HEIGHT}px "${paperFont()}"`
  }
}
