import { loadRanker, type TrainedRanker } from '../ranker/load-ranker.js'
import { PROCEDURE_FEATURES } from './procedure-features.js'

/** Where the weights that search uses are kept. */
export const PROCEDURE_RANKER_FILE = new URL('./procedure-ranker.json', import.meta.url)

/** The committed order of procedures, or another one kept in a file. */
export function loadProcedureRanker(file = PROCEDURE_RANKER_FILE): TrainedRanker {
  return loadRanker(file, PROCEDURE_FEATURES)
}
