import { isWellFormed } from '../../knowledge/index.js'
import { mendMisreadSyllables } from './mend-misread-syllables.js'
import type { OcrLine, OcrPage, OcrWord } from './ocr-engine.js'

/** Below it a word that is neither a syllable nor a number is a speck, a stamp or a rule of the page. */
const LEAST_CONFIDENCE = 55
/** A line with less of its letters in plausible words is a stamp or a signature, unless the engine is sure of it. */
const LEAST_SENSE = 0.4

/** The text of a page read by OCR: one line per line, an empty one between paragraphs; specks and stamps left out, misread marks mended. */
export function textOfOcr({ lines }: OcrPage): string {
  const paragraphs: { readonly paragraph: number; readonly lines: (readonly OcrWord[])[] }[] = []
  for (const line of lines) {
    const words = withoutSpecks(line)
    if (words.length === 0 || !makesSense(words)) continue
    if (paragraphs.at(-1)?.paragraph !== line.paragraph) paragraphs.push({ paragraph: line.paragraph, lines: [] })
    paragraphs.at(-1)!.lines.push(words)
  }
  return paragraphs
    .map(({ lines }) =>
      mendMisreadSyllables(lines)
        .map((words) => mendMarks(words.join(' ')))
        .join('\n')
    )
    .join('\n\n')
}

/** Mean confidence over the characters of a page, 0 to 100; 0 for a page without words. */
export function confidenceOf({ lines }: OcrPage): number {
  let [sum, letters] = [0, 0]
  for (const { words } of lines)
    for (const { text, confidence } of words) {
      sum += confidence * text.length
      letters += text.length
    }
  return letters === 0 ? 0 : sum / letters
}

function withoutSpecks({ words }: OcrLine): readonly OcrWord[] {
  const kept = words.filter((word, place) => !isSpeck(word, place === 0 || place === words.length - 1))
  return kept
}

function isSpeck({ text, confidence }: OcrWord, isAtEdge: boolean): boolean {
  if (/^[|_~^ˆ`'‘’"“”.,:;!¡¬°•*«»<>\\/[\]{}()=—–-]+$/u.test(text)) {
    if (/^[-–—•+*“”"]$/u.test(text)) return confidence < 20
    return isAtEdge && !/^[).;:”"]+$/u.test(text)
  }
  if (confidence >= LEAST_CONFIDENCE) return false
  return !isPlausible(text) && (confidence < 30 || isAtEdge)
}

/** A syllable, a number, a mark of a point, an abbreviation. */
function isPlausible(text: string): boolean {
  const word = text.replace(/^[“"(‘']+|[.,;:)”"’'?!]+$/gu, '')
  if (
    /^\d[\d.,/%]*$/.test(word) ||
    /^[a-zđ]\)?$/u.test(word) ||
    /^\p{Lu}{2,}(?:[-/]\p{Lu}+)*$/u.test(word) ||
    /^\d+\/.*\/?\p{Lu}/u.test(word)
  )
    return true
  return word.split(/[-/]/).every((part) => part.length > 0 && isWellFormed(part.toLowerCase()))
}

function makesSense(words: readonly OcrWord[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sensible = words.filter(({ text }) => isPlausible(text)).reduce((sum, { text }) => sum + text.length, 0)
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters
  return sensible / letters >= LEAST_SENSE || confidence > 75
}

/** What the engine writes for marks it takes for letters. */
function mendMarks(line: string): string {
  return line
    .replace(/^[|ˆ_.,'‘`~\s]+(?=[\p{L}\d“"(-])/u, '')
    .replace(/(?<=^|\s)[lI](?=\d)/gu, '1')
    .replace(/(?<=\d)[lI](?=\s|$|[.,;/)])/gu, '1')
    .replace(/(?<=(?:ngày|tháng|khoản|Khoản|Điều|điều)\s)[lI]{1,2}(?=\s|[,.;)]|$)/gu, (marks) => '1'.repeat(marks.length))
    .replace(/(?<=[\p{Lu}Đ])-\s(?=(?:CP|BCA|BTC|QH|UBND|TTg|BKHĐT|BNV|BTP)(?!\p{L}))/gu, '-')
    .replace(/^(\d{1,2}),\s+(?=\p{Lu})/u, '$1. ')
    .replace(/\(0(?=[a-z]+\.[a-z])/g, '@')
}
