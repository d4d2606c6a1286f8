import { openKnowledgeBase, type SourceDocument } from '../knowledge/index.js'
import { checkWrittenSentence, seededRandom } from '../server/answering/index.js'
import { changedSentences } from './variants/change-sentence.js'
import { paraphrases } from './variants/paraphrase-sentence.js'

/** Sentences that are tried, and documents they are taken from for each question. */
const MOST_SENTENCES = 3_000
const DOCUMENTS_EACH = 12
const SENTENCES_EACH = 40

/**
 * Changes one thing in sentences of the knowledge (a digit, a date, an article number, a name, a negation) and counts how many the check of
 * model sentences catches, and how many honest paraphrases (opened, reordered, split, in plain words, shortened) it drops.
 *
 *     node --import tsx evals/measure-check.ts <data directory> [seed] [questions that find other documents…]
 */
async function main([dataDirectory = './var', seed = '1', ...questions]: string[]): Promise<void> {
  const knowledge = openKnowledgeBase(dataDirectory)
  const random = seededRandom(Number(seed))
  const documents = await someDocuments(knowledge, questions.length > 0 ? questions : QUESTIONS)
  const sentences = documents
    .flatMap(sentencesOf)
    .map((sentence) => ({ ...sentence, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .slice(0, MOST_SENTENCES)
  const caught = new Map<string, [number, number]>()
  const allowed = new Map<string, [number, number]>()
  const missed: string[] = []
  const dropped: string[] = []
  for (const { sentence, source } of sentences) {
    for (const { kind, text } of paraphrases(sentence)) {
      const check = judge(text, source)
      count(allowed, kind, check.supported)
      if (!check.supported) dropped.push(`${kind}: ${check.failure} ${check.detail} | ${text.slice(0, 170)}`)
    }
    for (const { kind, sentence: changed } of changedSentences(sentence)) {
      if (changed === sentence || source.includes(changed)) continue
      const isCaught = !judge(changed, source).supported
      count(caught, kind, isCaught)
      if (!isCaught) missed.push(`${kind}: ${changed.slice(0, 200)}`)
    }
  }
  console.log(`${documents.length} văn bản, ${sentences.length} câu nguồn`)
  table('câu bị đổi, bắt được', caught)
  table('câu đúng nói cách khác, cho qua', allowed)
  console.log(['', 'để lọt:', ...missed.slice(0, 15), '', 'bỏ nhầm:', ...dropped.slice(0, 25)].join('\n'))
  knowledge.close()
}

function judge(text: string, source: string) {
  const span = { number: 1, text: source, words: source, citationIds: ['c1'], sources: [source], necessary: 'named' } as const
  return checkWrittenSentence({ text, spans: [1] }, [span])
}

function count(table: Map<string, [number, number]>, kind: string, right: boolean): void {
  const [so, all] = table.get(kind) ?? [0, 0]
  table.set(kind, [so + (right ? 1 : 0), all + 1])
}

function table(title: string, counts: ReadonlyMap<string, [number, number]>): void {
  const line = (name: string, [right, all]: readonly [number, number]) =>
    `  ${name.padEnd(20)} ${right}/${all} = ${((100 * right) / all).toFixed(2)} %`
  const sum = [...counts.values()].reduce(([right, all], [more, many]) => [right + more, all + many], [0, 0])
  console.log([`${title}:`, ...[...counts].map(([kind, share]) => line(kind, share)), line('TẤT CẢ', sum as [number, number])].join('\n'))
}

const QUESTIONS = [
  ...[
    'xử phạt vi phạm hành chính',
    'đăng ký thường trú',
    'giấy phép lái xe',
    'thời hạn giải quyết khiếu nại',
    'hợp đồng lao động',
    'đất đai'
  ],
  ...['đăng ký khai sinh', 'hộ chiếu', 'bảo hiểm xã hội', 'thuế thu nhập cá nhân', 'đăng ký kinh doanh', 'giấy phép xây dựng', 'kết hôn'],
  ...['lý lịch tư pháp', 'an toàn thực phẩm', 'bảo vệ môi trường', 'người có công', 'trợ cấp xã hội', 'công chứng', 'hải quan', 'giáo dục']
]

async function someDocuments(knowledge: ReturnType<typeof openKnowledgeBase>, questions: readonly string[]): Promise<SourceDocument[]> {
  const found = new Map<string, SourceDocument>()
  for (const question of questions) {
    const { hits } = await knowledge.search({ question, maxResults: DOCUMENTS_EACH, asOf: '2026-07-01', audiences: ['public'] })
    for (const { documentId } of hits) {
      const document = knowledge.document(documentId, ['public'])
      if (document) found.set(document.id, document)
    }
  }
  return [...found.values()]
}

function sentencesOf(document: SourceDocument): { sentence: string; source: string }[] {
  return document.provisions
    .filter(({ kind, start, end }) => ['clause', 'point', 'item', 'paragraph'].includes(kind) && end - start > 60 && end - start < 600)
    .slice(0, SENTENCES_EACH)
    .map(({ start, end }) => document.text.slice(start, end).trim())
    .filter((source) => !source.includes('http'))
    .map((source) => ({
      source,
      sentence: source
        .replace(/^\s*(?:\d+[.)]\s|[a-zđ]\)|[-+•*])\s*/, '')
        .replace(/\s+/g, ' ')
        .trim()
    }))
}

await main(process.argv.slice(2))
