import { readFileSync } from 'node:fs'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import {
  type Answer,
  CHAT_NAMESPACE,
  type ClientToServerEvents,
  type FeedbackGive,
  type Question,
  type ServerToClientEvents
} from '../../server/protocol/index.js'
import { sampleAnswer } from './sample-answers.vi.js'

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Cơ quan mẫu</title><style>body{margin:0;font:16px/1.5 sans-serif;background:#fff;color:#222}main{max-width:60em;margin:0 auto;padding:3em 1em}
button{background:red;text-transform:uppercase}</style></head>
<body><header>Cơ quan mẫu</header><nav aria-label="Trang"><a href="/">Trang đầu</a></nav><main><h1>Cơ quan mẫu</h1><p>Trang thông tin dùng để thử hộp hỏi đáp. <a href="#gioi-thieu">Giới thiệu</a></p></main><footer>Liên hệ</footer>
<script src="/widget.js" defer></script><tro-ly-cong ATTRIBUTES></tro-ly-cong></body></html>`

const STEPS = ['screen', 'understand', 'route', 'retrieve', 'compose', 'check', 'finish']

/** How a question is replayed: an answer, or nothing until the test says otherwise. */
export type Script = (question: Question) => Answer | 'silence'

/** A small real server: a page that embeds the widget, `/widget.js`, source pages, and `/chat` answering from a script. */
export interface ReplayingServer {
  readonly origin: string
  readonly asked: Question[]
  readonly feedback: FeedbackGive[]
  readonly stopped: string[]
  /** Cuts every connection and refuses new ones, until `comeBack`. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

/** Starts it on a free port. `stepDelayMs` parts the steps of an answer. */
export async function startReplayingServer(widgetFile: string, script: Script, stepDelayMs = 0): Promise<ReplayingServer> {
  const asked: Question[] = []
  const feedback: FeedbackGive[] = []
  const stopped: string[] = []
  let port = 0
  let running: { http: HttpServer; io: Server } | undefined

  const start = async () => {
    const http = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const isScript = url.pathname === '/widget.js'
      response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'unsafe-hashes' 'unsafe-inline'; connect-src 'self'"
      )
      if (isScript) response.end(readFileSync(widgetFile))
      else response.end(PAGE.replace('ATTRIBUTES', url.searchParams.get('attributes') ?? ''))
    })
    const io = new Server<ClientToServerEvents, ServerToClientEvents>(http)
    io.of(CHAT_NAMESPACE).on('connection', (socket) => {
      socket.on('question-ask', async (ask, acknowledge) => {
        asked.push(ask)
        const requestId = ask.requestId ?? ''
        const reply = script(ask)
        acknowledge?.({ ok: true, requestId, conversationId: ask.conversationId ?? 'hoi-thoai-1' })
        for (const step of STEPS) {
          socket.emit('answer-progress', { requestId, step })
          if (stepDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, stepDelayMs))
          if (reply === 'silence' && step === 'retrieve') return
        }
        if (reply === 'silence') return
        for (const [index, block] of reply.blocks.entries()) socket.emit('answer-block', { requestId, index, block })
        socket.emit('answer-ready', { requestId, answer: sampleAnswer({ ...reply, answerId: `${reply.answerId}-${asked.length}` }) })
      })
      socket.on('answer-stop', ({ requestId = '' }, acknowledge) => {
        stopped.push(requestId)
        acknowledge?.({ ok: true, stopped: true })
      })
      socket.on('feedback-give', (given, acknowledge) => {
        feedback.push(given)
        acknowledge?.({ ok: true, answerId: given.answerId })
      })
      socket.on('conversation-resume', ({ conversationId }, acknowledge) =>
        acknowledge?.({ ok: true, conversation: { conversationId, turns: [] } })
      )
    })
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    port = (http.address() as AddressInfo).port
    running = { http, io }
  }

  const stop = async () => {
    running?.http.closeAllConnections()
    await running?.io.close()
    running = undefined
  }

  await start()
  return { origin: `http://127.0.0.1:${port}`, asked, feedback, stopped, goAway: stop, comeBack: start, close: stop }
}
