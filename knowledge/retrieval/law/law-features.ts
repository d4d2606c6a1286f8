import type { FieldTerms } from '../../index/lexical/lexical-index.js'
import type { LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import { WordMatcher } from '../question/match-words.js'
import { containsRun, type QuestionTerms } from '../question/question-terms.js'
import type { QuestionWords } from '../question/question-words.js'
import type { Candidate } from '../select-best.js'
import { findBestPart, weightWith } from './find-best-part.js'
import { heaviestWindow } from './heaviest-window.js'
import type { LawFacts } from './law-facts.js'
import type { LAW_FEATURES } from './law-feature-names.js'
import { NO_MATCH, PassageScan } from './scan-passage.js'

/** Values of the features by name. */
export type LawFeatures = Record<(typeof LAW_FEATURES)[number], number>

/** Features of one candidate, and its part (number within the passage) that says most; absent where it has none. */
export interface DescribedCandidate extends Candidate {
  readonly features: LawFeatures
  readonly bestPart: number | undefined
}

const WINDOW_WIDTHS = [12, 30, 80] as const
const SOFTNESS = 4
const TINY = 1e-6

/** Describes candidates of one collection; scratch space is shared by all questions, so calls must not overlap. */
export class LawFeatureExtractor {
  readonly #wordOf: Int16Array
  readonly #scan = new PassageScan()
  readonly #field = new PassageScan()
  readonly #definitionsOf: ReadonlyMap<number, readonly number[]>

  constructor(
    private readonly scorer: LexicalScorer,
    private readonly facts: LawFacts
  ) {
    this.#wordOf = new Int16Array(scorer.index.dictionary.length).fill(NO_MATCH)
    this.#definitionsOf = groupBy(scorer.index.definitions.passages)
  }

  /** Features of every candidate, in the same order. `candidates` stand best first. */
  describe(question: QuestionTerms, words: QuestionWords, candidates: readonly Candidate[], asOfYear: number): DescribedCandidate[] {
    words.terms.forEach((term, word) => {
      this.#wordOf[term] = word
    })
    try {
      const view: QuestionView = {
        question,
        words,
        matcher: new WordMatcher(words),
        laws: scoresOfLaws(candidates, this.scorer.index.documentOf),
        best: Math.max(candidates[0]?.score ?? 0, TINY),
        asOfYear,
        asksPenalty: question.forms.includes('phạt'),
        asksAmendment: question.forms.includes('sửa')
      }
      return candidates.map((candidate, rank) => this.#describe(view, candidate, rank))
    } finally {
      for (const term of words.terms) this.#wordOf[term] = NO_MATCH
    }
  }

  #describe(view: QuestionView, candidate: Candidate, rank: number): DescribedCandidate {
    const { words, matcher, question } = view
    const { index } = this.scorer
    const { passage } = candidate
    const document = index.documentOf[passage]!
    const mass = Math.max(words.mass, TINY)
    const anywhere = new Uint8Array(words.terms.length)

    const title = this.#matchField(matcher, index.title.forward, passage, anywhere)
    const titleMass = Math.max(this.facts.titleMass[passage]!, TINY)
    const titleLength = index.title.forward.offsets[passage + 1]! - index.title.forward.offsets[passage]!
    const inTitle = anywhere.slice()
    const name = this.#matchField(matcher, index.name.forward, document, anywhere)
    const nameMass = Math.max(this.facts.nameMass[document]!, TINY)
    const inTitleAndName = weightWith(words, matcher.counts, inTitle)
    const context = this.#matchField(matcher, index.context, passage, anywhere)

    const scan = this.#scan.read(index.forward, passage, this.#wordOf)
    const part = findBestPart(index.forward, passage, scan, matcher, inTitle)
    const [window12, window30, window80] = WINDOW_WIDTHS.map((width) => heaviestWindow(words, scan, width) / mass)
    const body = matcher.match(scan.places, scan.words, 0, scan.count)
    for (let word = 0; word < anywhere.length; word++) if (body.counts[word]! > 0) anywhere[word] = 1
    const defined = this.#definition(words, passage)
    const { focus, focusPairs } = masses(words)
    const topic = this.facts.topicOf(passage)
    const facts = this.facts.of(document)
    const law = view.laws.get(document)!

    const features: LawFeatures = {
      bodyScore: candidate.score / mass,
      bodyScoreToBest: candidate.score / view.best,
      rankOfFirstScore: Math.log2(rank + 1),
      bigramShareInBody: body.pairWeight / Math.max(words.pairMass, TINY),
      bestPartScore: part.score / mass,
      titleScore: (title.weight / mass) * Math.sqrt(title.asked / titleMass),
      nameScore: (name.weight / mass) * Math.sqrt(name.asked / nameMass),
      shareInBody: body.weight / mass,
      shareInTitle: title.weight / mass,
      shareInName: name.weight / mass,
      shareInContext: context.weight / mass,
      shareAnywhere: weightWith(words, anywhere, anywhere) / mass,
      shareInTitleAndPart: part.weightWithTitle / mass,
      shareInTitleAndName: inTitleAndName / mass,
      rarestInBody: shareOf(words, words.rarest, body.counts),
      rarestAnywhere: shareOf(words, words.rarest, anywhere),
      rarestInTitle: shareOf(words, words.rarest, inTitle),
      focusShareInTitle: title.focusWeight / focus,
      focusShareInBody: body.focusWeight / focus,
      focusShareInPart: part.focusWeight / focus,
      titleShareAsked: title.asked / titleMass,
      titleShareInFocus: title.askedInFocus / titleMass,
      titleBigramsAsked: Math.min(1, title.pairCount / Math.max(1, titleLength - 1)),
      focusBigramsInTitle: title.focusPairWeight / focusPairs,
      focusBigramsInBody: body.focusPairWeight / focusPairs,
      focusBigramsInPart: part.focusPairWeight / focusPairs,
      focusIsTitle: (title.focusWeight / focus) * (title.askedInFocus / titleMass),
      longestRunInTitle: title.longestRun / focus,
      longestRunInBody: body.longestRun / focus,
      longestRunInPart: part.longestRun / focus,
      wholeFocusInBody: body.longestRun >= words.focusMass * 0.999 && words.focus.length > 1 ? 1 : 0,
      focusOpensTitle: title.opens,
      windowOf12: window12!,
      windowOf30: window30!,
      windowOf80: window80!,
      asksDefinitionOfDefined: question.asksDefinition ? defined : 0,
      definedShare: defined,
      definesExactly: defined > 0.95 ? 1 : 0,
      asksDefinitionInDefinitions: question.asksDefinition && topic.explainsWords ? 1 : 0,
      definitionsUnasked: !question.asksDefinition && topic.explainsWords ? 1 : 0,
      isLaw: facts.kind === 'law' ? 1 : 0,
      isDecree: facts.kind === 'decree' ? 1 : 0,
      isCircular: facts.kind === 'circular' ? 1 : 0,
      isDecision: facts.kind === 'decision' ? 1 : 0,
      yearsOld: facts.year ? Math.min(30, view.asOfYear - facts.year) / 10 : 0,
      yearUnknown: facts.year ? 0 : 1,
      kindNamed: facts.kindWords.some((kind) => containsRun(question.forms, kind)) ? 1 : 0,
      kindOther: this.facts.namesOtherKind(question.forms, facts) ? 1 : 0,
      logLength: Math.log2(1 + scan.length) / 10,
      logParts: Math.log2(1 + index.forward.partOffsets[passage + 1]! - index.forward.partOffsets[passage]!) / 5,
      articlePlace: topic.place,
      lawShareOfBest: law.best / view.best,
      lawSoftScore: Math.log(law.soft + 1e-3),
      lawNameShareAsked: name.asked / nameMass,
      numbersInBody: words.numbers.length === 0 ? 0 : shareOf(words, words.numbers, body.counts),
      asksPenaltyOfPenalty: view.asksPenalty && topic.punishes ? 1 : 0,
      penaltyUnasked: !view.asksPenalty && topic.punishes ? 1 : 0,
      scopeUnasked: topic.isScope && title.focusWeight < 0.5 * focus ? 1 : 0,
      amendsUnasked: facts.amends && !view.asksAmendment ? 1 : 0
    }
    return { ...candidate, features, bestPart: part.number }
  }

  /** Matches a field, marks its words in `anywhere`, and says how much of the field was asked for. */
  #matchField(matcher: WordMatcher, field: FieldTerms, owner: number, anywhere: Uint8Array): FieldMatch {
    const { places, words, count } = this.#field.readField(field, owner, this.#wordOf)
    const { focus, focusWeights, terms } = matcher.words
    let asked = 0
    let askedInFocus = 0
    let opens = 0
    for (let match = 0; match < count; match++) {
      const word = words[match]!
      const weight = this.facts.idf(terms[word]!)
      anywhere[word] = 1
      asked += weight
      if (focusWeights[word]! > 0) askedInFocus += weight
      if (places[match] === opens && focus[opens] === word) opens++
    }
    const { weight, focusWeight, focusPairWeight, pairCount, longestRun } = matcher.match(places, words, 0, count)
    const openShare = focus.length === 0 ? 0 : Math.min(1, opens / Math.min(4, focus.length))
    return { weight, focusWeight, focusPairWeight, pairCount, longestRun, asked, askedInFocus, opens: openShare }
  }

  /** How well the best definition of a passage fits the focus, both ways (harmonic mean). */
  #definition(words: QuestionWords, passage: number): number {
    const { words: defined } = this.scorer.index.definitions
    let best = 0
    for (const definition of this.#definitionsOf.get(passage) ?? []) {
      let asked = 0
      let focus = 0
      let mass = 0
      for (let place = defined.offsets[definition]!; place < defined.offsets[definition + 1]!; place++) {
        const weight = this.facts.idf(defined.terms[place]!)
        const word = this.#wordOf[defined.terms[place]!]!
        mass += weight
        if (word === NO_MATCH || words.focusWeights[word] === 0) continue
        asked += weight
        focus += words.focusWeights[word]!
      }
      if (asked === 0) continue
      const [precision, recall] = [asked / mass, Math.min(1, focus / words.focusMass)]
      best = Math.max(best, (2 * precision * recall) / (precision + recall))
    }
    return best
  }
}

