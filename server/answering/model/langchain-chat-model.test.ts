import { afterEach, describe, expect, it } from 'vitest'
import { type ModelReply, type ModelServer, startModelServer } from '../testing/index.js'
import type { LanguageModel } from './language-model.js'
import { languageModelOf } from './language-model-of.js'

const LIMITS = { timeoutMs: 5_000, silenceMs: 5_000, maxTokens: 200, answersPerMinute: 0, answersAtOnce: 0, tokensPerDay: 0 }
const PROMPT = { system: 'Viết lại.', user: 'Câu hỏi: lệ phí?' }

let server: ModelServer | undefined
afterEach(() => server?.close())

async function modelOver(provider: 'openai' | 'ollama', reply: ModelReply): Promise<LanguageModel> {
  server = await startModelServer(() => reply)
  const url = provider === 'openai' ? server.openAiUrl : server.ollamaUrl
  return languageModelOf({ provider, url, name: 'gpt-thu', key: 'khoa', ...LIMITS })
}

async function readAll(model: LanguageModel, signal = new AbortController().signal): Promise<{ text: string; tokens: number }> {
  let text = ''
  let tokens = 0
  for await (const piece of model.write(PROMPT, signal)) {
    text += piece.text
    tokens += piece.tokens ?? 0
  }
  return { text, tokens }
}

describe.each(['openai', 'ollama'] as const)('a model behind %s', (provider) => {
  it('streams what it writes, tells its cost, and gets the prompt, the name and the key', async () => {
    const model = await modelOver(provider, { pieces: ['Lệ phí ', 'là 7.000 đồng.'] })
    expect(await readAll(model)).toEqual({ text: 'Lệ phí là 7.000 đồng.', tokens: 120 })
    expect(model.name).toBe(`${provider}:gpt-thu`)
    expect(server?.requests[0]).toMatchObject({ ...PROMPT, model: 'gpt-thu', key: 'Bearer khoa' })
  })

  it.each([
    [{ status: 429 }, 'rate_limited'],
    [{ status: 500 }, 'broken'],
    [{ status: 503 }, 'broken'],
    [{ status: 401 }, 'refused'],
    [{ status: 404 }, 'refused'],
    [{ pieces: ['Lệ phí là 7'], end: 'cut' }, 'cut_off'],
    [{ pieces: ['Lệ phí là 7'], end: 'no_end' }, 'cut_off'],
    [{ pieces: ['Lệ phí là 7'], end: 'length' }, 'cut_off']
  ] as const)('fails as a value of the closed list: %j → %s', async (reply, code) => {
    const model = await modelOver(provider, reply)
    await expect(readAll(model)).rejects.toMatchObject({ name: 'ModelError', code })
    expect(server?.requests).toHaveLength(1)
  })

  it('is broken when something else answers', async () => {
    const model = await modelOver(provider, { raw: '<html>Bảo trì</html>' })
    await expect(readAll(model)).rejects.toMatchObject({ name: 'ModelError', code: expect.stringMatching(/broken|cut_off/) })
  })

  it('is unreachable when nobody listens', async () => {
    const model = languageModelOf({ provider, url: 'http://127.0.0.1:9', name: 'x', key: '', ...LIMITS })
    await expect(readAll(model)).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('ends the connection when it is stopped', async () => {
    const model = await modelOver(provider, { pieces: ['Lệ phí'], end: 'hang' })
    const stop = new AbortController()
    const reading = (async () => {
      for await (const piece of model.write(PROMPT, stop.signal)) if (piece.text) stop.abort(new Error('dừng'))
    })()
    await expect(reading).rejects.toThrow('dừng')
    await expect.poll(() => server?.abandoned()).toBe(1)
  })
})
