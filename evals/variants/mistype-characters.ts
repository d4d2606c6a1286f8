import { pick, type Random } from '../seeded-random.js'

/** Keys beside each other, as fingers slip. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  ...{ a: 'sqz', b: 'vnh', c: 'xvd', d: 'sfe', e: 'wrd', g: 'fht', h: 'gjn', i: 'uok', k: 'jli', l: 'ko' },
  ...{ m: 'nk', n: 'bmh', o: 'ipl', p: 'o', q: 'wa', r: 'etf', s: 'adw', t: 'ryg', u: 'yij', v: 'cbg', x: 'zcs', y: 'tuh' }
}

/**
 * Slips of the fingers, one in so many characters: a letter dropped, doubled, swapped with the next, or hit beside. First letters of words,
 * digits and document numbers stay.
 */
export function mistypeCharacters(question: string, charactersPerTypo: number, random: Random): string {
  return question
    .normalize('NFC')
    .split(/(\s+)/)
    .map((word) => (/\d|^\s*$/.test(word) ? word : mistypeWord([...word], 1 / charactersPerTypo, random)))
    .join('')
}

function mistypeWord(letters: readonly string[], share: number, random: Random): string {
  let written = letters[0] ?? ''
  for (let place = 1; place < letters.length; place++) {
    const letter = letters[place]!
    const slips = random() < share * (letters.length / (letters.length - 1)) && /\p{L}/u.test(letter)
    if (!slips) {
      written += letter
      continue
    }
    const kind = pick(['drop', 'double', 'swap', 'beside'] as const, random)
    const next = letters[place + 1]
    if (kind === 'double') written += letter + letter
    else if (kind === 'swap' && next) {
      written += next + letter
      place++
    } else if (kind === 'beside' && NEIGHBOURS[letter.toLowerCase()]) written += pick([...NEIGHBOURS[letter.toLowerCase()]!], random)
    else if (kind !== 'drop') written += letter + letter
  }
  return written
}
