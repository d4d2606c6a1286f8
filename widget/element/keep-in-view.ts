import type { ChatState } from '../session/chat-state.js'

const AIR_PX = 10

/**
 * Scrolls a conversation so that the newest question, and with it the beginning of its answer, stands at the top;
 * leaves a person alone who has scrolled elsewhere since.
 */
export function createScrollKeeper(scrollerOf: () => HTMLElement | null): (chat: ChatState) => void {
  let shown = ''
  let placedAt = -1
  return ({ turns }) => {
    const turn = turns.at(-1)
    const scroller = scrollerOf()
    const now = turn ? `${turn.id} ${turn.phase === 'asking' ? turn.blocks.length : turn.phase}` : ''
    if (!turn || !scroller || now === shown) return
    const isNewTurn = !shown.startsWith(`${turn.id} `)
    shown = now
    if (!isNewTurn && Math.abs(scroller.scrollTop - placedAt) > AIR_PX) return
    const element = scroller.querySelector<HTMLElement>(`[data-turn-id="${CSS.escape(turn.id)}"]`)
    if (element) scroller.scrollTop = element.offsetTop - AIR_PX
    placedAt = scroller.scrollTop
  }
}
