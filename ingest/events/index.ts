export { findLegalEvents } from './find-legal-events.js'
export { withLegalEvents } from './with-legal-events.js'
