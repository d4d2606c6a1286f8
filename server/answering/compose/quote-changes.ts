import { dayBefore, type IsoDate, type Provision, type ProvisionChange, type SourceDocument } from '../../../knowledge/index.js'
import type { AnswerBlock, AnswerNotice, QuoteBlock } from '../answer.js'
import type { AnswerTools } from '../answer-tools.js'
import type { CitationRegister } from './build-citation.js'
import { changeMessages } from './change-messages.vi.js'
import { composeMessages, vietnameseDate } from './compose-messages.vi.js'

/** Gives a provision new words, or ends it. */
const ENDING: ReadonlySet<ProvisionChange['kind']> = new Set(['amend', 'repeal', 'replace', 'replace_form'])

/** What others have changed in a quoted provision makes of its quote. */
export interface QuoteChanges {
  /** The quoted words no longer hold on the asked day. */
  readonly isSuperseded: boolean
  /** The words that hold instead (or the sentence that says what was done), cited from the amending document; later ones folded. */
  readonly blocks: readonly AnswerBlock[]
  readonly notices: readonly AnswerNotice[]
  /** Days of the changes that the notices tell of. */
  readonly days: readonly IsoDate[]
}

/** Where and when a quote is read. */
interface QuoteReading {
  readonly document: SourceDocument
  readonly asOf: IsoDate
  readonly register: CitationRegister
  readonly tools: AnswerTools
}

interface TouchingChange {
  readonly provision: Provision
  readonly change: ProvisionChange
  /** The whole quote lies in what is changed. */
  readonly isAround: boolean
}

/** Reads the changes of the quoted provision, of what stands around it and of its parts, as of the asked day. */
export function changesOfQuote(quoted: Provision, reading: QuoteReading): QuoteChanges {
  const all = changesTouching(quoted, reading.document)
  const touching = all.filter((one) => !isMoot(one, all, quoted, reading.document))
  const holding = touching.filter(({ change }) => holdsOn(change, reading.asOf) && !change.isInText)
  const ended = holding.filter(({ change }) => ENDING.has(change.kind))
  const added = holding.filter(({ change }) => change.kind === 'insert')
  const coming = touching.filter(({ change }) => change.on !== undefined && change.on > reading.asOf)
  const blocks = [
    ...ended.flatMap(({ change }) => newWordsOf(change, reading, 'presentWords')),
    // What was added to an article answers a question about the article, and only goes with a quoted khoản of it.
    ...added.flatMap(({ change, provision }) =>
      newWordsOf(change, reading, 'addedWords').map((block) => (provision.address === quoted.address ? block : { ...block, folded: true }))
    ),
    ...coming.filter(({ change }) => !change.isInText).flatMap(({ change }) => newWordsOf(change, reading, 'laterWords'))
  ]
  return {
    isSuperseded: ended.some(({ isAround }) => isAround),
    blocks,
    notices: touching.flatMap((one) => noticeOf(one, reading) ?? []),
    days: touching.flatMap(({ change }) => change.on ?? [])
  }
}

/** A phrase that the quote does not hold, or that new words of the same day or later leave behind anyway, is not worth a word. */
function isMoot({ change }: TouchingChange, all: readonly TouchingChange[], quoted: Provision, { text }: SourceDocument): boolean {
  const { phrase, on, isInText } = change
  if (!phrase || isInText || on === undefined) return false
  if (!text.slice(quoted.start, quoted.end).toLowerCase().includes(phrase.from.toLowerCase())) return true
  return all.some((other) => other.isAround && ENDING.has(other.change.kind) && other.change.on !== undefined && other.change.on >= on)
}

function changesTouching(quoted: Provision, { provisions }: SourceDocument): TouchingChange[] {
  return provisions.flatMap((provision) => {
    const isAround = provision.start <= quoted.start && provision.end >= quoted.end
    const isPart = provision.start >= quoted.start && provision.end <= quoted.end
    return isAround || isPart ? (provision.changes ?? []).map((change) => ({ provision, change, isAround })) : []
  })
}

function holdsOn({ on }: ProvisionChange, asOf: IsoDate): boolean {
  return on !== undefined && on <= asOf
}

