const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
  '\u0132': 'IJ',
  '\u0133': 'ij'
}
const LIGATURE = /[\ufb00-\ufb06\u0132\u0133]/g

/** Letters that a font draws as one (`ﬁ`, `ﬂ`) are two letters again. */
export function replaceLigatures(text: string): string {
  return text.replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
}
