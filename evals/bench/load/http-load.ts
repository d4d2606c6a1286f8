import autocannon from 'autocannon'

/** What many clients heard over HTTP in a while. */
export interface HttpLoad {
  /** Milliseconds of every answer. */
  readonly answerMs: readonly number[]
  readonly seconds: number
  /** Answers other than 2xx, and lost connections. */
  readonly refused: number
}

/** Posts questions to `/api/v1/answers` over this many connections, each one after the other. */
export async function loadHttp(url: string, questions: readonly string[], connections: number, seconds: number): Promise<HttpLoad> {
  const answerMs: number[] = []
  const requests = questions.map((question) => ({
    method: 'POST' as const,
    path: '/api/v1/answers',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question })
  }))
  return new Promise((resolve, reject) => {
    const load = autocannon({ url, requests, connections, duration: seconds, timeout: 30 }, (error, result) => {
      if (error) reject(error)
      else resolve({ answerMs, seconds: result.duration, refused: result.non2xx + result.errors })
    })
    load.on('response', (_client, status, _bytes, milliseconds) => {
      if (status >= 200 && status < 300) answerMs.push(milliseconds)
    })
  })
}
