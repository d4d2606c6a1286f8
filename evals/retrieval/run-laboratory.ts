import { describeLawQuestions, type LawFolds, learnLawFolds, type RetrievalLaboratory, withoutConsolidated } from '../../knowledge/index.js'
import { ablateLaws, ablateProcedures } from './ablate.js'
import { compareSystems, textsOf } from './compare-systems.js'
import { findFailures } from './find-failures.js'
import type { LaboratoryReport, RankRow, StatedConfidence, TypedRows } from './laboratory-report.js'
import { NaivePipeline } from './langchain-naive-pipeline.js'
import { learnProcedures } from './learn-procedures.js'
import { measureRanks, ndcgDifference } from './measure-ranks.js'
import { measureTimes } from './measure-times.js'
import { everyNth, type NamedLawQuestion, type RetrievalQuestions } from './retrieval-questions.js'
import { LABORATORY_WORDS } from './retrieval-words.vi.js'
import { type SearchedQuestion, searchLaws, searchProcedures, wantedArticles } from './search-typed.js'
import { TYPINGS, typeQuestion } from './type-question.js'

/** What a run is asked to do. */
export interface LaboratoryRequest {
  readonly questions: RetrievalQuestions
  /** One question in so many is asked; all are learned from. */
  readonly every: number
  readonly seed: number
  readonly asOfYear: number
  /** Questions of the comparison with the pipeline of tutorials: it is slow. */
  readonly comparedEvery: number
  readonly progress?: (name: string) => void
  /** Takes what a step found out as soon as it has, so that a run cut short is not lost. */
  readonly keep?: (name: string, value: unknown) => void
}

/** What a run finds out, without what it was run on. */
export type LaboratoryFindings = Omit<
  LaboratoryReport,
  'startedAt' | 'commit' | 'machine' | 'command' | 'memory' | 'generation' | 'every' | 'seed'
>

const WORST_SHOWN = 30
/** Quick runs learn in fewer folds and rounds, which costs them a little quality. */
const QUICK_LEARNING = { folds: 5, rounds: 60 }
/** Quick runs take parts away on every second question: fewer teach too little. */
const ABLATED_EVERY = 2
/** Steps whose outcome is only worked with. */
const KEPT_IN_MEMORY = new Set(['describe', 'learn', 'learn, procedures', 'naive pipeline, building'])
const AS_TYPED = (question: string) => question

/** Measures everything on one open generation. */
export async function runLaboratory(laboratory: RetrievalLaboratory, request: LaboratoryRequest): Promise<LaboratoryFindings> {
  const { questions, every, seed, asOfYear, progress } = request
  const took: Record<string, number> = {}
  const timed = async <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> => {
    progress?.(name)
    const before = performance.now()
    const value = await work()
    took[name] = (performance.now() - before) / 1000
    if (!KEPT_IN_MEMORY.has(name)) request.keep?.(name, value)
    return value
  }
  const laws = everyNth(questions.laws, every, seed)
  const procedures = everyNth(questions.procedures, every, seed)
  const codified = withoutConsolidated(laboratory)
  const times = await timed('times', () => [
    measureTimes(
      LABORATORY_WORDS.timesOfLaws,
      laboratory,
      laws.map(({ question }) => question)
    ),
    measureTimes(
      LABORATORY_WORDS.timesOfProcedures,
      laboratory,
      procedures.map(({ question }) => question)
    )
  ])
  const described = await timed('describe', () =>
    describeLawQuestions(laboratory, [...questions.laws, ...questions.spokenLaws], { asOfYear, trial: { allowed: codified } })
  )
  const folds = await timed('learn', () => learnLawFolds(described, { asOfYear, ...(every > 1 ? QUICK_LEARNING : {}) }))
  const typedLaws = (title: string, allowed?: Uint8Array): [TypedRows, readonly SearchedQuestion[]] => {
    const searches = TYPINGS.map((typing) =>
      searchLaws(laboratory, laws, (text) => typeQuestion(text, typing, seed), { folds, ...(allowed ? { trial: { allowed } } : {}) })
    )
    return [
      typedRows(
        title,
        laws.map(({ question }) => question),
        searches,
        seed
      ),
      searches[0]!
    ]
  }
  const [codifiedRows, asTyped] = await timed('laws', () => typedLaws(LABORATORY_WORDS.codified, codified))
  const spoken = await timed('laws, spoken', () =>
    searchLaws(laboratory, everyNth(questions.spokenLaws, every, seed), AS_TYPED, { folds, trial: { allowed: codified } })
  )
  const everything = await timed('laws, everything', () => searchLaws(laboratory, laws, AS_TYPED, { folds }))
  const procedureTrials = await timed('learn, procedures', () => learnProcedures(laboratory, questions.procedures))
  const procedureRows = await timed('procedures', () => {
    const sets = [...new Set(procedures.map(({ set }) => set))]
    return sets.map((set) => {
      const asked = procedures.filter((one) => one.set === set)
      const searches = TYPINGS.map((typing) =>
        searchProcedures(laboratory, asked, (text) => typeQuestion(text, typing, seed), procedureTrials)
      )
      return {
        rows: typedRows(
          LABORATORY_WORDS.procedures(set),
          asked.map(({ question }) => question),
          searches,
          seed
        ),
        asTyped: searches[0]!
      }
    })
  })
  const unread = await timed('unread laws', () => unreadRows(laboratory, questions.unreadLaws, codified))
  const ablated = everyNth(questions.laws, Math.min(every, ABLATED_EVERY), seed)
  const kept = new Set(ablated)
  const lawAblation = await timed('ablation, laws', () =>
    ablateLaws({
      ...{ laboratory, questions: ablated, allowed: codified, asOfYear, seed },
      described: { questions: described.questions.filter((_one, place) => kept.has(questions.laws[place]!)) },
      ...(progress ? { progress } : {})
    })
  )
  const read = procedures.filter(({ set }) => !set.includes('unread'))
  const procedureAblation = await timed('ablation, procedures', () => ablateProcedures(laboratory, read, procedureTrials))
  const confidence = await timed('confidence', () => ({
    laws: [...stated(asTyped), ...stated(withoutAnswers(laboratory, laws, folds, codified), false)],
    procedures: procedureRows.flatMap((one) => stated(one.asTyped))
  }))
  const naive = await timed('naive pipeline, building', () => NaivePipeline.of(textsOf(laboratory, codified)))
  const compared = everyNth(questions.laws, every > 1 ? 2 * request.comparedEvery : request.comparedEvery, seed)
  const sideBySide = await timed('side by side', async () => {
    const rows = []
    for (const typing of ['as_typed', 'no_diacritics'] as const) {
      const typed = (text: string) => typeQuestion(text, typing, seed)
      const systems = await compareSystems(
        { laboratory, questions: compared, folds, allowed: codified, typed, ...(progress ? { progress } : {}) },
        naive
      )
      rows.push(...systems.map((row) => ({ ...row, name: `${row.name} · ${typing}` })))
    }
    return rows
  })
  const { worst, counts } = await timed('failures', () => findFailures(laboratory, laws, asTyped, WORST_SHOWN))
  return {
    notes: [
      LABORATORY_WORDS.codifiedNote,
      LABORATORY_WORDS.foldsNote(folds.folds),
      LABORATORY_WORDS.comparedNote(compared.length, naive.slices)
    ],
    times,
    laws: [
      codifiedRows,
      typedRows(
        LABORATORY_WORDS.spoken,
        spoken.map(() => ''),
        [spoken],
        seed
      ),
      typedRows(
        LABORATORY_WORDS.everything,
        laws.map(({ question }) => question),
        [everything],
        seed
      )
    ],
    unreadLaws: unread,
    procedures: procedureRows.map(({ rows }) => rows),
    ...{ lawAblation, procedureAblation, sideBySide, confidence, failures: worst, failureCounts: counts, tookSeconds: took }
  }
}

