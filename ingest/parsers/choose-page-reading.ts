import { countSyllables, knownShare } from '../ocr/known-syllables.js'

/** How a page of a PDF is to be read: its text layer is good, its image must be read, or both are read and the better one taken. */
export type PageReadingPlan = 'layer' | 'image' | 'both'

/** A page with fewer letters than this has no text layer worth the name (a stamp, a page number). */
const LEAST_LETTERS = 40
/** A text layer with a smaller share of Vietnamese syllables is doubtful. */
const DOUBTFUL_SHARE = 0.7
/** Fewer words say nothing about a page. */
const WORDS_TO_JUDGE = 20
/** Few letters beside a picture of at least this share of the page: part of the text may be in the picture. */
const FEW_LETTERS = 1100
const PICTURE_SHARE = 0.12
/** Most of the page is a picture: a scan, perhaps with a text layer of the scanner's own OCR. */
const WHOLE_SHARE = 0.6

/** Plans a page from its text layer and the share of it that its largest picture covers (`undefined`: not known). */
export function planPage(text: string, pictureShare: number | undefined): PageReadingPlan {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  if (letters < LEAST_LETTERS) return pictureShare === 0 && letters > 0 ? 'layer' : 'image'
  const { words, known } = countSyllables(text)
  const isDoubtful = words >= WORDS_TO_JUDGE && known / words < DOUBTFUL_SHARE
  if (isDoubtful && isForeign(text)) return 'layer'
  if (isDoubtful) return 'both'
  if (letters < FEW_LETTERS && (pictureShare ?? (letters < FEW_LETTERS / 2 ? 1 : 0)) >= PICTURE_SHARE) return 'both'
  return (pictureShare ?? 0) >= WHOLE_SHARE && words > 0 && known / words < 0.85 ? 'both' : 'layer'
}

/** Whether the words read from the image are to be taken: clearly more of them, or clearly better ones. */
export function isImageBetter(layer: string, image: string): boolean {
  const [fromLayer, fromImage] = [countSyllables(layer).known, countSyllables(image).known]
  if (fromImage > fromLayer * 1.2 + 5) return true
  return fromImage > fromLayer * 0.8 && knownShare(image) > knownShare(layer) + 0.1
}

/** English and the like: plain letters nearly throughout, and common English words. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const plain = letters.filter((letter) => /[a-z]/i.test(letter)).length
  return plain > letters.length * 0.97 && (text.match(/\b(?:the|of|and|to|in|for|is|shall)\b/gi) ?? []).length > letters.length / 120
}