interface QuestionView {
  readonly question: QuestionTerms
  readonly words: QuestionWords
  readonly matcher: WordMatcher
  readonly laws: ReadonlyMap<number, LawScore>
  readonly best: number
  readonly asOfYear: number
  readonly asksPenalty: boolean
  readonly asksAmendment: boolean
}

interface FieldMatch {
  readonly weight: number
  readonly focusWeight: number
  readonly focusPairWeight: number
  readonly pairCount: number
  readonly longestRun: number
  /** Weight of the field's own words that were asked for. */
  readonly asked: number
  readonly askedInFocus: number
  /** How far the field begins with the focus, 0 to 1. */
  readonly opens: number
}

interface LawScore {
  best: number
  soft: number
}

/** Best and summed score of every law among the candidates: a law that many candidates stand in is likelier meant. */
function scoresOfLaws(candidates: readonly Candidate[], documentOf: Uint32Array): Map<number, LawScore> {
  const laws = new Map<number, LawScore>()
  const top = candidates[0]?.score ?? 0
  for (const { passage, score } of candidates) {
    const law = laws.get(documentOf[passage]!) ?? { best: 0, soft: 0 }
    law.best = Math.max(law.best, score)
    law.soft += Math.exp((score - top) / SOFTNESS)
    laws.set(documentOf[passage]!, law)
  }
  return laws
}

function masses({ focusMass, focusPairMass }: QuestionWords): { readonly focus: number; readonly focusPairs: number } {
  return { focus: Math.max(focusMass, TINY), focusPairs: Math.max(focusPairMass, TINY) }
}

/** Share of the weight of chosen words that is counted. */
function shareOf({ weights }: QuestionWords, chosen: readonly number[], counts: ArrayLike<number>): number {
  let all = 0
  let present = 0
  for (const word of chosen) {
    all += weights[word]!
    if (counts[word]! > 0) present += weights[word]!
  }
  return all === 0 ? 0 : present / all
}

function groupBy(owners: Uint32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  owners.forEach((owner, place) => {
    const known = groups.get(owner)
    if (known) known.push(place)
    else groups.set(owner, [place])
  })
  return groups
}