function typedRows(
  title: string,
  questions: readonly string[],
  searches: readonly (readonly SearchedQuestion[])[],
  seed: number
): TypedRows {
  const before = searches[0]!.map(({ ranks }) => ranks)
  return {
    title,
    rows: searches.map((searched, place) => {
      const typing = TYPINGS[place]!
      const ranks = searched.map((one) => one.ranks)
      const measures = measureRanks(ranks)
      if (place === 0) return { name: typing, typing, measures }
      const changed = questions.flatMap((question, at) => (typeQuestion(question, typing, seed) === question ? [] : [at]))
      const only = (all: typeof ranks) => changed.map((at) => all[at]!)
      return {
        ...{ name: typing, typing, measures, difference: ndcgDifference(before, ranks) },
        changed: { questions: changed.length, difference: ndcgDifference(only(before), only(ranks)) }
      }
    })
  }
}

/** By the committed weights, which have seen none of these questions. */
function unreadRows(laboratory: RetrievalLaboratory, questions: readonly NamedLawQuestion[], codified: Uint8Array): RankRow[] {
  return (
    [
      [LABORATORY_WORDS.codified, { allowed: codified }],
      [LABORATORY_WORDS.everything, {}]
    ] as const
  ).map(([name, trial]) => ({
    name,
    measures: measureRanks(searchLaws(laboratory, questions, AS_TYPED, { trial }).map(({ ranks }) => ranks))
  }))
}

/** Searches with every document that holds an answer hidden: nothing found is right. */
function withoutAnswers(laboratory: RetrievalLaboratory, questions: readonly NamedLawQuestion[], folds: LawFolds, codified: Uint8Array) {
  return questions.flatMap((question) => {
    const numbers = new Set([...wantedArticles(question)].map((name) => name.split('#')[0]))
    const allowed = codified.slice()
    for (const { passage, documentNumber } of laboratory.origins) {
      if (documentNumber && numbers.has(documentNumber.toLowerCase())) allowed[passage] = 0
    }
    return searchLaws(laboratory, [question], AS_TYPED, { folds, trial: { allowed } })
  })
}

function stated(searched: readonly SearchedQuestion[], mayBeRight = true): StatedConfidence[] {
  return searched.flatMap(({ first, ranks }) =>
    first ? [{ confidence: first.confidence, right: mayBeRight && ranks.ranks.includes(0) }] : []
  )
}
