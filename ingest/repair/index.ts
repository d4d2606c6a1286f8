export { convertLegacyText, detectLegacyEncoding, type LegacyEncoding } from './convert-legacy-text.js'
export { repairText } from './repair-text.js'
