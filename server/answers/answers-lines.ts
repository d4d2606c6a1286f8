import { ANSWER_STATUS_WORDS, type LedgerEntry } from '../answering/index.js'
import type { Gap } from '../ledger/group-gaps.js'
import { ledgerWords as words } from '../ledger/ledger-words.vi.js'
import type { FeedbackEntry } from '../people/people-store.js'

/** One answer on one line: when, how it ended, by which engine, what was asked, its id. */
export function entryLine({ answerId, askedAt, maskedQuestion, answer }: LedgerEntry): string {
  const engine = answer.engine === 'model' ? ' · mô hình' : ''
  return `${minute(askedAt)}  ${ANSWER_STATUS_WORDS[answer.status].label}${engine}  “${maskedQuestion}”  ${answerId}`
}

/** One gap: how often and when last, what was asked, what came nearest. */
export function gapLines({ question, count, lastSeen, status, nearest, answerIds }: Gap): string {
  const near = nearest
    ? `${words.nearest}: ${nearest.title}${nearest.code ? ` (${nearest.code})` : ''}, ${nearest.confidence.toFixed(2)}`
    : words.noNearest
  return [
    `${count} ${words.answers} · ${words.lastSeen} ${minute(lastSeen)} · ${ANSWER_STATUS_WORDS[status].label}`,
    `  “${question}”`,
    `  ${near}`,
    `  ${answerIds[0]}`
  ].join('\n')
}

/** What was said about an answer. */
export function feedbackLine({ rating, reason, comment }: FeedbackEntry): string {
  return [`${words.feedback}: ${words.ratings[rating]}`, reason, comment && `“${comment}”`].filter(Boolean).join(' · ')
}

function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ')
}
