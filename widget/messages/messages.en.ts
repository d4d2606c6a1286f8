import type { WidgetMessages } from './widget-messages.js'

/** The widget in English. Answers stay in Vietnamese, as the sources are. */
export const messagesEn: WidgetMessages = {
  heading: 'Virtual assistant',
  launcher: 'Ask the assistant',
  close: 'Close',
  wider: 'Widen',
  narrower: 'Narrow',
  newConversation: 'New conversation',
  newConversationConfirm: 'Remove this conversation from the browser and start again?',
  confirm: 'Start again',
  cancel: 'Keep it',

  display: 'Display',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  theme: 'Theme',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: 'Language',

  greetingTitle: 'Hello!',
  greeting: 'Which procedure, paper, fee or rule do you want to know about? Ask in your own Vietnamese words, with or without accents.',
  disclosure:
    'I am a virtual assistant, not an official. Answers are quoted in Vietnamese from sources you can open and check; they do not replace a decision of the competent authority.',
  privacy: 'There is no need to give names, identity numbers or telephone numbers.',
  examplesLabel: 'Example questions',
  examples: [
    'Đăng ký khai sinh cho con cần giấy tờ gì?',
    'Làm hộ chiếu hết bao nhiêu tiền?',
    'Đổi giấy phép lái xe nộp ở đâu?',
    'Nộp hồ sơ trực tuyến thế nào?'
  ],

  conversation: 'Conversation',
  questionLabel: 'Your question',
  questionPlaceholder: 'Type a question…',
  questionHint: 'Enter sends, Shift+Enter starts a new line',
  charactersLeft: (left) => (left >= 0 ? `${left} characters left` : `${-left} characters too many`),
  send: 'Send question',
  stop: 'Stop answering',
  youAsked: 'You asked',
  assistantAnswers: 'The assistant answers',
  understoodAs: 'Understood as:',

  steps: {
    screen: 'Reading the question',
    understand: 'Working out what is asked',
    route: 'Choosing where to look',
    retrieve: 'Searching the knowledge base',
    compose: 'Putting the answer together',
    check: 'Checking against the sources',
    write: 'Putting it in plain words',
    finish: 'Finishing'
  },
  working: 'Answering',
  queued: 'No connection. The question is kept and will be sent by itself.',
  stopped: 'Stopped as you asked.',
  askAgain: 'Ask again',
  failures: {
    failed: 'Something went wrong, so there is no answer yet. Your question is still here.',
    busy: 'Many people are asking right now. Please try again in a few minutes.',
    timeout: 'The answer is taking too long. Please ask again.',
    rejected: 'The question could not be sent. Please shorten or change it and ask again.'
  },
  connection: { connecting: 'Connecting…', offline: 'Connection lost. Reconnecting…' },
  backOnline: 'Connected again.',

  statuses: {
    needs_clarification: 'Your choice is needed',
    partly_answered: 'Answered in part',
    not_in_knowledge: 'Not in the knowledge base',
    out_of_scope: 'Outside what I can help with',
    blocked_injection: 'This request cannot be followed',
    blocked_abuse: 'I cannot help with this',
    restricted: 'Restricted content',
    too_long: 'The question is too long',
    busy: 'The service is busy',
    failed: 'No answer yet'
  },
  notices: {
    expired: 'No longer in force',
    soon_to_change: 'About to change',
    as_of: 'As of',
    contradiction: 'Sources differ',
    past_value: 'Earlier value',
    masked: 'Personal data hidden'
  },
  slots: {
    papers: 'Papers to hand in',
    fee: 'Fees',
    time_limit: 'Time limit',
    where: 'Where to file',
    online: 'Filing online',
    steps: 'Steps',
    conditions: 'Conditions',
    form: 'Forms',
    legal_basis: 'Legal basis',
    result: 'Result',
    who: 'Who may file'
  },
  validity: {
    in_force: 'In force',
    not_yet_in_force: 'Not yet in force',
    expired: 'No longer in force',
    partly_expired: 'Partly expired',
    unknown: 'The source gives no effective date'
  },
  validityFrom: (date) => `from ${date}`,
  validityTo: (date) => `until ${date}`,

  procedureCode: 'Procedure code',
  wholeProcedure: 'See the whole procedure',
  sectionCount: (count) => (count === 1 ? '1 item' : `${count} items`),
  showMore: 'Show more',
  source: (number, label) => `Source ${number}: ${label}`,
  opensInNewTab: 'opens in a new tab',
  sources: 'Sources',
  suggestions: 'Ask next',
  ticked: (done, total) => `${done} of ${total} ready`,

  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  answerActions: 'Answer actions',
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  feedbackThanks: 'Thank you for telling us.',
  feedbackReason: 'What was the matter?',
  feedbackReasons: {
    wrong: 'Wrong',
    incomplete: 'Incomplete',
    outdated: 'Out of date',
    not_what_i_asked: 'Not what I asked',
    unclear: 'Hard to understand',
    other: 'Something else'
  },
  feedbackComment: 'Tell us more (optional; please leave out personal data)',
  feedbackSend: 'Send feedback',
  feedbackFailed: 'The feedback could not be sent. Please try again later.',

  answerReady: 'The answer is ready.',
  copyQuestion: 'Question',
  copySources: 'Sources',
  copyFooter: 'Quoted by a virtual assistant from the sources above; it does not replace a decision of the competent authority.',
  printedOn: (date) => `Printed on ${date}`,
  printCodeCaption: 'Scan to open the source'
}
