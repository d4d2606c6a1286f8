import { foldText } from './fold-text.js'

/** One text in two forms of the same length, so that a place found in one is a place in the other. */
export interface ReadableText {
  /** NFC, Cyrillic look-alikes replaced (`NĐ-СР`), case and marks kept. */
  readonly written: string
  /** Without marks and case. */
  readonly folded: string
}

const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХІЅЈаеорсухіѕј'].map((letter, index) => [letter, 'ABEKMHOPCTYXISJaeopcyxisj'[index]!])
)

/** Prepares a text for reading numbers and references in it. Of NFC input the places stay true. */
export function readableText(text: string): ReadableText {
  const written = replaceLookAlikes(text.normalize('NFC'))
  return { written, folded: foldText(written) }
}

/** Cyrillic letters that look Latin, as Latin. */
export function replaceLookAlikes(text: string): string {
  return text.replace(/[АВЕКМНОРСТУХІЅЈаеорсухіѕј]/g, (letter) => LOOK_ALIKES[letter]!)
}
