import type { LexicalScorer } from '../../index/lexical/lexical-scorer.js'
import type { QuestionTerms } from '../question/question-terms.js'
import type { QuestionWords } from '../question/question-words.js'
import type { Candidate } from '../select-best.js'
import { DefinitionFit } from './definition-fit.js'
import { findBestPart, weightWith } from './find-best-part.js'
import type { LawFacts } from './law-facts.js'
import { LAW_PLACES as AT, LAW_FEATURES } from './law-feature-names.js'
import { type LawQuestionView, namesOtherKind, viewQuestion } from './law-question-view.js'
import { FieldMatch } from './match-field.js'
import { NameMatches } from './match-names.js'
import { NO_MATCH, PassageScan } from './scan-passage.js'

/** Candidates of one question with their features; the arrays are used again by the next question. */
export interface DescribedCandidates {
  readonly candidates: readonly Candidate[]
  /** Row-major, `candidates × LAW_FEATURES`. */
  readonly rows: Float64Array
  /** Part (number within the passage) that says most; `NO_PART_SAYS` where none matches. */
  readonly bestParts: Int32Array
}

export const NO_PART_SAYS = -1
const WIDTH = LAW_FEATURES.length
const TINY = 1e-6
const FIRST_ROOM = 256

/** Describes candidates of one collection; scratch space is shared by all questions, so calls must not overlap. */
export class LawFeatureExtractor {
  readonly #wordOf: Int16Array
  readonly #scan = new PassageScan()
  readonly #title: FieldMatch
  readonly #names: NameMatches
  readonly #context: FieldMatch
  readonly #definitions: DefinitionFit
  #rows = new Float64Array(FIRST_ROOM * WIDTH)
  #bestParts = new Int32Array(FIRST_ROOM)

  constructor(
    private readonly scorer: LexicalScorer,
    private readonly facts: LawFacts
  ) {
    this.#wordOf = new Int16Array(scorer.index.dictionary.length).fill(NO_MATCH)
    this.#title = new FieldMatch(facts)
    this.#names = new NameMatches(scorer.index.name.forward, facts)
    this.#context = new FieldMatch(facts)
    this.#definitions = new DefinitionFit(scorer.index, facts)
  }

