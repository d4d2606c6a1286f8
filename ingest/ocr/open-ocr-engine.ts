import type { OcrEngine } from './ocr-engine.js'
import { openTesseractCommandEngine } from './tesseract-command-engine.js'
import { openTesseractJsEngine } from './tesseract-js-engine.js'

let opened: Promise<OcrEngine> | undefined

/** Name of the engine that would be used, without opening it. */
export async function ocrEngineName(): Promise<string> {
  return (await openTesseractCommandEngine())?.name ?? 'tesseract.js'
}

/** The best OCR engine of this machine, opened once: the system's tesseract, else tesseract.js. */
export function ocrEngine(): Promise<OcrEngine> {
  opened ??= openTesseractCommandEngine().then((engine) => engine ?? openTesseractJsEngine())
  return opened
}
