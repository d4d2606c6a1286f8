import { answerToPlainText } from '../content/answer-to-plain-text.js'
import type { ChatSession } from '../session/chat-session.js'
import { type DisplayChoice, type PanelState, TEXT_SCALES } from '../session/panel-state.js'
import type { WidgetActions, WidgetViewModel } from '../views/widget-view-model.js'
import type { PanelDialog } from './panel-dialog.js'
import { printAnswer } from './print-answer.js'

const COPIED_SHOWN_MS = 2_500

/** What the actions act on. */
export interface WidgetParts {
  readonly session: ChatSession
  readonly dialog: PanelDialog
  model(): WidgetViewModel
  change(change: Partial<PanelState>): void
  choose(choice: Partial<DisplayChoice>): void
  open(): void
  close(): void
}

/** Binds what views ask for to the session and the panel. */
export function createWidgetActions(parts: WidgetParts): WidgetActions {
  const { session, dialog, change, choose } = parts
  const panel = () => parts.model().panel
  return {
    open: parts.open,
    close: parts.close,
    widen: () => change({ isWide: !panel().isWide }),
    toggleDisplayMenu: () => change({ isDisplayMenuOpen: !panel().isDisplayMenuOpen, isConfirmingNew: false }),
    chooseTheme: (theme) => choose({ theme }),
    chooseLanguage: (language) => choose({ language }),
    resizeText(steps) {
      const textStep = Math.min(TEXT_SCALES.length - 1, Math.max(0, panel().display.textStep + steps))
      choose({ textStep })
    },
    askNew() {
      change({ isConfirmingNew: true, isDisplayMenuOpen: false })
      dialog.focusById('confirm-new')
    },
    keepConversation() {
      change({ isConfirmingNew: false })
      dialog.focusFirst()
    },
    startAgain() {
      change({ isConfirmingNew: false, feedbackTurnId: undefined })
      session.startAgain()
      dialog.focusFirst()
    },
    draft: (text) => session.draft(text),
    ask: (question) => session.ask(question),
    stop: () => session.stop(),
    retry: (turnId) => session.retry(turnId),
    tick: (turnId, item) => session.tick(turnId, item),
    async copy({ id, question, answer }) {
      if (!answer) return
      if (!(await copyText(answerToPlainText(question, answer, parts.model())))) return
      change({ copiedTurnId: id })
      setTimeout(() => panel().copiedTurnId === id && change({ copiedTurnId: undefined }), COPIED_SHOWN_MS)
    },
    print: (turn) => printAnswer(turn, parts.model()),
    toggleFeedback(turnId) {
      change({ feedbackTurnId: panel().feedbackTurnId === turnId ? undefined : turnId })
      dialog.element.querySelector('.feedback')?.scrollIntoView({ block: 'nearest' })
    },
    rate(turnId, rating, reason, comment) {
      change({ feedbackTurnId: undefined })
      void session.rate(turnId, rating, reason, comment)
    }
  }
}

/** Copies, also where the modern clipboard is closed (plain http); false when nothing worked. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const box = document.createElement('textarea')
    box.value = text
    document.body.append(box)
    box.select()
    const done = document.execCommand('copy')
    box.remove()
    return done
  }
}
