import { foldedNumber, type LegalEvent, type LegalEventKind, type Provision, type SourceDocument } from '../../knowledge/index.js'
import { findEndedDocuments } from '../structure/find-ended-documents.js'
import { findQuotedLines } from '../structure/find-quoted-lines.js'
import { isAmendingLine } from '../structure/is-amending-line.js'
import { isEffectTitle } from '../structure/is-effect-title.js'
import { readDate } from '../structure/read-date.js'
import { readDocumentNumbers } from '../structure/read-document-number.js'
import { type TextLine, textLines } from '../structure/text-lines.js'
import { inActiveVoice } from './active-voice.js'
import { type AmendingCommand, type CommandContext, readAmendingCommand } from './amending-command.js'
import { commandsOf, quotationBelow, withWholePhrases } from './command-lines.js'
import { namesOfLaws } from './names-of-laws.js'
import { quotedParts, rangeOf } from './quoted-parts.js'
import { type AddressStep, labelOfAddress, type NamedAddress, pathOfAddress } from './read-addresses.js'
import { readEffectPeriods } from './read-effect-periods.js'

const AMENDING_TITLE = /sửa đổi|bổ sung|bãi bỏ|đính chính|thay thế|kéo dài|ngưng hiệu lực|điều chỉnh/iu
/** `Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật … số 25/2008/QH12`. */
const ENACTING = /ban hành (?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) (?:sửa đổi|bổ sung|bãi bỏ)([^.]*)/u
const COUNTED: readonly Provision['kind'][] = ['article', 'clause', 'point', 'subpoint']
const MARK = /^(?:Điều\s+\d+[a-zđ]{0,2}\s?[.:]?\s*|\d{1,3}[a-zđ]{0,2}\s?\.\s*|[a-zđ]\d?\s?\)\s*|[-–+]\s*)/u

/**
 * What a regulation changes in others: each place with the verb, the day and the words that say so, in reading order.
 * Empty for a document that changes nothing. A consolidated text (VBHN) speaks only of the
 * whole documents it ends, its amendments are others'; and where it prints footnotes (it has no law id then), those are of others too. Only the document's own provisions speak; what it quotes is new text, not a command.
 */
export function findLegalEvents(document: SourceDocument): readonly LegalEvent[] {
  if (document.kind !== 'regulation') return []
  return new EventScan(document).run()
}

class EventScan {
  readonly #events: LegalEvent[] = []
  readonly #children = new Map<string, Provision[]>()
  /** Read only when a change is found: most documents make none. */
  #lawNames: ReadonlyMap<string, string> | undefined
  readonly #effectOf: (address: string) => { readonly from?: string; readonly to?: string }

