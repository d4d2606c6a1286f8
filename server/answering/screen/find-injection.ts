import { foldText } from '../../../knowledge/index.js'
import { hasPhrase, phraseTable } from '../understand/phrase-table.js'
import { readText } from '../understand/read-text.js'
import { hiddenReadings } from './hidden-readings.js'
import { INJECTION_SHAPES, VIETNAMESE_INJECTION_SHAPES } from './injection-shapes.js'
import { INJECTION_PHRASES } from './injection-words.vi.js'

const PHRASES = phraseTable([[true, INJECTION_PHRASES]])
const SHAPES = [...INJECTION_SHAPES, ...VIETNAMESE_INJECTION_SHAPES]

/** Whether a text tries to change how the assistant works: openly, spelled out, encoded, reversed, or in look-alike letters. */
export function isInjection(text: string): boolean {
  return hiddenReadings(text).some((reading) => {
    const folded = foldText(reading)
    return SHAPES.some((shape) => shape.test(folded)) || hasPhrase(PHRASES, readText(reading))
  })
}
