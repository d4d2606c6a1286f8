import { type ChatState, type ChatTurn, EMPTY_CHAT } from './chat-state.js'

const VERSION = 1
/** Turns kept for a reload; older ones stay with the server. */
const MAX_KEPT_TURNS = 30

/** The conversation as text, to be kept while the tab lives. */
export function encodeChat({ conversationId, turns, draft }: ChatState): string {
  return JSON.stringify({ version: VERSION, conversationId, draft, turns: turns.slice(-MAX_KEPT_TURNS) })
}

/** The conversation again; an empty one when the text is damaged or of another version. What was being answered is `interrupted`. */
export function decodeChat(text: string | undefined): ChatState {
  const kept = parsed(text)
  if (kept?.['version'] !== VERSION || !Array.isArray(kept['turns']) || !kept['turns'].every(isTurn)) return EMPTY_CHAT
  const conversationId = kept['conversationId']
  return {
    ...EMPTY_CHAT,
    draft: typeof kept['draft'] === 'string' ? kept['draft'] : '',
    turns: kept['turns'].map((turn) => (turn.phase === 'asking' ? { ...turn, phase: 'interrupted' as const } : turn)),
    ...(typeof conversationId === 'string' ? { conversationId } : {})
  }
}

function parsed(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = text ? JSON.parse(text) : undefined
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function isTurn(value: unknown): value is ChatTurn {
  const turn = value as Partial<ChatTurn> | null
  return (
    typeof turn?.id === 'string' &&
    typeof turn.question === 'string' &&
    typeof turn.phase === 'string' &&
    Array.isArray(turn.blocks) &&
    Array.isArray(turn.ticked) &&
    (turn.phase !== 'answered' || Array.isArray(turn.answer?.blocks))
  )
}
