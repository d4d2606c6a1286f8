import { createRenderer } from '../rendering/render-into.js'
import type { ChatTurn } from '../session/chat-state.js'
import { adoptSlipStyles } from '../styles/adopt-styles.js'
import { slipView } from '../views/slip-view.js'
import type { WidgetViewModel } from '../views/widget-view-model.js'

/** How long the hidden page stays, for browsers that print in the background. */
const KEEP_MS = 60_000

/** Prints one answer as an A4 slip of its own, whatever page the widget stands on. */
export function printAnswer(turn: ChatTurn, { heading, messages, serverOrigin }: WidgetViewModel): void {
  if (!turn.answer) return
  const frame = document.createElement('iframe')
  frame.setAttribute('aria-hidden', 'true')
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', right: '0', bottom: '0' })
  document.body.append(frame)
  const page = frame.contentWindow as (Window & typeof globalThis) | null
  if (!page) return
  adoptSlipStyles(page)
  page.document.documentElement.lang = 'vi'
  page.document.title = `${heading} – ${turn.question}`
  createRenderer(page.document.body)(slipView({ turn, answer: turn.answer, heading, messages, serverOrigin, printedOn: new Date() }))
  page.addEventListener('afterprint', () => frame.remove())
  setTimeout(() => frame.remove(), KEEP_MS)
  page.focus()
  page.print()
}
