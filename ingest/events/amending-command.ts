import type { LegalEventKind } from '../../knowledge/index.js'
import { readDocumentNumbers } from '../structure/read-document-number.js'
import { blankQuotations, type QuotedPhrase } from './blank-quotations.js'
import { type AddressStep, type NamedAddress, readAddresses } from './read-addresses.js'
import { opensWithVerb, readEventVerbs } from './read-event-verbs.js'

/** What the lines above say that a line may leave out. */
export interface CommandContext {
  /** Number of the document being changed. */
  readonly documentNumber?: string
  /** The place being changed, innermost first: `Điều 18` above `a) Sửa đổi, bổ sung khoản 2`. */
  readonly steps: readonly AddressStep[]
  /** The verb of a list: `Bãi bỏ các quy định sau:`. */
  readonly listVerb?: LegalEventKind
}

/** One line of amendment as read: which places, by which verb. */
export interface AmendingCommand {
  readonly documentNumber?: string
  /** Whether the line itself names the document. */
  readonly namesDocument: boolean
  readonly changes: readonly { readonly kind: LegalEventKind; readonly address: NamedAddress }[]
  /** Verbs in order, also when no place is named. */
  readonly verbs: readonly LegalEventKind[]
  readonly phrases: readonly QuotedPhrase[]
  /** Which parts a quotation below gives: `một số khoản của Điều 18`. */
  readonly some?: 'clause' | 'point'
  /** The whole document is meant: `Bãi bỏ Thông tư số …`, `tại Thông tư số …`. */
  readonly isWhole: boolean
  /** Only a part of the place is meant, which an address cannot say: `đoạn mở đầu khoản 2`, the end of a khoản. */
  readonly isPartial: boolean
  /** Ends with a colon or `sau đây`: what follows belongs to it. */
  readonly isOpen: boolean
}

const FORM = '(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)'
/** What earlier amendments did, and where rules stand that are only referred to. */
const ASIDES = [
  /\([^()]*(?:sửa đổi|bổ sung|thay thế|sau đây)[^()]*\)/giu,
  /(?:,\s*)?(?:đã )?được (?:sửa đổi|bổ sung|thay thế)[^:;]*?(?=\s+như sau|\s+thành\s|[:;]|$)/giu,
  /(?:theo|quy định tại) (?:quy định )?(?:tại )?(?:điểm|khoản) [^:;,]*?(?:Điều|Nghị định|Thông tư|Luật) này/giu,
  new RegExp(`(?:ban hành )?kèm theo ${FORM} này`, 'giu'),
  /,?\s*(?:trừ|không bao gồm)\s[^;]*/giu
]
/** Less than the place that is named. */
const PARTIAL = /(?<!\p{L})(?:đoạn|câu)(?:\s+\p{L}+){0,3}\s+(?:của\s+|tại\s+)?(?:điểm|khoản|điều)|vào cuối\s+(?:điểm|khoản|điều)/iu
const REPLACEMENT = /\s(?:bằng|thành(?!\s+(?:phần|phố|viên|lập|tích|công|thạo|niên)(?!\p{L})))\s/iu
/** A whole document follows the verb itself; a phrase is changed in the whole of what `tại` names. */
const WHOLE = new RegExp(
  `(?:toàn bộ|hiệu lực(?: thi hành)?(?: của)?|áp dụng(?: của)?|thực hiện(?: của)?|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)\\s+(?:toàn bộ\\s+)?(?:các\\s+)?${FORM}(?:\\s|$)`,
  'iu'
)
const WHOLE_OF_PHRASE = new RegExp(`(?:tại|trong|của)\\s+(?:toàn bộ\\s+)?${FORM}(?:\\s|$)`, 'iu')

/**
 * Reads one line that changes another text; `undefined` when it is no command. A line below `Bãi bỏ các quy định sau:` needs no verb of its own.
 * @param line without its mark (`1.`, `a)`, `Điều 2.`).
 * @param ownNumber number of the amending document, which is never its own target.
 */
