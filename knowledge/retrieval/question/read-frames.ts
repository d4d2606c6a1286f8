import { PhraseTable } from './phrase-table.js'
import { DEFINITION_FRAMES, QUESTION_FRAMES } from './question-frames.vi.js'

const FRAMES = new PhraseTable(QUESTION_FRAMES)
const DEFINITIONS = new PhraseTable(DEFINITION_FRAMES)

/** Frame and matter of a question, syllable by syllable. */
export interface FramedQuestion {
  /** True for syllables that carry the asking. */
  readonly isFrame: readonly boolean[]
  /** The matter asked about: from `focusStart` up to `focusEnd` (syllables); everything when the frame leaves nothing. */
  readonly focusStart: number
  readonly focusEnd: number
  readonly asksDefinition: boolean
}

/** Tells the matter of a question from the way it is asked. */
export function readFrames(forms: readonly string[]): FramedQuestion {
  const isFrame = FRAMES.covered(forms)
  if (forms.at(-1) === 'không') isFrame[forms.length - 1] = true
  if (isFrame.every(Boolean)) isFrame.fill(false)
  const focusStart = Math.max(0, isFrame.indexOf(false))
  const asked = isFrame.findIndex((frame, place) => frame && place > focusStart + 1 && restIsFrame(isFrame, place))
  return {
    isFrame,
    focusStart,
    focusEnd: asked < 0 ? isFrame.lastIndexOf(false) + 1 : asked,
    asksDefinition: forms.some((_form, place) => DEFINITIONS.longestAt(forms, place) > 0)
  }
}

/** The frame that ends the matter is long, or nothing but frame follows. */
function restIsFrame(isFrame: readonly boolean[], place: number): boolean {
  return isFrame.slice(place, place + 3).every(Boolean) || isFrame.slice(place).every(Boolean)
}
