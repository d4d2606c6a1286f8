import { readdirSync, readFileSync } from 'node:fs'
import { foldText } from './fold-text.js'
import { syllablesOf } from './syllables.js'

const FOLDER = new URL('../retrieval/everyday-words/', import.meta.url)

/** Rows of the reviewed everyday words, `everyday expressions | official words`, without comments. */
export function everydayRows(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').normalize('NFC').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** What people say, each run of words by itself. */
export function everydayExpressions(): string[] {
  return everydayRows().flatMap((row) =>
    row
      .split('|')[0]!
      .split(/[/&]/)
      .map((run) => run.trim())
  )
}

let syllables: ReadonlySet<string> | undefined

/** Whether people say this syllable, spelled just so: it is no misspelling, however rare it is in law. */
export function isEverydaySyllable(form: string): boolean {
  syllables ??= new Set(everydayExpressions().flatMap((expression) => syllablesOf(expression)))
  return syllables.has(form)
}

/** The same for a syllable without any mark: nothing was left out of it. */
export function isEverydayUnmarked(form: string): boolean {
  return form === foldText(form) && isEverydaySyllable(form)
}
