import type { Answer, AnswerStatus, Citation, FeedbackReason, ProcedureSlot } from '../../server/protocol/index.js'

/** Interface languages; answers themselves stay in Vietnamese. */
export type WidgetLanguage = 'vi' | 'en'

/** Every word the widget shows of its own accord, in one language. */
export interface WidgetMessages {
  readonly heading: string
  readonly launcher: string
  readonly close: string
  readonly wider: string
  readonly narrower: string
  readonly newConversation: string
  readonly newConversationConfirm: string
  readonly confirm: string
  readonly cancel: string

  readonly display: string
  readonly textSize: string
  readonly smaller: string
  readonly larger: string
  readonly theme: string
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark' | 'contrast', string>>
  readonly language: string

  readonly greetingTitle: string
  readonly greeting: string
  readonly disclosure: string
  readonly privacy: string
  readonly examplesLabel: string
  readonly examples: readonly string[]

  readonly conversation: string
  readonly questionLabel: string
  readonly questionPlaceholder: string
  readonly questionHint: string
  readonly charactersLeft: (left: number) => string
  readonly send: string
  readonly stop: string
  readonly youAsked: string
  readonly assistantAnswers: string
  readonly understoodAs: string

  readonly steps: Readonly<Record<string, string>>
  readonly working: string
  readonly queued: string
  readonly stopped: string
  readonly askAgain: string
  readonly failures: Readonly<Record<'failed' | 'busy' | 'timeout' | 'rejected', string>>
  readonly connection: Readonly<Record<'connecting' | 'offline', string>>
  readonly backOnline: string

  /** What is said above an answer whose status is not plainly "answered"; absent: nothing. */
  readonly statuses: Readonly<Partial<Record<AnswerStatus, string>>>
  readonly notices: Readonly<Partial<Record<Answer['notices'][number]['kind'], string>>>
  readonly slots: Readonly<Record<ProcedureSlot, string>>
  readonly validity: Readonly<Record<Citation['validity']['status'], string>>
  readonly validityFrom: (date: string) => string
  readonly validityTo: (date: string) => string

  readonly procedureCode: string
  readonly wholeProcedure: string
  readonly sectionCount: (count: number) => string
  readonly showMore: string
  readonly source: (number: number, label: string) => string
  readonly opensInNewTab: string
  readonly sources: string
  readonly suggestions: string
  readonly ticked: (done: number, total: number) => string

  readonly copy: string
  readonly copied: string
  readonly print: string
  readonly answerActions: string
  readonly helpful: string
  readonly notHelpful: string
  readonly feedbackThanks: string
  readonly feedbackReason: string
  readonly feedbackReasons: Readonly<Record<FeedbackReason, string>>
  readonly feedbackComment: string
  readonly feedbackSend: string
  readonly feedbackFailed: string

  readonly answerReady: string
  readonly copyQuestion: string
  readonly copySources: string
  readonly copyFooter: string
  readonly printedOn: (date: string) => string
  readonly printCodeCaption: string
}
