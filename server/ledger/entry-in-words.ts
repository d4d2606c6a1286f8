import { ANSWER_STATUS_WORDS, type LedgerEntry, unfoldedTexts } from '../answering/index.js'
import { dropReasons, stepNames, ledgerWords as words, writingOutcomes } from './ledger-words.vi.js'

/** How an answer came about, in Vietnamese, for a terminal. @param shown whether the words that were shown are repeated. */
export function entryInWords(entry: LedgerEntry, { shown }: { readonly shown: boolean }): string {
  const { answer } = entry
  const sections = [
    head(entry),
    understanding(entry),
    candidates(entry),
    `${words.steps}: ${Object.entries(answer.timings)
      .map(([step, milliseconds]) => `${stepNames[step] ?? step} ${milliseconds.toFixed(1)}`)
      .join(' · ')}`,
    checks(entry),
    writing(entry),
    shown ? [`${words.shown}:`, ...unfoldedTexts(answer.blocks).map((text) => indented(text))].join('\n') : ''
  ]
  return sections.filter(Boolean).join('\n')
}

function head({ answerId, conversationId, askedAt, generation, answer }: LedgerEntry): string {
  const { label } = ANSWER_STATUS_WORDS[answer.status]
  return [
    `${words.answer}: ${answerId}`,
    `${words.conversation}: ${conversationId}`,
    `${words.askedAt}: ${askedAt}`,
    `${words.status}: ${label} (${answer.status})`,
    `${words.engine}: ${words.engines[answer.engine]}`,
    `${words.generation} ${generation}`
  ].join('\n')
}

function understanding({ maskedQuestion, understoodAs, understood }: LedgerEntry): string {
  const lines = [`${words.question}: ${maskedQuestion}`, `${words.understood}: ${understoodAs}`]
  if (!understood) return lines.join('\n')
  const { slots, channels, followUp, asOf, subject, masked } = understood
  return [
    ...lines,
    ...(masked.length > 0 ? [`${words.masked}: ${masked.join(', ')}`] : []),
    ...(slots.length > 0 ? [`${words.slots}: ${slots.join(', ')}`] : []),
    ...(channels.length > 0 ? [`${words.channels}: ${channels.join(', ')}`] : []),
    `${words.followUp}: ${words.followUps[followUp] ?? followUp}`,
    `${words.asOf}: ${asOf}`,
    `${words.subject}: ${words.subjects[subject] ?? subject}`
  ].join('\n')
}

function candidates({ candidates: considered, answer }: LedgerEntry): string {
  if (considered.length === 0) return ''
  const cited = new Set(answer.citations.map(({ documentId }) => documentId))
  const lines = considered.map(({ documentId, address, score, confidence, title }) => {
    const mark = cited.has(documentId) ? ` ← ${words.chosen}` : ''
    return `  ${confidence.toFixed(2)}  ${score.toFixed(2).padStart(7)}  ${documentId}#${address}${title ? `  ${title}` : ''}${mark}`
  })
  return [`${words.candidates}:`, ...lines].join('\n')
}

function checks({ dropped = [] }: LedgerEntry): string {
  if (dropped.length === 0) return `${words.checks}: ${words.nothingDropped}`
  return [`${words.checks}:`, ...dropped.map(({ text, failure, detail }) => `  ✗ ${text}\n      ${reason(failure, detail)}`)].join('\n')
}

function writing({ writing: record }: LedgerEntry): string {
  if (!record) return ''
  const lines = record.sentences.map(({ text, spans, dropped }) => {
    const places = spans.map((span) => `[${span}]`).join('')
    return dropped ? `  ✗ ${text} ${places}\n      ${words.dropped}: ${reason(dropped.failure, dropped.detail)}` : `  ✓ ${text} ${places}`
  })
  return [
    `${words.model}: ${record.model} (${words.prompt} ${record.promptVersion}), ${words.calls(record.calls, record.tokens)} – ${writingOutcomes[record.outcome]}`,
    ...(lines.length > 0 ? [`${words.sentences}:`, ...lines] : []),
    ...(record.malformed > 0 ? [`  ${words.malformed(record.malformed)}`] : []),
    ...(record.missing.length > 0 ? [`${words.missing}: ${record.missing.join(', ')}`] : [])
  ].join('\n')
}

function reason(failure: string, detail: string): string {
  const said = dropReasons[failure as keyof typeof dropReasons] ?? failure
  return detail ? `${said}: “${detail}”` : said
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
