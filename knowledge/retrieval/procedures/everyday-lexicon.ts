import { readdirSync, readFileSync } from 'node:fs'
import { foldText } from '../../vietnamese/fold-text.js'
import { syllablesOf } from '../../vietnamese/syllables.js'

/** One way of saying something, as runs of syllables that all have to occur. */
interface EverydayPattern {
  readonly runs: readonly (readonly string[])[]
  readonly foldedRuns: readonly (readonly string[])[]
  readonly official: readonly string[]
}

/** Official words for an everyday expression found in a question. */
export interface EverydayHit {
  readonly official: readonly string[]
  /** Places of the first run in the question, end exclusive. */
  readonly start: number
  readonly end: number
}

/** The everyday words of the reviewed lists beside this folder (`../everyday-words/*.txt`). */
export class EverydayLexicon {
  readonly #byFirst = new Map<string, EverydayPattern[]>()

  constructor(lines: readonly string[] = readEverydayWords()) {
    for (const line of lines) for (const pattern of patternsOf(line)) this.#add(pattern)
  }

  /**
   * Expressions found in a question, longest first; those inside a longer one are left out, and so is what is denied ("không phải …").
   * Unmarked words match marked ones only in expressions of two or more syllables.
   */
  find(forms: readonly string[]): EverydayHit[] {
    const folded = forms.map(foldText)
    const hits: EverydayHit[] = []
    folded.forEach((first, start) => {
      for (const pattern of this.#byFirst.get(first) ?? []) {
        const [run] = pattern.runs
        if (!standsAt(forms, folded, pattern, 0, start) || isDenied(forms, start)) continue
        const others = pattern.runs
          .slice(1)
          .every((_run, index) => forms.some((_form, place) => standsAt(forms, folded, pattern, index + 1, place)))
        if (others) hits.push({ official: pattern.official, start, end: start + run!.length })
      }
    })
    hits.sort((left, right) => right.end - right.start - (left.end - left.start))
    return hits.filter((hit, index) => !hits.slice(0, index).some((longer) => isInside(hit, longer)))
  }

  #add(pattern: EverydayPattern): void {
    const first = pattern.foldedRuns[0]?.[0]
    if (first === undefined) return
    const known = this.#byFirst.get(first)
    if (known) known.push(pattern)
    else this.#byFirst.set(first, [pattern])
  }
}

/** Rows of every list, without comments. */
export function readEverydayWords(): string[] {
  const folder = new URL('../everyday-words/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

function patternsOf(line: string): EverydayPattern[] {
  const [everyday = '', words = ''] = line.split('|')
  const official = syllablesOf(words)
  return everyday.split('/').map((alternative) => {
    const runs = alternative.split('&').map((run) => syllablesOf(run))
    return { runs, foldedRuns: runs.map((run) => run.map(foldText)), official }
  })
}

function standsAt(forms: readonly string[], folded: readonly string[], pattern: EverydayPattern, index: number, place: number): boolean {
  const run = pattern.runs[index]!
  const foldedRun = pattern.foldedRuns[index]!
  return run.every((syllable, offset) => {
    const form = forms[place + offset]
    if (form === syllable) return true
    return run.length > 1 && form !== undefined && form === folded[place + offset] && form === foldedRun[offset]
  })
}

function isDenied(forms: readonly string[], start: number): boolean {
  return forms[start - 1] === 'phải' && ['không', 'chẳng', 'đâu'].includes(forms[start - 2] ?? '')
}

function isInside(hit: EverydayHit, longer: EverydayHit): boolean {
  return hit.start >= longer.start && hit.end <= longer.end && hit.official !== longer.official
}
