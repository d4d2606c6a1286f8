import { everydayRows } from '../../vietnamese/everyday-expressions.js'
import { foldText } from '../../vietnamese/fold-text.js'
import { informalWords, LONGEST_INFORMAL } from '../../vietnamese/informal-words.js'
import { syllablesOf } from '../../vietnamese/syllables.js'

/** One way of saying something, as runs of syllables that all have to occur. */
interface EverydayPattern {
  readonly runs: readonly Run[]
  readonly official: readonly string[]
}

interface Question extends Run {
  /** So few syllables have marks that those without any may have lost theirs. */
  readonly isUnmarked: boolean
}

interface Run {
  readonly forms: readonly string[]
  readonly folded: readonly string[]
}

/** Official words for an everyday expression found in a question. */
export interface EverydayHit {
  readonly official: readonly string[]
  /** Places of the first run in the question, end exclusive. */
  readonly start: number
  readonly end: number
}

/** Words that may stand inside an expression without changing it: "mất [cái] bằng lái", "căn cước [đã] hết hạn". */
const FILLERS = new Set(
  'bị đã đang sẽ sắp cái chiếc tấm tờ cuốn thì là mà của được cũng này kia đó ấy tôi em mình tui anh chị nó'.split(' ')
)
/** Expressions at least so long may also hold one other word. */
const LONG_RUN = 3
/** No more words than this stand inside an expression. */
const MOST_INSIDE = 2
/** Less than this share of the syllables has marks where they were left out. */
const MARKED_SHARE = 0.2

/** The everyday words of the reviewed lists beside this folder (`../everyday-words/*.txt`). */
export class EverydayLexicon {
  readonly #byFirst = new Map<string, EverydayPattern[]>()

  constructor(lines: readonly string[] = everydayRows()) {
    for (const line of lines) for (const pattern of patternsOf(line)) this.#add(pattern)
  }

  /**
   * Expressions found in a question, longest first; those inside a longer one are left out, and so is what is denied ("không phải …").
   * Unmarked words match marked ones only in expressions of two or more syllables, of two only beside a marked one or in a question without dấu.
   */
  find(forms: readonly string[]): EverydayHit[] {
    const folded = forms.map(foldText)
    const marked = forms.filter((form, place) => form !== folded[place]).length
    const question = { forms, folded, isUnmarked: marked < forms.length * MARKED_SHARE }
    const hits: EverydayHit[] = []
    question.folded.forEach((first, start) => {
      for (const { runs, official } of this.#byFirst.get(first) ?? []) {
        const end = endOf(runs[0]!, question, start)
        if (end < 0 || isDenied(forms, start)) continue
        const others = runs.slice(1).every((run) => forms.some((_form, place) => endOf(run, question, place) >= 0))
        if (others) hits.push({ official, start, end })
      }
    })
    hits.sort((left, right) => right.end - right.start - (left.end - left.start))
    return hits.filter((hit, index) => !hits.slice(0, index).some((longer) => isInside(hit, longer)))
  }

  #add(pattern: EverydayPattern): void {
    const first = pattern.runs[0]?.folded[0]
    if (first === undefined) return
    const known = this.#byFirst.get(first)
    if (known) known.push(pattern)
    else this.#byFirst.set(first, [pattern])
  }
}

function patternsOf(line: string): EverydayPattern[] {
  const [everyday = '', words = ''] = line.split('|')
  const official = syllablesOf(words)
  return everyday.split('/').flatMap((alternative) => {
    const runs = alternative.split('&').map((run) => syllablesOf(run))
    const standard = runs.map(inStandardWords)
    const spellings = standard.join() === runs.join() ? [runs] : [runs, standard]
    return spellings.map((spelling) => ({ runs: spelling.map((forms) => ({ forms, folded: forms.map(foldText) })), official }))
  })
}

/** An expression as the understanding of questions would write it: `lãnh lương` → `nhận lương`. */
function inStandardWords(forms: readonly string[]): string[] {
  const standard: string[] = []
  for (let place = 0; place < forms.length; ) {
    let length = Math.min(LONGEST_INFORMAL, forms.length - place)
    let meant: string | undefined
    for (; length > 0 && meant === undefined; length--) meant = standardOf(forms.slice(place, place + length).join(' '))
    standard.push(...(meant === undefined ? [forms[place]!] : syllablesOf(meant)))
    place += meant === undefined ? 1 : length + 1
  }
  return standard
}

function standardOf(words: string): string | undefined {
  return informalWords(words).find(({ when }) => when === 'always' || when === 'likely')?.readings[0]
}

/** Where a run that begins at `start` ends in the question, end exclusive; -1 where it does not stand. */
function endOf(run: Run, question: Question, start: number): number {
  let place = start
  let inside = 0
  let strange = 0
  for (let index = 0; index < run.forms.length; ) {
    const form = question.forms[place]
    if (form === undefined) return -1
    if (isSame(run, index, question, place)) index++
    else {
      if (index === 0 || ++inside > MOST_INSIDE) return -1
      if (!FILLERS.has(form) && (run.forms.length < LONG_RUN || ++strange > 1)) return -1
    }
    place++
  }
  return question.isUnmarked || run.forms.length >= LONG_RUN || isAnchored(run, question, start, place) ? place : -1
}

/** Whether a run stands word for word, or at least one of its marked syllables does: "cho con" is not "chó con". */
function isAnchored({ forms, folded }: Run, { forms: asked }: Question, start: number, end: number): boolean {
  const stands = asked.slice(start, end)
  return forms.every((form) => stands.includes(form)) || forms.some((form, index) => form !== folded[index] && stands.includes(form))
}

function isSame({ forms, folded }: Run, index: number, question: Question, place: number): boolean {
  const form = question.forms[place]
  if (form === forms[index]) return true
  return forms.length > 1 && form === question.folded[place] && form === folded[index]
}

function isDenied(forms: readonly string[], start: number): boolean {
  return forms[start - 1] === 'phải' && ['không', 'chẳng', 'đâu'].includes(forms[start - 2] ?? '')
}

function isInside(hit: EverydayHit, longer: EverydayHit): boolean {
  return hit.start >= longer.start && hit.end <= longer.end && hit.official !== longer.official
}
