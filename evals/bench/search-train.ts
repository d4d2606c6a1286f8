import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trainLawRanker } from '../../knowledge/index.js'
import { readLawQuestions, SHARED_DATA } from './search-questions.js'

/**
 * `npm run train:reranker -- <data directory> [folder of questions]`: learns the order of articles on the published knowledge,
 * prints what it reaches out of fold, and writes the weights that search uses.
 */
function main([dataDirectory = './var', folder = SHARED_DATA]: string[]): void {
  const questions = readLawQuestions(folder)
  if (!questions) {
    console.error(`Không có ${folder}/law-questions.jsonl: không thể huấn luyện.`)
    process.exitCode = 1
    return
  }
  const { ranker, outOfFold, firstScoring } = trainLawRanker(dataDirectory, questions, new Date().getFullYear())
  const file = fileURLToPath(new URL('../../knowledge/retrieval/law/law-ranker.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify(ranker, null, 1)}\n`)
  console.table({ 'first scoring': firstScoring, 'out of fold': outOfFold })
  console.log(`Đã ghi ${file}`)
}

main(process.argv.slice(2))
