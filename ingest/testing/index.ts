export { damagedInputs } from './damaged-inputs.js'
export { runIngestCommand } from './run-command.js'
