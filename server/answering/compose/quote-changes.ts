import type { IsoDate, Provision, ProvisionChange, SourceDocument } from '../../../knowledge/index.js'
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
  const touching = changesTouching(quoted, reading.document)
  const ended = touching.filter(({ change }) => holdsOn(change, reading.asOf) && !change.isInText && ENDING.has(change.kind))
  const coming = touching.filter(({ change }) => change.on !== undefined && change.on > reading.asOf)
  const blocks = [
    ...ended.flatMap(({ change }) => newWordsOf(change, reading, false)),
    ...coming.filter(({ change }) => !change.isInText).flatMap(({ change }) => newWordsOf(change, reading, true))
  ]
  return {
    isSuperseded: ended.some(({ isAround }) => isAround),
    blocks,
    notices: touching.flatMap((one) => noticeOf(one, reading) ?? [])
  }
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
function newWordsOf({ by, newWords, sentence }: ProvisionChange, { register, tools }: QuoteReading, isLater: boolean): AnswerBlock[] {
  const source = tools.knowledge.document(by.documentId, tools.audiences)
  const view = source && register.view(source, by.address)
  const words = [newWords, sentence].flatMap((text) => (text && view?.text.includes(text) ? [text] : []))[0]
  if (!source || !view || !words) return []
  const start = view.text.indexOf(words)
  const citationIds = register.citeRange(source, view, start, start + words.length)
  const quote: QuoteBlock = { type: 'quote', text: words, label: view.label, citationIds, ...(isLater ? { folded: true } : {}) }
  const lead = isLater ? changeMessages.laterWords(view.label) : changeMessages.presentWords(view.label)
  return [{ type: 'text', text: lead, citationIds, ...(isLater ? { folded: true } : {}) }, quote]
}

function noticeOf({ provision, change }: TouchingChange, { document, asOf, register, tools }: QuoteReading): AnswerNotice | undefined {
  const label = register.view(document, provision.address)?.label ?? document.title
  const { on, kind, by, phrase, isInText } = change
  if (!on) return undefined
  const day = vietnameseDate(on)
  const deed = phrase ? changeMessages.phrase(phrase.from, phrase.to) : changeMessages.deeds[kind]
  if (on > asOf) {
    if (isInText) return { kind: 'as_of', text: changeMessages.wordsFrom(label, day, by.label) }
    const will = on > tools.today()
    return { kind: 'soon_to_change', text: changeMessages.changes(label, day, deed, by.label, will) }
  }
  if (isInText) return { kind: 'as_of', text: changeMessages.alreadyIn(label, day, deed, by.label) }
  if (ENDING.has(kind)) return { kind: 'expired', text: changeMessages.ended(label, day, deed, by.label) }
  return { kind: 'as_of', text: changeMessages.changes(label, day, deed, by.label, false) }
}

/** What ends or replaces a whole document after the asked day. */
export function changesOfDocument({ changes = [], title, documentNumber }: SourceDocument, asOf: IsoDate, today: IsoDate): AnswerNotice[] {
  return changes
    .filter(({ on, kind }) => on !== undefined && on > asOf && (kind === 'repeal' || kind === 'replace' || kind === 'suspend'))
    .map(({ on = '', kind, by }) => ({
      kind: 'soon_to_change',
      text: changeMessages.changes(documentNumber ?? title, vietnameseDate(on), changeMessages.deeds[kind], by.label, on > today)
    }))
}

/** Notices without those that say the same; at most a few, since a long article may have been changed often. */
export function fewNotices(notices: readonly AnswerNotice[], most: number): AnswerNotice[] {
  const distinct = [...new Map(notices.map((notice) => [notice.text, notice])).values()]
  const left = distinct.length - most
  return left > 0 ? [...distinct.slice(0, most), { kind: 'as_of', text: composeMessages.moreChanges(left) }] : distinct
}
