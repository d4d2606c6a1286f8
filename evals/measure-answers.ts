import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { openKnowledgeBase, type SearchHit, type SearchRequest } from '../knowledge/index.js'
import { type Answer, type AnswerTools, answerQuestion } from '../server/answering/index.js'
import { memoryTools } from './memory-tools.js'
import { type AskedQuestion, type QuestionScore, scoreAnswer } from './score-answer.js'

/**
 * With `--gold` search finds the gold source first, which shows what composing alone gets wrong.
 * Asks every question of a file in process, its history first, and scores outcome, facts, source and forbidden strings.
 *
 *     node --import tsx evals/measure-answers.ts <data directory> [questions.jsonl] [failures.json]
 */
async function main(words: string[]): Promise<void> {
  const withGold = words.includes('--gold')
  const [dataDirectory = './var', file = '../shared/data/dev-questions.jsonl', failuresFile = '/tmp/answer-failures.json'] = words.filter(
    (word) => !word.startsWith('--')
  )
  if (!existsSync(file)) {
    console.log(`Không có tệp câu hỏi ${file}: bỏ qua phép đo.`)
    return
  }
  const knowledge = openKnowledgeBase(dataDirectory)
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AskedQuestion)
  const scores: QuestionScore[] = []
  const failures: unknown[] = []
  const times: number[] = []
  for (const question of questions) {
    const tools = memoryTools(withGold ? knowingGold(knowledge, question) : knowledge)
    for (const earlier of question.history ?? []) await answerQuestion({ question: earlier, conversationId: 'cuoc' }, tools)
    const startMs = performance.now()
    const answer = await answerQuestion({ question: question.question, conversationId: 'cuoc' }, tools)
    times.push(performance.now() - startMs)
    const score = scoreAnswer(question, answer)
    scores.push(score)
    if (!score.passed)
      failures.push({
        question,
        score,
        answer: summaryOf(answer),
        candidates: { searched: tools.lastEntry()?.understoodAs, found: tools.lastEntry()?.candidates }
      })
  }
  report(scores, times)
  writeFileSync(failuresFile, JSON.stringify(failures, null, 1))
  knowledge.close()
}

/** The same knowledge, where the gold source of the question is found first and surely. */
function knowingGold(
  knowledge: AnswerTools['knowledge'],
  { gold_procedures = [], gold_provisions = [] }: AskedQuestion
): AnswerTools['knowledge'] {
  const goldHits = (like: SearchHit, { kinds = [], audiences }: SearchRequest): SearchHit[] => {
    const procedures = gold_procedures.flatMap((code) => {
      const procedure = knowledge.procedure(code, audiences)
      return procedure ? [{ ...like, documentId: procedure.document.id, procedureCode: code, title: procedure.document.title }] : []
    })
    const provisions = gold_provisions.flatMap(({ number, article }) =>
      knowledge.documentsByNumber(number, audiences).flatMap((document) => {
        const address = document.provisions.find((one) => one.kind === 'article' && one.number === article)?.address
        return address
          ? [{ ...like, documentId: document.id, documentNumber: number, title: document.title, address, passageAddress: address, article }]
          : []
      })
    )
    return kinds.includes('procedure') ? procedures : kinds.includes('regulation') ? provisions : []
  }
  const search = async (request: SearchRequest) => {
    const outcome = await knowledge.search({ ...request, maxResults: 20 })
    const first = outcome.hits[0]
    const golds = first ? goldHits(first, request).map((hit) => ({ ...hit, confidence: 0.95 })) : []
    const rest = outcome.hits.filter(
      (hit) =>
        !golds.some(
          ({ documentId, passageAddress }) => documentId === hit.documentId && (hit.procedureCode || passageAddress === hit.passageAddress)
        )
    )
    return { ...outcome, hits: [...golds, ...rest.map((hit) => ({ ...hit, confidence: 0.1 }))].slice(0, request.maxResults) }
  }
  return new Proxy(knowledge, {
    get(target, key) {
      const value = key === 'search' ? search : Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })
}

function summaryOf({ status, procedure, understoodAs, blocks, citations, notices, suggestions }: Answer) {
  return { status, procedure, understoodAs, blocks, labels: citations.map(({ label }) => label), notices, suggestions }
}

function report(scores: readonly QuestionScore[], times: readonly number[]): void {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
  const answered = scores.filter(({ expected }) => expected === 'answered')
  const line = (name: string, of: readonly QuestionScore[]) => {
    const facts = of.filter(({ expected }) => expected === 'answered')
    const count = (key: 'outcomeRight' | 'factsShown' | 'sourceRight' | 'clean' | 'passed') =>
      percent(facts.filter((one) => one[key]).length, facts.length)
    const outcome = percent(of.filter(({ outcomeRight }) => outcomeRight).length, of.length)
    console.log(
      `${name.padEnd(24)} n ${String(of.length).padStart(3)}  kết cục ${outcome.padStart(7)}  dữ kiện ${count('factsShown').padStart(7)}  nguồn ${count('sourceRight').padStart(7)}  sạch ${count('clean').padStart(7)}  đạt ${count('passed').padStart(7)}`
    )
  }
  line('tất cả', scores)
  for (const key of ['style', 'intent', 'expected', 'goldKind'] as const) {
    for (const value of [...new Set(scores.map((one) => one[key]))].sort())
      line(
        `${key} ${value}`,
        scores.filter((one) => one[key] === value)
      )
  }
  line(
    'có lịch sử hội thoại',
    answered.filter(({ hasHistory }) => hasHistory)
  )
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(1)
  console.log(`thời gian trả lời: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  console.log(
    `ký tự hiện ngay: nhiều nhất ${Math.max(...scores.map(({ shownCharacters }) => shownCharacters))}, trung bình ${Math.round(scores.reduce((sum, { shownCharacters }) => sum + shownCharacters, 0) / scores.length)}`
  )
}

await main(process.argv.slice(2))
