const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const
const PLAIN_VOWELS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']

const toned = (vowel: string) => TONES.map((tone) => (vowel + tone).normalize('NFC'))

/** Tone of a composed vowel: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng; a letter that is no vowel is absent. */
const VOWELS = new Map(PLAIN_VOWELS.flatMap((vowel) => toned(vowel).map((letter, tone) => [letter, { vowel, tone }] as const)))

/** Tone of a composed letter: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export function toneOf(letter: string): number {
  return VOWELS.get(letter)?.tone ?? 0
}

/** The letter without its tone, hat and horn kept: `ấ` → `â`. */
export function withoutTone(letter: string): string {
  return VOWELS.get(letter)?.vowel ?? letter
}

/** The vowel carrying a tone (numbered as in `toneOf`) in place of any it had; other letters come back as they are. */
export function withTone(letter: string, tone: number): string {
  const vowel = VOWELS.get(letter)?.vowel
  return vowel ? (vowel + TONES[tone]).normalize('NFC') : letter
}

/** True for a Vietnamese vowel letter, toned or not. */
export function isVowel(letter: string): boolean {
  return VOWELS.has(letter)
}

/** All composed forms of the given vowels under one tone or more, for use inside a character class. */
export function tonedFormsOf(vowels: string): string {
  return [...vowels].flatMap((vowel) => toned(vowel).slice(1)).join('')
}