/** The new words as a quote under a lead; the sentence that orders the change where it gives no words; nothing when the source is not there. */
function newWordsOf(
  { by, newWords, sentence }: ProvisionChange,
  { register, tools }: QuoteReading,
  lead: 'presentWords' | 'addedWords' | 'laterWords'
): AnswerBlock[] {
  const source = tools.knowledge.document(by.documentId, tools.audiences)
  const view = source && register.view(source, by.address)
  const words = [newWords, sentence].flatMap((text) => (text && view?.text.includes(text) ? [text] : []))[0]
  if (!source || !view || !words) return []
  const start = view.text.indexOf(words)
  const citationIds = register.citeRange(source, view, start, start + words.length)
  const folded = lead === 'laterWords' ? { folded: true } : {}
  const quote: QuoteBlock = { type: 'quote', text: words, label: view.label, citationIds, ...folded }
  return [{ type: 'text', text: changeMessages[lead](view.label), citationIds, ...folded }, quote]
}

/** The place of a change as it is cited; as it was read from the change where its source is not in the knowledge. */
function labelOf({ by }: ProvisionChange, { register, tools }: Pick<QuoteReading, 'register' | 'tools'>): string {
  const source = tools.knowledge.document(by.documentId, tools.audiences)
  return (source && register.view(source, by.address)?.label) ?? by.label
}

function noticeOf({ provision, change }: TouchingChange, reading: QuoteReading): AnswerNotice | undefined {
  const { document, asOf, register, tools } = reading
  const label = register.view(document, provision.address)?.label ?? document.title
  const { on, kind, phrase, isInText } = change
  if (!on) return undefined
  const day = vietnameseDate(on)
  const by = labelOf(change, reading)
  const deed = phrase ? changeMessages.phrase(phrase.from, phrase.to) : changeMessages.deeds[kind]
  if (on > asOf) {
    if (isInText) return { kind: 'as_of', text: changeMessages.wordsFrom(label, day, by) }
    const will = on > tools.today()
    return { kind: 'soon_to_change', text: changeMessages.changes(label, day, deed, by, will) }
  }
  if (isInText) return { kind: 'as_of', text: changeMessages.alreadyIn(label, day, deed, by) }
  if (ENDING.has(kind)) return { kind: 'expired', text: changeMessages.ended(label, day, deed, by) }
  if (phrase) return { kind: 'as_of', text: changeMessages.phraseChanged(label, day, deed, by) }
  return { kind: 'as_of', text: changeMessages.changes(label, day, deed, by, false) }
}

const ENDING_DOCUMENT: ReadonlySet<ProvisionChange['kind']> = new Set(['repeal', 'replace', 'suspend'])

/** What has ended or replaced a whole document, or will, and by what. */
export function changesOfDocument(
  { changes = [], title, documentNumber }: SourceDocument,
  { asOf, register, tools }: Pick<QuoteReading, 'asOf' | 'register' | 'tools'>
): { readonly notices: readonly AnswerNotice[]; readonly days: readonly IsoDate[] } {
  const name = documentNumber ? changeMessages.document(documentNumber) : title
  const ending = changes.filter(({ on, kind }) => on !== undefined && ENDING_DOCUMENT.has(kind))
  const notices = ending.map((change): AnswerNotice => {
    const { on = '', kind } = change
    const deed = changeMessages.deeds[kind]
    const by = labelOf(change, { register, tools })
    return on > asOf
      ? { kind: 'soon_to_change', text: changeMessages.changes(name, vietnameseDate(on), deed, by, on > tools.today()) }
      : { kind: 'expired', text: changeMessages.documentEnded(name, vietnameseDate(on), deed, by) }
  })
  return { notices, days: ending.flatMap(({ on }) => on ?? []) }
}

/** Whether a validity begins or ends with one of these changes: what they say of it need not be said again. */
export function isToldBy(days: readonly IsoDate[], { from, to }: { readonly from?: IsoDate; readonly to?: IsoDate }): boolean {
  return days.some((day) => day === from || dayBefore(day) === to)
}

/** Notices without those that say the same; at most a few, since a long article may have been changed often. */
export function fewNotices(notices: readonly AnswerNotice[], most: number): AnswerNotice[] {
  const distinct = [...new Map(notices.map((notice) => [notice.text, notice])).values()]
  const left = distinct.length - most
  return left > 0 ? [...distinct.slice(0, most), { kind: 'as_of', text: composeMessages.moreChanges(left) }] : distinct
}