export function readAmendingCommand(line: string, context: CommandContext, ownNumber: string | undefined): AmendingCommand | undefined {
  const { blanked, phrases } = blankQuotations(line)
  const byList =
    context.listVerb !== undefined && new RegExp(`^(?:${FORM}|Khoản|Điểm|Điều|Phụ lục|Mẫu|Mục|Chương|Cụm từ|Tại)\\s`, 'u').test(line)
  if (!opensWithVerb(blanked) && !byList) return undefined
  const whole = withoutAsides(blanked)
  const named = readDocumentNumbers(whole).find(
    (one) => one.documentNumber !== ownNumber && !/mẫu(?: số)?\s*$/iu.test(whole.slice(0, one.start))
  )
  const words = named && (byList || readAddresses(whole.slice(0, named.start)).length > 0) ? whole.slice(0, named.end) : whole
  const verbs = byList ? [{ kind: context.listVerb!, start: 0, end: 0 }] : readEventVerbs(words)
  if (verbs.length === 0) return undefined
  const documentNumber = named?.documentNumber ?? context.documentNumber
  const sameDocument = !named || named.documentNumber === context.documentNumber
  const addresses = readAddresses(words.slice(verbs[0]!.end).padStart(words.length), sameDocument ? context.steps : [])
  const some = /một số (?:điểm, khoản|khoản, điểm|khoản)/iu.test(words)
    ? 'clause'
    : /(?:một số|các) điểm (?:của|tại)/iu.test(words)
      ? 'point'
      : undefined
  return {
    ...(documentNumber ? { documentNumber } : {}),
    namesDocument: named !== undefined,
    changes: addresses.map((address) => ({ kind: kindAt(verbs, address), address })),
    verbs: verbs.map(({ kind }) => kind),
    phrases,
    ...(some ? { some } : {}),
    isWhole: addresses.length === 0 && named !== undefined && meansWhole(words, verbs[0]!.kind, phrases.length, byList),
    isPartial: PARTIAL.test(words) || repealsSomethingAt(words, verbs[0]!, addresses[0]),
    isOpen: /(?::|(?<!\p{L})sau(?: đây)?)\s*$/iu.test(line)
  }
}

/** `Bãi bỏ thành phần hồ sơ … quy định tại điểm c khoản 1`: what stands there loses something, not its effect. */
function repealsSomethingAt(words: string, verb: ReturnType<typeof readEventVerbs>[number], place: NamedAddress | undefined): boolean {
  if (verb.kind !== 'repeal' || !place) return false
  const object = words
    .slice(verb.end, place.start)
    .replace(/(?<!\p{L})(?:các|một số|toàn bộ|nội dung|quy định|nêu|tại|của|và|hiệu lực)(?!\p{L})/giu, '')
  return /(?<!\p{L})tại\s+$/iu.test(words.slice(0, place.start)) && /\p{L}/u.test(object)
}

function meansWhole(words: string, kind: LegalEventKind, phraseCount: number, byList: boolean): boolean {
  if (kind.endsWith('_phrase')) return phraseCount > 0 && WHOLE_OF_PHRASE.test(words)
  return WHOLE.test(words) || (byList && STARTS_WITH_FORM.test(words))
}

const STARTS_WITH_FORM = new RegExp(`^${FORM}\\s`, 'u')

function kindAt(verbs: ReturnType<typeof readEventVerbs>, { start, headingOnly, steps }: NamedAddress): LegalEventKind {
  const kind = (verbs.findLast((verb) => verb.end <= start) ?? verbs[0]!).kind
  if (headingOnly && (kind === 'amend' || kind === 'insert')) return 'rename'
  const isForm = steps[0]!.unit === 'form' || (steps[0]!.unit === 'annex' && steps.length === 1)
  if (kind === 'replace') return isForm ? 'replace_form' : 'amend'
  return kind
}

/** Asides turned to spaces; what a thing is replaced by is cut off. */
function withoutAsides(blanked: string): string {
  let words = blanked
  for (const aside of ASIDES) words = words.replace(aside, (found) => ' '.repeat(found.length))
  const replacement = REPLACEMENT.exec(words)
  if (!replacement) return words
  const places = /\s(?:tại|trong|ở)\s/iu.exec(words.slice(replacement.index))
  const until = places ? replacement.index + places.index : words.length
  return words.slice(0, replacement.index) + ' '.repeat(until - replacement.index) + words.slice(until)
}
