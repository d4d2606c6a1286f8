import { measureRankings, mergeByKind, type Rankings } from '../../knowledge/index.js'
import type { JudgedPair, KindMaterial } from './gather-kind-material.js'

/** How the questions of one set fare in one list of law and procedures. */
export interface MergedRow {
  readonly questions: number
  /** Share of questions whose kind is told right. */
  readonly toldRight: number
  readonly first: number
  readonly inThree: number
  readonly inTen: number
  readonly ndcgAt10: number
}

const FIRST_PROCEDURE = 1_000_000

/** What was found as the merging takes it: articles are numbered from 0, procedures from a million. */
export function rankedOf({ laws, procedures }: KindMaterial): Rankings {
  const ranked = (pairs: readonly JudgedPair[], from: number) =>
    pairs.map(([confidence], place) => ({ passage: from + place, part: undefined, score: 0, confidence }))
  return { laws: ranked(laws, 0), procedures: ranked(procedures, FIRST_PROCEDURE), guides: [] }
}

/** Merges by the product's own rule, with these probabilities of filing, and measures each set. */
export function measureMerged(material: readonly KindMaterial[], filing: readonly number[]): Record<string, MergedRow> {
  const sets = [...new Set(material.map(({ set }) => set))]
  return Object.fromEntries(
    sets.map((set) => {
      const places = [...material.keys()].filter((place) => material[place]!.set === set)
      const ranks = places.map((place) => ranksOf(material[place]!, filing[place]!))
      const { recallAt1, recallAt10, ndcgAt10 } = measureRankings(ranks)
      const share = (count: number) => Number((count / places.length).toFixed(4))
      const row: MergedRow = {
        questions: places.length,
        toldRight: share(places.filter((place) => filing[place]! > 0.5 === material[place]!.isFiling).length),
        first: Number(recallAt1.toFixed(4)),
        inThree: share(ranks.filter((one) => one.ranks.some((rank) => rank < 3)).length),
        inTen: Number(recallAt10.toFixed(4)),
        ndcgAt10: Number(ndcgAt10.toFixed(4))
      }
      return [set, row]
    })
  )
}

function ranksOf(material: KindMaterial, filing: number) {
  const merged = mergeByKind(rankedOf(material), filing)
  const isRight = (passage: number) =>
    (passage < FIRST_PROCEDURE ? material.laws[passage]![1] : material.procedures[passage - FIRST_PROCEDURE]![1]) === 1
  const ranks = merged.flatMap(({ passage }, rank) => (isRight(passage) ? [rank] : []))
  return { ranks, answers: material.answers }
}