  constructor(private readonly document: SourceDocument) {
    for (const provision of document.provisions) {
      if (!COUNTED.includes(provision.kind)) continue
      const parent = provision.kind === 'article' ? '' : (provision.parent ?? '')
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), provision])
    }
    this.#effectOf = readEffectPeriods(document)
  }

  run(): readonly LegalEvent[] {
    const target = this.#titleTarget()
    const isConsolidated = /VBHN/.test(this.document.documentNumber ?? '')
    const articles = (this.#children.get('') ?? []).filter(({ address }) => !/^(?:phu-luc|kem-theo)/.test(address))
    for (const article of articles) {
      const documentNumber = this.#headingTarget(article) ?? target
      if (!isConsolidated) this.#readProvision(article, { steps: [], ...(documentNumber ? { documentNumber } : {}) })
      if (isEffectTitle(article.title ?? '') && !(isConsolidated && !this.document.lawId)) this.#readRepeals(article)
    }
    return this.#events.filter((event, index) => this.#events.findIndex((other) => isSameChange(event, other)) === index)
  }

  /** The document an amending title is about; the numbers after it name earlier amendments. */
  #titleTarget(): string | undefined {
    const { title, documentNumber, text, provisions } = this.document
    const at = title.search(AMENDING_TITLE)
    if (at < 0) return undefined
    const preamble = provisions.find(({ kind }) => kind === 'preamble')
    const enacting = preamble ? ENACTING.exec(text.slice(preamble.start, preamble.end).replace(/\s+/g, ' '))?.[1] : undefined
    const named = [title.slice(at), enacting ?? ''].flatMap((words) => readDocumentNumbers(words))
    return named.find((found) => found.documentNumber !== documentNumber)?.documentNumber
  }

  /** In a document that changes several, the chương or mục above the articles names the one. */
  #headingTarget({ parent }: Provision): string | undefined {
    const above = this.document.provisions.find(({ address }) => address === parent)
    if (!above?.title) return undefined
    const own = AMENDING_TITLE.test(above.title) ? readDocumentNumbers(above.title)[0]?.documentNumber : undefined
    return own ?? this.#headingTarget(above)
  }

  /** Reads a provision and those below it; returns how many events they gave. */
  #readProvision(provision: Provision, above: CommandContext): number {
    const before = this.#events.length
    const below = this.#children.get(provision.address) ?? []
    const end = below[0]?.start ?? provision.end
    const lines = withWholePhrases(textLines(this.document.text, provision.start, end))
    const quoted = findQuotedLines(lines, isAmendingLine)
    let context = above
    const read: ReadCommand[] = []
    lines.forEach((line, index) => {
      if (quoted[index] && !isAmendingLine(line)) return
      const commands = commandsOf(inActiveVoice(line.text.replace(MARK, '')), above.steps.length > 0)
      for (const words of commands) {
        const command = readAmendingCommand(words, context, this.document.documentNumber)
        if (!command) continue
        const last = read.at(-1)
        const inherits = command.changes.length === 0 && last && last.command.changes.length > 0 && last.quotation.length === 0
        if (inherits) read.pop()
        const quotation = quotationBelow(lines, quoted, index)
        read.push({ command: inherits ? inherit(command, last.command) : command, line, quotation, sharing: commands.length })
        context = contextBelow(context, command)
      }
    })
    const listVerb = read.at(-1)?.command.isOpen ? read.at(-1)!.command.verbs.at(-1) : undefined
    const { listVerb: _, ...rest } = context
    for (const child of below) this.#readProvision(child, { ...rest, ...(listVerb ? { listVerb } : {}) })
    if (this.#events.length === before) for (const one of withoutRepetition(read)) this.#emit(provision, one)
    return this.#events.length - before
  }

  #emit(provision: Provision, { command, line, quotation, sharing }: ReadCommand): void {
    const { documentNumber, changes } = command
    if (!documentNumber) return
    if (changes.length === 0) {
      const kind = command.verbs[0]!
      if (command.isWhole && kind !== 'amend' && kind !== 'insert' && kind !== 'correct')
        this.#add(provision, command, line, kind, undefined)
      return
    }
    for (const { kind, address } of changes) {
      const parts = command.some ? quotedParts(quotation, command.some) : []
      if (parts.length === 0) {
        this.#add(provision, command, line, kind, address, newTextOf(address, changes.length * sharing, quotation))
        continue
      }
      for (const { number, start, end } of parts) {
        const steps: readonly AddressStep[] = [{ unit: command.some!, number }, ...address.steps]
        this.#add(provision, command, line, kind, { ...address, steps }, { start, end })
      }
    }
  }

  #add(
    provision: Provision,
    command: AmendingCommand,
    line: TextLine,
    kind: LegalEventKind,
    address: NamedAddress | undefined,
    newText?: { readonly start: number; readonly end: number }
  ): void {
    const { id, documentNumber } = this.document
    const { from: usual, to } = this.#effectOf(provision.address)
    const isTimed = kind === 'extend' || kind === 'suspend'
    const from = readDayOfEnd(line.text) ?? (kind === 'suspend' ? readFirstDay(line.text) : undefined) ?? usual
    const endsOn = isTimed ? (readEndDay(line.text) ?? to) : undefined
    const phrase = phraseOf(kind, command)
    this.#events.push({
      kind,
      sourceDocumentId: id,
      ...(documentNumber ? { sourceDocumentNumber: documentNumber } : {}),
      sourceAddress: provision.address,
      target: {
        documentNumber: command.documentNumber!,
        ...this.#lawNameOf(command.documentNumber!),
        address: address ? pathOfAddress(address.steps) : '',
        label: address ? labelOfAddress(address) : 'toàn văn bản'
      },
      ...(from ? { effectiveOn: from } : {}),
      ...(endsOn ? { endsOn } : {}),
      sentence: line.text,
      ...(newText && kind !== 'repeal' ? { newText, newWords: this.document.text.slice(newText.start, newText.end) } : {}),
      ...(phrase ? { phrase } : {}),
      confidence: confidenceOf(command, address, from)
    })
  }

  #lawNameOf(documentNumber: string): { readonly lawName?: string } {
    this.#lawNames ??= namesOfLaws(this.document.text)
    const lawName = this.#lawNames.get(foldedNumber(documentNumber))
    return lawName ? { lawName } : {}
  }

  /** Whole documents that a clause on effect ends. */
  #readRepeals(article: Provision): void {
    const { text, documentNumber, id } = this.document
    for (const ended of findEndedDocuments(text.slice(article.start, article.end))) {
      const { documentNumber: target, sentence } = ended
      const known = this.#events.some((event) => event.target.documentNumber === target && event.target.address === '')
      if (target === documentNumber || known) continue
      const from = ended.from ?? this.#effectOf(article.address).from
      this.#events.push({
        kind: /thay thế/iu.test(sentence) ? 'replace' : 'repeal',
        sourceDocumentId: id,
        ...(documentNumber ? { sourceDocumentNumber: documentNumber } : {}),
        sourceAddress: article.address,
        target: { documentNumber: target, address: '', label: 'toàn văn bản' },
        ...(from ? { effectiveOn: from } : {}),
        sentence,
        confidence: from && !ended.hasException ? 0.9 : 0.6
      })
    }
  }
}

