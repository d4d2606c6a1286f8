export { pick, type Random, seededRandom, seedOf } from '../server/answering/index.js'
