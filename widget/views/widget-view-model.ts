import type { FeedbackReason } from '../../server/protocol/index.js'
import type { WidgetLanguage, WidgetMessages } from '../messages/widget-messages.js'
import type { ChatState, ChatTurn } from '../session/chat-state.js'
import type { PanelState, Theme } from '../session/panel-state.js'

/** Everything a view may ask for; views themselves change nothing and know no network. */
export interface WidgetActions {
  open(): void
  close(): void
  widen(): void
  toggleDisplayMenu(): void
  chooseTheme(theme: Theme): void
  resizeText(steps: 1 | -1): void
  chooseLanguage(language: WidgetLanguage): void
  askNew(): void
  keepConversation(): void
  startAgain(): void
  draft(text: string): void
  ask(question: string): void
  stop(): void
  retry(turnId: string): void
  tick(turnId: string, item: string): void
  copy(turn: ChatTurn): void
  print(turn: ChatTurn): void
  toggleFeedback(turnId: string): void
  rate(turnId: string, rating: 'up' | 'down', reason?: FeedbackReason, comment?: string): void
}

/** What the whole widget is drawn from. */
export interface WidgetViewModel {
  readonly chat: ChatState
  readonly panel: PanelState
  readonly heading: string
  readonly language: WidgetLanguage
  readonly messages: WidgetMessages
  readonly serverOrigin: string
  readonly actions: WidgetActions
}

/** What one answer is drawn from. */
export interface AnswerViewModel extends Pick<WidgetViewModel, 'messages' | 'serverOrigin' | 'actions'> {
  readonly turn: ChatTurn
}
