import type { OcrEngine } from './ocr-engine.js'
import { openTesseractCommandEngine } from './tesseract-command-engine.js'
import { openTesseractJsEngine } from './tesseract-js-engine.js'

let opened: Promise<OcrEngine> | undefined

/** The best OCR engine of this machine, opened once: the system's tesseract, else tesseract.js. */
export function ocrEngine(): Promise<OcrEngine> {
  opened ??= openTesseractCommandEngine().then((engine) => engine ?? openTesseractJsEngine())
  return opened
}