interface ReadCommand {
  readonly command: AmendingCommand
  readonly line: TextLine
  readonly quotation: readonly TextLine[]
  /** How many commands of the line the quotation belongs to. */
  readonly sharing: number
}

/** `… khoản 2 như sau:` above `Thay thế cụm từ …`: the places of the first, the verb of the second. */
function inherit(command: AmendingCommand, above: AmendingCommand): AmendingCommand {
  return { ...command, changes: above.changes.map(({ address }) => ({ kind: command.verbs[0]!, address })) }
}

function contextBelow(context: CommandContext, { documentNumber, changes }: AmendingCommand): CommandContext {
  return { ...context, ...(documentNumber ? { documentNumber } : {}), steps: changes.length > 0 ? sharedSteps(changes) : context.steps }
}

/** The outer steps that all places have in common: `Điều 9` of `khoản 1, điểm b khoản 2 Điều 9`. */
function sharedSteps(changes: AmendingCommand['changes']): readonly AddressStep[] {
  const [first, ...others] = changes.map(({ address }) => address.steps.toReversed())
  const isShared = (step: AddressStep, depth: number) =>
    others.every((steps) => steps[depth]?.unit === step.unit && steps[depth]?.number === step.number)
  const differs = first!.findIndex((step, depth) => !isShared(step, depth))
  return first!.slice(0, differs < 0 ? first!.length : differs).toReversed()
}

/** A heading that says the same as the line below it speaks once; `một số điểm của khoản 2` above lines that name each is their heading. */
function withoutRepetition<T extends { readonly command: AmendingCommand }>(read: readonly T[]): readonly T[] {
  const places = read.map(({ command }) => command.changes.map(({ address }) => labelOfAddress(address)).join('; '))
  return read.filter(({ command }, index) => {
    const isHeading =
      command.some ||
      (command.isWhole && command.phrases.length === 0) ||
      (index === 0 && !command.namesDocument && command.verbs[0] === 'replace_form')
    if (isHeading && read.slice(index + 1).some((later) => later.command.changes.length > 0)) return false
    return !places[index] || places.lastIndexOf(places[index]) === index
  })
}

function newTextOf(
  address: NamedAddress,
  count: number,
  quotation: readonly TextLine[]
): { readonly start: number; readonly end: number } | undefined {
  if (quotation.length === 0) return undefined
  const { unit, number } = address.steps[0]!
  const part = quotedParts(quotation, unit).find((one) => one.number.toLowerCase() === number.toLowerCase())
  if (part && count > 1) return { start: part.start, end: part.end }
  return count === 1 ? rangeOf(quotation) : undefined
}

function isSameChange(one: LegalEvent, other: LegalEvent): boolean {
  return (
    one.kind === other.kind &&
    one.target.documentNumber === other.target.documentNumber &&
    one.target.label === other.target.label &&
    one.phrase?.from === other.phrase?.from
  )
}

function phraseOf(kind: LegalEventKind, { phrases }: AmendingCommand): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = phrases
  if (kind === 'repeal_phrase') return from ? { from: from.words, to: '' } : undefined
  return (kind === 'replace_phrase' || kind === 'correct') && from && to ? { from: from.words, to: to.words } : undefined
}

function readEndDay(words: string): string | undefined {
  const match = /đến\s+(?:hết\s+)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(words)
  return match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : undefined
}

/** `… hết hiệu lực kể từ ngày 01 tháng 3 năm 2027`. */
function readDayOfEnd(words: string): string | undefined {
  return readDate(/hết hiệu lực(?: thi hành)?(?: kể)?(?: từ)?\s+(ngày\s+\d[^,;.]{5,40})/iu.exec(words)?.[1])
}

/** `… từ ngày 01 tháng 9 năm 2026 đến hết ngày …`. */
function readFirstDay(words: string): string | undefined {
  return readDate(/(?<!\p{L})từ\s+(ngày\s+\d[^,;.]{5,30}?)\s+đến/iu.exec(words)?.[1])
}

const CERTAIN = 0.95

function confidenceOf({ namesDocument, isPartial }: AmendingCommand, address: NamedAddress | undefined, from: string | undefined): number {
  const isPlaced = !address || address.steps.some(({ unit }) => unit === 'article' || unit === 'annex' || unit === 'form')
  return Number((CERTAIN - (namesDocument ? 0 : 0.05) - (from ? 0 : 0.25) - (isPlaced ? 0 : 0.4) - (isPartial ? 0.2 : 0)).toFixed(2))
}