  /** Features of every candidate, in the same order. `candidates` stand best first. */
  describe(question: QuestionTerms, words: QuestionWords, candidates: readonly Candidate[], asOfYear: number): DescribedCandidates {
    this.#makeRoom(candidates.length)
    words.terms.forEach((term, word) => {
      this.#wordOf[term] = word
    })
    try {
      const view = viewQuestion(question, words, candidates, this.scorer.index.documentOf, asOfYear)
      this.#names.clear()
      const anywhere = new Uint8Array(words.terms.length)
      const inTitle = new Uint8Array(words.terms.length)
      for (let rank = 0; rank < candidates.length; rank++) this.#describe(view, candidates[rank]!, rank, anywhere, inTitle)
    } finally {
      for (const term of words.terms) this.#wordOf[term] = NO_MATCH
    }
    return { candidates, rows: this.#rows, bestParts: this.#bestParts }
  }

  #makeRoom(count: number): void {
    if (count <= this.#bestParts.length) return
    this.#rows = new Float64Array(2 * count * WIDTH)
    this.#bestParts = new Int32Array(2 * count)
  }

  #describe(view: LawQuestionView, { passage, score }: Candidate, rank: number, anywhere: Uint8Array, inTitle: Uint8Array): void {
    const { words, matcher, question } = view
    const { index } = this.scorer
    const row = this.#rows.subarray(rank * WIDTH, (rank + 1) * WIDTH)
    const document = index.documentOf[passage]!
    const mass = Math.max(words.mass, TINY)
    const focus = Math.max(words.focusMass, TINY)
    const focusPairs = Math.max(words.focusPairMass, TINY)
    const wordOf = this.#wordOf
    anywhere.fill(0)

    const title = this.#title.read(matcher, index.title.forward, passage, wordOf, anywhere)
    const titleMass = Math.max(this.facts.titleMass[passage]!, TINY)
    const titleLength = index.title.forward.offsets[passage + 1]! - index.title.forward.offsets[passage]!
    inTitle.set(anywhere)
    const name = this.#names.read(matcher, document, wordOf, anywhere)
    const nameMass = Math.max(this.facts.nameMass[document]!, TINY)
    row[AT.shareInTitleAndName] = weightWith(words, anywhere, anywhere) / mass
    const context = this.#context.read(matcher, index.context, passage, wordOf, anywhere)

    const scan = this.#scan.read(index.forward, passage, wordOf)
    const part = findBestPart(index.forward, passage, scan, view.parts, matcher, inTitle)
    this.#bestParts[rank] = part.number ?? NO_PART_SAYS
    const body = matcher.match(scan.places, scan.words, 0, scan.count)
    for (let word = 0; word < anywhere.length; word++) if (body.counts[word]! > 0) anywhere[word] = 1
    const defined = this.#definitions.best(words, passage, wordOf)
    const topic = this.facts.topicOf(passage)
    const facts = this.facts.of(document)
    const law = view.laws.get(document)!

    row[AT.bodyScore] = score / mass
    row[AT.bodyScoreToBest] = score / view.best
    row[AT.rankOfFirstScore] = Math.log2(rank + 1)
    row[AT.bigramShareInBody] = body.pairWeight / Math.max(words.pairMass, TINY)
    row[AT.bestPartScore] = part.score / mass
    row[AT.titleScore] = (title.weight / mass) * Math.sqrt(title.asked / titleMass)
    row[AT.nameScore] = (name.weight / mass) * Math.sqrt(name.asked / nameMass)
    row[AT.shareInBody] = body.weight / mass
    row[AT.shareInTitle] = title.weight / mass
    row[AT.shareInName] = name.weight / mass
    row[AT.shareInContext] = context.weight / mass
    row[AT.shareAnywhere] = weightWith(words, anywhere, anywhere) / mass
    row[AT.shareInTitleAndPart] = part.weightWithTitle / mass
    row[AT.rarestInBody] = shareOf(words, words.rarest, body.counts)
    row[AT.rarestAnywhere] = shareOf(words, words.rarest, anywhere)
    row[AT.rarestInTitle] = shareOf(words, words.rarest, inTitle)
    row[AT.focusShareInTitle] = title.focusWeight / focus
    row[AT.focusShareInBody] = body.focusWeight / focus
    row[AT.focusShareInPart] = part.focusWeight / focus
    row[AT.titleShareAsked] = title.asked / titleMass
    row[AT.titleShareInFocus] = title.askedInFocus / titleMass
    row[AT.titleBigramsAsked] = Math.min(1, title.pairCount / Math.max(1, titleLength - 1))
    row[AT.focusBigramsInTitle] = title.focusPairWeight / focusPairs
    row[AT.focusBigramsInBody] = body.focusPairWeight / focusPairs
    row[AT.focusBigramsInPart] = part.focusPairWeight / focusPairs
    row[AT.focusIsTitle] = (title.focusWeight / focus) * (title.askedInFocus / titleMass)
    row[AT.longestRunInTitle] = title.longestRun / focus
    row[AT.longestRunInBody] = body.longestRun / focus
    row[AT.longestRunInPart] = part.longestRun / focus
    row[AT.wholeFocusInBody] = flag(body.longestRun >= words.focusMass * 0.999 && words.focus.length > 1)
    row[AT.focusOpensTitle] = title.opens
    row[AT.windowOf12] = view.windows.heaviest(scan, 12) / mass
    row[AT.windowOf30] = view.windows.heaviest(scan, 30) / mass
    row[AT.windowOf80] = view.windows.heaviest(scan, 80) / mass
    row[AT.asksDefinitionOfDefined] = question.asksDefinition ? defined : 0
    row[AT.definedShare] = defined
    row[AT.definesExactly] = flag(defined > 0.95)
    row[AT.asksDefinitionInDefinitions] = flag(question.asksDefinition && topic.explainsWords)
    row[AT.definitionsUnasked] = flag(!question.asksDefinition && topic.explainsWords)
    row[AT.isLaw] = flag(facts.kind === 'law')
    row[AT.isDecree] = flag(facts.kind === 'decree')
    row[AT.isCircular] = flag(facts.kind === 'circular')
    row[AT.isDecision] = flag(facts.kind === 'decision')
    row[AT.yearsOld] = facts.year ? Math.min(30, view.asOfYear - facts.year) / 10 : 0
    row[AT.yearUnknown] = flag(!facts.year)
    row[AT.kindNamed] = flag(view.named[facts.kind])
    row[AT.kindOther] = flag(namesOtherKind(view, facts.kind))
    row[AT.logLength] = Math.log2(1 + scan.length) / 10
    row[AT.logParts] = Math.log2(1 + index.forward.partOffsets[passage + 1]! - index.forward.partOffsets[passage]!) / 5
    row[AT.articlePlace] = topic.place
    row[AT.lawShareOfBest] = law.best / view.best
    row[AT.lawSoftScore] = Math.log(law.soft + 1e-3)
    row[AT.lawNameShareAsked] = name.asked / nameMass
    row[AT.numbersInBody] = words.numbers.length === 0 ? 0 : shareOf(words, words.numbers, body.counts)
    row[AT.asksPenaltyOfPenalty] = flag(view.asksPenalty && topic.punishes)
    row[AT.penaltyUnasked] = flag(!view.asksPenalty && topic.punishes)
    row[AT.scopeUnasked] = flag(topic.isScope && title.focusWeight < 0.5 * focus)
    row[AT.amendsUnasked] = flag(facts.amends && !view.asksAmendment)
  }
}

function flag(holds: boolean): number {
  return holds ? 1 : 0
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
