import type { ChatEvent } from './chat-event.js'
import { type ChatState, type ChatTurn, EMPTY_CHAT, pendingTurn } from './chat-state.js'

/** The conversation after an event. News about a turn that is over, or is gone, changes nothing. */
export function reduceChat(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'connecting':
      return state.connection === 'online' ? state : { ...state, connection: 'connecting' }
    case 'connected':
      return { ...state, connection: 'online' }
    case 'disconnected':
      return interruptPending({ ...state, connection: 'offline' })
    case 'drafted':
      return { ...state, draft: event.draft }
    case 'asked':
      return { ...state, draft: '', turns: [...state.turns, newTurn(event.turnId, event.question)] }
    case 'sent':
      return changePending(state, event.turnId, (turn) => ({ ...turn, phase: 'asking' }))
    case 'taken':
      return findTurn(state, event.turnId) ? { ...state, conversationId: event.conversationId } : state
    case 'progressed':
      return changePending(state, event.turnId, (turn) => ({ ...turn, step: event.step }))
    case 'block_arrived':
      return changePending(state, event.turnId, (turn) => ({ ...turn, blocks: withBlock(turn.blocks, event.index, event.block) }))
    case 'answered':
      return takeAnswer(state, event)
    case 'failed':
      return changePending(state, event.turnId, (turn) => ({ ...settled(turn), phase: 'failed', failure: event.failure }))
    case 'stopped':
      return changePending(state, event.turnId, (turn) => ({ ...settled(turn), phase: 'stopped' }))
    case 'retried':
      return retry(state, event.turnId, event.newTurnId)
    case 'ticked':
      return changeTurn(state, event.turnId, (turn) => ({ ...turn, ticked: toggled(turn.ticked, event.item) }))
    case 'rated':
      return changeTurn(state, event.turnId, (turn) => ({
        ...turn,
        rating: { rating: event.rating, delivery: event.delivery, ...(event.reason ? { reason: event.reason } : {}) }
      }))
    case 'cleared':
      return { ...EMPTY_CHAT, connection: state.connection }
  }
}

const newTurn = (id: string, question: string): ChatTurn => ({ id, question, phase: 'queued', blocks: [], ticked: [] })

const findTurn = (state: ChatState, turnId: string) => state.turns.find((turn) => turn.id === turnId)

const toggled = (items: readonly string[], item: string) =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item]

function changeTurn(state: ChatState, turnId: string, change: (turn: ChatTurn) => ChatTurn): ChatState {
  return { ...state, turns: state.turns.map((turn) => (turn.id === turnId ? change(turn) : turn)) }
}

function changePending(state: ChatState, turnId: string, change: (turn: ChatTurn) => ChatTurn): ChatState {
  return pendingTurn(state)?.id === turnId ? changeTurn(state, turnId, change) : state
}

function interruptPending(state: ChatState): ChatState {
  const pending = pendingTurn(state)
  return pending?.phase === 'asking' ? changeTurn(state, pending.id, (turn) => ({ ...settled(turn), phase: 'interrupted' })) : state
}

function settled({ step: _step, ...turn }: ChatTurn): ChatTurn {
  return turn
}

function withBlock(blocks: ChatTurn['blocks'], index: number, block: ChatTurn['blocks'][number]): ChatTurn['blocks'] {
  return index < blocks.length ? blocks.map((other, place) => (place === index ? block : other)) : [...blocks, block]
}

function takeAnswer(state: ChatState, { turnId, answer }: Extract<ChatEvent, { type: 'answered' }>): ChatState {
  const next = changePending(state, turnId, (turn) => ({ ...settled(turn), phase: 'answered', answer, blocks: [] }))
  return next === state ? state : { ...next, conversationId: answer.conversationId }
}

/** The question is asked again at the end; the fruitless turn goes. */
function retry(state: ChatState, turnId: string, newTurnId: string): ChatState {
  const turn = findTurn(state, turnId)
  if (!turn) return state
  const others = state.turns.filter((other) => other.id !== turnId)
  return { ...state, turns: [...others, newTurn(newTurnId, turn.question)] }
}
