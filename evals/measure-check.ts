import { openKnowledgeBase, type SourceDocument } from '../knowledge/index.js'
import { checkSentence } from '../server/answering/index.js'
import { changedSentences, rewordedSentences } from './variants/change-sentence.js'

/**
 * Changes one thing in sentences of the knowledge (a digit, a date, an article number, a negation) and counts how many the check catches,
 * and how many unchanged sentences, reworded a little, it drops.
 *
 *     node --import tsx evals/measure-check.ts <data directory>
 */
async function main([dataDirectory = './var']: string[]): Promise<void> {
  const knowledge = openKnowledgeBase(dataDirectory)
  const documents = await someDocuments(knowledge)
  const sentences = documents.flatMap(sentencesOf).slice(0, 3_000)
  const caught = new Map<string, [number, number]>()
  const missed: string[] = []
  let dropped = 0
  const droppedSamples: string[] = []
  for (const { sentence, source } of sentences) {
    for (const reworded of rewordedSentences(sentence)) {
      const check = checkSentence(reworded, [source], { checkWords: true })
      if (!check.supported) {
        dropped++
        droppedSamples.push(`${check.failure} ${check.detail} | ${reworded.slice(0, 160)}`)
      }
    }
    for (const { kind, sentence: changed } of changedSentences(sentence)) {
      const [right, all] = caught.get(kind) ?? [0, 0]
      const found = !checkSentence(changed, [source], { checkWords: true }).supported
      caught.set(kind, [right + (found ? 1 : 0), all + 1])
      if (!found && missed.length < 12) missed.push(`${kind}: ${changed.slice(0, 200)}`)
    }
  }
  for (const [kind, [right, all]] of caught)
    console.log(`${kind.padEnd(20)} bắt được ${right}/${all} = ${((100 * right) / all).toFixed(2)} %`)
  const shown = sentences.length * 2
  console.log(`câu đúng bị bỏ: ${dropped}/${shown} = ${((100 * dropped) / shown).toFixed(2)} %`)
  console.log(missed.join('\n'))
  console.log(droppedSamples.slice(0, 8).join('\n'))
  knowledge.close()
}

async function someDocuments(knowledge: ReturnType<typeof openKnowledgeBase>): Promise<SourceDocument[]> {
  const found: SourceDocument[] = []
  for (const question of [
    'xử phạt vi phạm hành chính',
    'đăng ký thường trú',
    'giấy phép lái xe',
    'thời hạn giải quyết khiếu nại',
    'hợp đồng lao động',
    'đất đai'
  ]) {
    const { hits } = await knowledge.search({ question, maxResults: 10, asOf: '2026-07-01', audiences: ['public'] })
    for (const { documentId } of hits) {
      const document = knowledge.document(documentId, ['public'])
      if (document && !found.some(({ id }) => id === document.id)) found.push(document)
    }
  }
  return found
}

function sentencesOf(document: SourceDocument): { sentence: string; source: string }[] {
  return document.provisions
    .filter(({ kind, start, end }) => ['clause', 'point', 'item'].includes(kind) && end - start > 60 && end - start < 700)
    .slice(0, 120)
    .map(({ start, end }) => document.text.slice(start, end))
    .map((source) => ({
      source,
      sentence: source
        .replace(/^\s*(?:\d+[.)]|[a-zđ]\)|-)\s*/, '')
        .replace(/\s+/g, ' ')
        .trim()
    }))
}

await main(process.argv.slice(2))
