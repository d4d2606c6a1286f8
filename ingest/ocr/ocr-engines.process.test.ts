import { describe, it } from 'vitest'
import { testOcrEngine } from './ocr-engine.contract.js'
import { openTesseractCommandEngine } from './tesseract-command-engine.js'
import { openTesseractJsEngine } from './tesseract-js-engine.js'

const command = await openTesseractCommandEngine()
if (command) testOcrEngine('tesseract of the system', async () => command)
else
  describe('tesseract of the system', () => it.skip('IS NOT INSTALLED: apt-get install tesseract-ocr tesseract-ocr-vie', () => undefined))

testOcrEngine('tesseract.js', openTesseractJsEngine)
