import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type KindExample, kindEvidence, probabilityOfFiling, trainKindOdds } from '../../knowledge/index.js'
import { SPOKEN_WEIGHT } from '../retrieval/retrieval-questions.js'
import { gatherKindMaterial, type JudgedPair, type KindMaterial, SPOKEN_LAW_SET } from './gather-kind-material.js'
import { measureMerged, rankedOf } from './measure-merged.js'
import { trainReadings } from './train-readings.js'
import type { TrainingRequest } from './training-request.js'
import { writeTraining } from './write-training.js'

const ODDS = new URL('../../knowledge/retrieval/kinds/kind-odds.json', import.meta.url)
const READINGS = new URL('../../knowledge/retrieval/kinds/confidence-readings.json', import.meta.url)
const PULL = 3e-3

/**
 * Learns when a procedure is asked for and when the law, and how confidence reads as a probability. Everything is measured out of
 * fold: the order of articles, the order of procedures, the odds and the readings have not seen the question. Unread sets are not asked.
 */
export function trainKinds(request: TrainingRequest): void {
  const { dry, folds, pull = PULL } = request
  const material = materialOf(request)
  const examples = material.map(
    ({ set, understoodAs, laws, procedures, isFiling, group }): KindExample => ({
      evidence: kindEvidence(understoodAs, confidencesOf(laws), confidencesOf(procedures)),
      ...{ isFiling, group, weight: set === SPOKEN_LAW_SET ? SPOKEN_WEIGHT : 1 }
    })
  )
  const training = trainKindOdds(examples, folds, pull)
  const kindKnown = material.map(({ isFiling }) => Number(isFiling))
  const committed = material.map((one) => probabilityOfFiling(rankedOf(one), one.understoodAs))
  const merged = {
    'kind known': measureMerged(material, kindKnown),
    'committed odds': measureMerged(material, committed),
    'learned, out of fold': measureMerged(material, training.outOfFold)
  }
  for (const [name, rows] of Object.entries(merged)) {
    console.log(name)
    console.table(rows)
  }
  const { readings, report } = trainReadings(material, folds)
  if (dry) return
  const about = { questions: material.length, folds, grouping: 'questions that share an answer are in one fold' }
  writeTraining('kinds', ODDS, training.odds, { ...about, pull, merged })
  writeTraining('confidence', READINGS, readings, { ...about, ...report })
}

function confidencesOf(pairs: readonly JudgedPair[]): number[] {
  return pairs.slice(0, 3).map(([confidence]) => confidence)
}

/** Gathers what is learned from, or reads what an earlier run has kept. */
function materialOf({ laboratory, questions, asOfYear, folds, material }: TrainingRequest): readonly KindMaterial[] {
  if (material && existsSync(material)) return JSON.parse(readFileSync(material, 'utf8')) as KindMaterial[]
  const gathered = gatherKindMaterial(laboratory, questions, { asOfYear, folds })
  if (material) writeFileSync(material, JSON.stringify(gathered))
  return gathered
}
