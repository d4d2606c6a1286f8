/** A word as an OCR engine read it, with its place on the image (pixels, origin at the top left). */
export interface OcrWord {
  readonly text: string
  /** 0 to 100, the engine's own; it does not tell bad pages apart, the share of known syllables does. */
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A line of words, left to right. */
export interface OcrLine {
  readonly words: readonly OcrWord[]
  /** Lines of one paragraph carry the same number; it grows down the page. */
  readonly paragraph: number
}

/** What an engine read on one image. An image without a word has no lines. */
export interface OcrPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly OcrLine[]
}

/** How the words on an image are arranged: a whole page, or one block of lines. */
export type OcrArrangement = 'page' | 'block'

/**
 * Reads Vietnamese words from an image (PGM or PNG). Every adapter passes `ocr-engine.contract.ts`.
 * Reading an image that is none, or taking too long, yields `undefined`; it never throws.
 */
export interface OcrEngine {
  /** Name and version, part of the mark under which a reading is remembered. */
  readonly name: string
  recognize(imagePath: string, arrangement?: OcrArrangement): Promise<OcrPage | undefined>
  close(): Promise<void>
}
