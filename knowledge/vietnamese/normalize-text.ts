import { tonedFormsOf, toneOf, withoutTone, withTone } from './vietnamese-letters.js'

const LETTER = 'a-zA-Z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F'

/** Open `oa`, `oe`, `uy` with the tone on the second letter (`hoà`, `khoẻ`, `thuỷ`), not after `q`. */
const TONE_TOO_LATE = `[oO][${tonedFormsOf('aeAE')}](?![${LETTER}])|(?<![qQ])[uU][${tonedFormsOf('yY')}](?![${LETTER}])`

/** A tone left on the first of two letters whose second must carry it: `hòan`, `qúy`, `gía`, `đựơc`, `họăc`. */
const TONE_TOO_EARLY = [
  `[${tonedFormsOf('oO')}][aeAE](?=[${LETTER}])`,
  `[${tonedFormsOf('uU')}][yY](?=[${LETTER}])`,
  `(?<=[qQ])[${tonedFormsOf('uU')}][aeioyAEIOY]`,
  `(?<=[gG])[${tonedFormsOf('iI')}][aeouôơưâăAEOUÔƠƯÂĂ]`,
  `[${tonedFormsOf('iyuưoIYUƯO')}][êôơâăÊÔƠÂĂ]`
].join('|')

const MISPLACED = new RegExp(`${TONE_TOO_LATE}|${TONE_TOO_EARLY}`, 'g')
const ETH = /[ÐðƉ]/g

/**
 * NFC with one placement of tone marks (`hoà` → `hòa`, `qúy` → `quý`) and the Icelandic Ð of old files read as Đ.
 * Input that is already so comes back unchanged and quickly. Of NFC input the length is kept, so offsets stay true.
 */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(ETH, asVietnameseD).replace(MISPLACED, moveTone)
}

/** One tone placement for text that is already NFC; the length is kept. */
export function placeTones(text: string): string {
  return text.replace(MISPLACED, moveTone)
}

function asVietnameseD(letter: string): string {
  return letter === 'ð' ? 'đ' : 'Đ'
}

function moveTone(pair: string): string {
  const first = pair[0]!
  const second = pair[1]!
  const tone = toneOf(first) || toneOf(second)
  return toneOf(first) ? withoutTone(first) + withTone(second, tone) : withTone(first, tone) + withoutTone(second)
}
