import { ChatSession } from '../session/chat-session.js'
import type { ChatState } from '../session/chat-state.js'
import { createSocketChatTransport } from '../transport/socket-chat-transport.js'
import { browserStore } from './browser-store.js'

/** A session with a server, kept by this browser tab. */
export function openSession(serverOrigin: string, changed: (state: ChatState) => void): ChatSession {
  const store = browserStore('sessionStorage', `tro-ly-cong-chat ${serverOrigin}`)
  return new ChatSession({ transport: createSocketChatTransport(serverOrigin), store, newId, after }, changed)
}

/** An id nobody else has; `randomUUID` is missing where the page is plain http. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function after(delayMs: number, act: () => void): () => void {
  const timer = window.setTimeout(act, delayMs)
  return () => clearTimeout(timer)
}
