import { type ConfidenceReading, type ConfidenceReadings, foldOf, learnReading, readBy, type SaidAndSeen } from '../../knowledge/index.js'
import type { KindMaterial } from './gather-kind-material.js'
import { type Reliability, reliabilityOf } from './reliability.js'

/** How confidence fits before and after, out of fold; `missing`: one question in five has no answer in the knowledge. */
export interface ReadingReport {
  readonly said: Reliability
  readonly read: Reliability
}

/** A question without an answer in the knowledge counts a quarter of one with: one in five is expected. */
const MISSING_WEIGHT = 0.25
/** Results of a question that are learned from. */
const RESULTS_READ = 3

/** Learns how confidence reads in each collection, and prints how well it fits questions the reading has not seen. */
export function trainReadings(material: readonly KindMaterial[], folds: number) {
  const collections = { laws: material.filter(({ isFiling }) => !isFiling), procedures: material.filter(({ isFiling }) => isFiling) }
  const report: Record<string, ReadingReport> = {}
  const readings = Object.fromEntries(
    Object.entries(collections).map(([collection, own]) => {
      const results = (one: KindMaterial) => one[collection as keyof ConfidenceReadings]
      const learn = (some: readonly KindMaterial[]): ConfidenceReading =>
        learnReading(
          some.flatMap((one): SaidAndSeen[] => [
            ...results(one)
              .slice(0, RESULTS_READ)
              .map(([said, right]) => ({ said, right: right === 1 })),
            { said: one.missing, right: false, weight: MISSING_WEIGHT }
          ])
        )
      const byFold = Array.from({ length: folds }, (_, fold) => learn(own.filter(({ group }) => foldOf(group, folds) !== fold)))
      const unseen = (one: KindMaterial, said: number) => readBy(byFold[foldOf(one.group, folds)]!, said)
      const answered = own.flatMap((one) =>
        results(one)
          .slice(0, 1)
          .map(([said, right]) => ({ said, read: unseen(one, said), right: right === 1 }))
      )
      const unanswered = own.map((one) => ({ said: one.missing, read: unseen(one, one.missing), right: false }))
      const everyFourth = unanswered.filter((_one, place) => place % 4 === 0)
      for (const [name, judged] of [
        [`${collection}: first, answer in the knowledge`, answered],
        [`${collection}: first, one in five without an answer`, [...answered, ...everyFourth]],
        [`${collection}: first, half without an answer`, [...answered, ...unanswered]]
      ] as const) {
        report[name] = {
          said: reliabilityOf(judged.map(({ said, right }) => ({ confidence: said, right }))),
          read: reliabilityOf(judged.map(({ read, right }) => ({ confidence: read, right })))
        }
      }
      return [collection, learn(own)]
    })
  ) as unknown as ConfidenceReadings
  console.table(
    Object.fromEntries(
      Object.entries(report).map(([name, { said, read }]) => [
        name,
        { 'error said': said.error, 'error read': read.error, 'Brier said': said.brier, 'Brier read': read.brier }
      ])
    )
  )
  return { readings, report }
}
