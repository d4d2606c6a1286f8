import type { OcrLine, OcrPage, OcrWord } from './ocr-engine.js'

/**
 * Tesseract's TSV (levels page 1, block 2, paragraph 3, line 4, word 5) as lines of words.
 * Columns: level, page, block, par, line, word, left, top, width, height, conf, text.
 */
export function parseTesseractTsv(tsv: string): OcrPage {
  const lines: { words: OcrWord[]; paragraph: number; key: string }[] = []
  let [width, height, paragraph] = [0, 0, 0]
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t')
    const level = cells[0]
    if (level === '1') [width, height] = [Number(cells[8]), Number(cells[9])]
    if (level === '3') paragraph += 1
    if (level !== '5') continue
    const text = (cells[11] ?? '').trim()
    if (!text) continue
    const key = cells.slice(1, 5).join(' ')
    const [left, top, wordWidth, wordHeight, confidence] = cells.slice(6, 11).map(Number) as [number, number, number, number, number]
    if (lines.at(-1)?.key !== key) lines.push({ words: [], paragraph, key })
    lines.at(-1)!.words.push({ text: text.normalize('NFC'), confidence, left, top, width: wordWidth, height: wordHeight })
  }
  return { width, height, lines: lines.map(({ words, paragraph }): OcrLine => ({ words, paragraph })) }
}
