import { readFileSync } from 'node:fs'
import { openKnowledgeBase } from '../../../knowledge/index.js'
import { BENCH_DAY } from '../bench.js'

/* Program of the memory bench: opens a data directory, searches, prints what it held as JSON. */
const [dataDirectory = '', questionsFile = ''] = process.argv.slice(2)
const questions = JSON.parse(readFileSync(questionsFile, 'utf8')) as readonly string[]
const residentMb = () => process.memoryUsage().rss / 1e6
const emptyMb = residentMb()
const startMs = performance.now()
const knowledge = openKnowledgeBase(dataDirectory)
const openMs = performance.now() - startMs
const openMb = residentMb()
for (const question of questions) await knowledge.search({ question, maxResults: 10, asOf: BENCH_DAY, audiences: ['public'] })
const searchedMb = residentMb()
globalThis.gc?.()
const { heapUsed, external } = process.memoryUsage()
console.log(JSON.stringify({ emptyMb, openMs, openMb, searchedMb, kept: (heapUsed + external) / 1e6 }))
knowledge.close()
