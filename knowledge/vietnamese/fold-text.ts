const TABLE_SIZE = 0x1f00
const DROPPED = 0xffff
const CHUNK = 8192

/** Folded character code by character code; `DROPPED` for combining marks. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => foldCode(code))

/**
 * Without marks and case: `Đăng ký` → `dang ky`. Of NFC input the length is kept, so offsets stay true.
 * Letters outside the Latin blocks come back as they are.
 */
export function foldText(text: string): string {
  if (text.length > LONGEST_SYLLABLE) return foldLetters(text)
  const known = KNOWN_SYLLABLES.get(text)
  if (known !== undefined) return known
  const folded = foldLetters(text)
  if (KNOWN_SYLLABLES.size < MOST_SYLLABLES) KNOWN_SYLLABLES.set(text, folded)
  return folded
}

/** Vietnamese has no longer syllable (nghiêng); the few thousand there are come again and again, so they are folded once. */
const LONGEST_SYLLABLE = 8
const MOST_SYLLABLES = 50_000
const KNOWN_SYLLABLES = new Map<string, string>()

function foldLetters(text: string): string {
  const codes = new Uint16Array(Math.min(text.length, CHUNK))
  let folded = ''
  let used = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const plain = code < TABLE_SIZE ? FOLDED[code]! : code
    if (plain !== DROPPED) codes[used++] = plain
    if (used === CHUNK) {
      folded += fromCodes(codes, used)
      used = 0
    }
  }
  return used > 0 ? folded + fromCodes(codes, used) : folded
}

function fromCodes(codes: Uint16Array, length: number): string {
  return String.fromCharCode.apply(undefined, codes.subarray(0, length) as unknown as number[])
}

function foldCode(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return DROPPED
  const letter = String.fromCharCode(code)
  if ('đĐÐðƉ'.includes(letter)) return 'd'.charCodeAt(0)
  const base = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const lower = base.toLowerCase()
  return base.length === 1 && lower.length === 1 ? lower.charCodeAt(0) : code
}
