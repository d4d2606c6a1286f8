import { readdirSync, readFileSync } from 'node:fs'
import { postingsWithin } from '../../index/lexical/bm25.js'
import type { LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { AS_SHIPPED, type RetrievalTrial } from '../laboratory/retrieval-trial.js'
import { EverydayLexicon } from '../procedures/everyday-lexicon.js'
import { type QuestionTerms, questionTerms } from '../question/question-terms.js'
import { readFrames } from '../question/read-frames.js'

const FOLDER = new URL('../law-words/', import.meta.url)

/** How much the words of the law count that stand for what was said, and how much the said words still do. */
const OFFICIAL_SHARE = 0.7
const SAID_SHARE = 0.5
/** What a greater share of all articles says is the law's own way of speaking (about thirty of all codified articles). */
const OF_THE_LAW_SHARE = 0.0004
/** Parts what stands in the question from what is added: no pair of neighbours crosses it. */
const BREAK = { form: '', term: -1 }

/** Reads questions about law: what people say is read as what the law calls it (`law-words/*.txt`). */
export class LawQuestionReader {
  readonly #words = new EverydayLexicon(lawWordRows())

  constructor(
    private readonly lookup: TermLookup,
    private readonly scorer: LexicalScorer,
    private readonly range: PassageRange
  ) {}

  /** The question as syllables and terms; words of the law stand in the place of what was said, which is kept behind with less weight. */
  read(question: string, { without }: RetrievalTrial = AS_SHIPPED): QuestionTerms {
    const asked = questionTerms(question, this.lookup)
    if (without?.has('everydayWords')) return asked
    const known = new Set(asked.forms)
    const hits = this.#words
      .find(asked.forms)
      .filter(({ official, start, end }) => official.some((form) => !known.has(form)) && !this.#isOfTheLaw(asked.terms.slice(start, end)))
      .sort((left, right) => left.start - right.start)
    const taken = hits.filter((hit, place) => !hits.slice(0, place).some((earlier) => earlier.end > hit.start))
    if (taken.length === 0) return asked
    const forms: string[] = []
    const shares: number[] = []
    const behind: string[] = []
    let place = 0
    const add = (some: readonly string[], share: number) => {
      forms.push(...some)
      for (const _form of some) shares.push(share)
    }
    for (const { official, start, end } of taken) {
      add(asked.forms.slice(place, start), 1)
      add(official, OFFICIAL_SHARE)
      behind.push(BREAK.form, ...asked.forms.slice(start, end))
      place = end
    }
    add(asked.forms.slice(place), 1)
    const framed = readFrames(forms)
    const all = [...forms, ...behind]
    return {
      forms: all,
      terms: all.map((form) => (form === BREAK.form ? BREAK.term : (this.lookup.termOf(form) ?? -1))),
      shares: [...shares, ...behind.map(() => SAID_SHARE)],
      isFrame: [...framed.isFrame, ...readFrames(behind).isFrame],
      focusStart: framed.focusStart,
      focusEnd: framed.focusEnd,
      asksDefinition: asked.asksDefinition
    }
  }

  /** Whether the law itself speaks so, often enough that nothing needs to be read into it. */
  #isOfTheLaw(terms: readonly number[]): boolean {
    const { syllables, bigramPostings } = this.scorer.index
    const many = OF_THE_LAW_SHARE * (this.range.end - this.range.start)
    const within = (postings: typeof syllables, term: number) => {
      const { from, to } = postingsWithin(postings, term, this.range.start, this.range.end)
      return to - from
    }
    if (terms.some((term) => term < 0)) return false
    if (terms.length === 1) return within(syllables, terms[0]!) > many
    return terms.slice(1).every((second, place) => {
      const bigram = this.scorer.bigramOf(terms[place]!, second)
      return bigram >= 0 && within(bigramPostings, bigram) > many
    })
  }
}

/** Rows of the reviewed words of the law, `what people say | what the law calls it`, without comments. */
export function lawWordRows(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').normalize('NFC').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}
