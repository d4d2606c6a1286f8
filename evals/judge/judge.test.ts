import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { evalQuestionFrom } from '../eval-question.js'
import type { JudgedAnswer } from './answer-judge.js'
import { LangchainJudge } from './langchain-judge.js'
import { runJudge } from './run-judge.js'

const answer: JudgedAnswer = {
  question: 'Đăng ký kết hôn mất bao nhiêu tiền?',
  ...{ history: [], expected: 'answered', facts: ['Miễn lệ phí'], forbidden: ['1 triệu'] },
  ...{ status: 'answered_procedure', shown: 'Lệ phí: Miễn lệ phí', quotes: ['Miễn lệ phí'] }
}

let server: Server
const requests: { model: string; messages: { role: string; content: string }[] }[] = []
afterEach(() => {
  server.close()
  requests.length = 0
})

/** A local server that speaks the chat completions protocol and says these things, one after another; a number is a status. */
async function judgeSaying(...replies: (string | number)[]): Promise<LangchainJudge> {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    requests.push(JSON.parse(body))
    const reply = replies.length > 1 ? replies.shift()! : replies[0]!
    response.writeHead(typeof reply === 'number' ? reply : 200, { 'content-type': 'application/json' })
    const message = { role: 'assistant', content: reply }
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
    const completion = {
      id: 'c1',
      object: 'chat.completion',
      created: 1,
      model: 'giam-khao',
      usage,
      choices: [{ index: 0, finish_reason: 'stop', message }]
    }
    response.end(JSON.stringify(typeof reply === 'number' ? { error: { message: 'hỏng' } } : completion))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return new LangchainJudge({ url, name: 'giam-khao', key: '', timeoutMs: 5_000 })
}

describe('a model as judge', () => {
  it('says right, partly or wrong, with a reason, over the real protocol', async () => {
    const judge = await judgeSaying('```json\n{"verdict": "right", "reason": "nêu miễn lệ phí"}\n```')
    expect(await judge.judge(answer)).toEqual({ outcome: 'judged', verdict: 'right', reason: 'nêu miễn lệ phí' })
    expect(requests[0]?.model).toBe('giam-khao')
    expect(requests[0]?.messages.at(-1)?.content).toContain('Đăng ký kết hôn mất bao nhiêu tiền?')
  })

  it('is asked once more when its words do not fit, and then given up', async () => {
    const repaired = await judgeSaying('Tôi thấy câu này đúng.', '{"verdict": "partly", "reason": "thiếu"}')
    expect(await repaired.judge(answer)).toMatchObject({ verdict: 'partly' })
    expect(requests).toHaveLength(2)
    server.close()
    const hopeless = await judgeSaying('{"verdict": "tuyệt vời"}')
    expect(await hopeless.judge(answer)).toEqual({ outcome: 'unavailable', reason: 'not_understood' })
  })

  it('never throws when it is away', async () => {
    const judge = await judgeSaying(401)
    expect(await judge.judge(answer)).toEqual({ outcome: 'unavailable', reason: 'unreachable' })
  })

  it('judges an earlier run and compares itself with the scorer; nothing of it is called passed', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    const out = mkdtempSync(join(tmpdir(), 'tro-ly-cong-judge-'))
    const question = evalQuestionFrom(
      { id: 'p001', question: answer.question, facts: answer.facts, gold_procedures: ['1.000894'] },
      'procedures'
    )
    const block = { type: 'text', text: answer.shown, citationIds: [] }
    const given = { status: answer.status, blocks: [block], citations: [{ procedureCode: '1.000894', quote: 'Miễn lệ phí' }], notices: [] }
    const record = {
      case: { id: 'p001', slices: {}, question },
      output: { answer: given, places: [], understoodAs: '', candidates: [] },
      elapsedMs: 1
    }
    writeFileSync(join(out, 'answers.jsonl'), `${JSON.stringify(record)}\n`)
    const judge = await judgeSaying('{"verdict": "wrong", "reason": "chưa rõ"}')
    expect(await runJudge(['--run', '.', '--out', out], judge)).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'judge.json'), 'utf8'))).toMatchObject({
      judge: 'giam-khao',
      report: { measures: { judgedRight: { mean: 0 }, agreed: { mean: 0 } } }
    })
    expect(readFileSync(join(out, 'judge.json'), 'utf8')).not.toContain('"passed"')
    expect(await runJudge(['--run', '.', '--out', out], undefined)).toBe(2)
    rmSync(out, { recursive: true })
  })
})
