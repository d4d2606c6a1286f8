export { drawPage, PAGE_LINES } from './draw-canvas-page.js'
export { type CommandRun, type IngestProcess, runIngestCommand, startIngestCommand } from './run-command.js'
export { seededRandom } from './seeded-random.js'
export { type DamagedRun, isClear, takeInDamaged, unanswered, wordsSaid } from './take-in-damaged.js'
