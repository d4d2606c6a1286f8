import type { WidgetMessages } from '../messages/widget-messages.js'
import type { ChatState } from '../session/chat-state.js'
import { spokenAnswer } from './spoken-answer.js'

/** What the polite live region says now: where the last question stands. Steps are seen, not said one by one. */
export function announcementOf({ turns, connection }: ChatState, messages: WidgetMessages): string {
  const turn = turns.at(-1)
  switch (turn?.phase) {
    case undefined:
      return connection === 'offline' ? messages.connection.offline : ''
    case 'asking':
      return messages.working
    case 'queued':
    case 'interrupted':
      return connection === 'offline' ? messages.queued : messages.working
    case 'stopped':
      return messages.stopped
    case 'failed':
      return turn.failure?.detail ?? messages.failures[turn.failure?.kind ?? 'failed']
    case 'answered':
      return turn.answer ? spokenAnswer(turn.answer, messages) : ''
  }
}
