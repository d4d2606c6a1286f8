export { makeScanPdf } from './make-scan-pdf.js'
export { type CommandRun, type IngestProcess, runIngestCommand, startIngestCommand } from './run-command.js'
export { seededRandom } from './seeded-random.js'
export { type DamagedRun, isClear, takeInDamaged, unanswered, wordsSaid } from './take-in-damaged.js'
