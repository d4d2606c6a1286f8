import {
  dayBefore,
  foldedNumber,
  type IsoDate,
  isLocalNumber,
  type LegalEvent,
  labelOfAddressPath,
  type Provision,
  type ProvisionChange,
  type SourceDocument,
  type ValidityPeriod
} from '../domain/index.js'
import { isAlreadyInText } from './is-already-in-text.js'

/** A document with the changes others have made to it, and the changes that found no place in it. */
export interface ChangedDocument {
  readonly document: SourceDocument
  /** Events whose target address this text does not have. */
  readonly dangling: readonly LegalEvent[]
}

/** Ends a text, or replaces its words: the old words lose effect the day before. */
const ENDS_WORDS: readonly LegalEvent['kind'][] = ['amend', 'repeal', 'replace', 'replace_form']

/**
 * Applies legal events to the document they name: periods of effect of its provisions, and for each what changed it. The text itself is
 * not touched. An event from before the text's own first day changes nothing; a text made after a change, or that already has the new
 * words, stays in force. Numbers that several provinces use name no document. A whole law is never ended through its consolidated text.
 */
export function applyLegalEvents(document: SourceDocument, events: readonly LegalEvent[]): ChangedDocument {
  const keys = new Set(targetKeysOf(document))
  const own = events.filter((event) => keysOfTarget(event).some((key) => keys.has(key)))
  if (own.length === 0) return { document, dangling: [] }
  if (isLocalNumber(document.documentNumber ?? '')) return { document, dangling: own }
  const change = new DocumentChange(document)
  for (const event of [...own].sort((left, right) => (left.effectiveOn ?? '').localeCompare(right.effectiveOn ?? ''))) change.apply(event)
  return change.result()
}

/** What an event may call a document: its number, or for a consolidated text (whose number is its own) the name of the law. */
export function targetKeysOf({ documentNumber, title }: Pick<SourceDocument, 'documentNumber' | 'title'>): readonly string[] {
  if (!documentNumber) return []
  return isConsolidated(documentNumber) ? [foldedNumber(documentNumber), nameKey(title)] : [foldedNumber(documentNumber)]
}

/** The keys under which an event's target may be known. */
export function keysOfTarget({ target }: LegalEvent): readonly string[] {
  const byName = target.lawName && target.address !== '' ? [nameKey(target.lawName)] : []
  return [foldedNumber(target.documentNumber), ...byName]
}

const isConsolidated = (documentNumber: string) => /VBHN/i.test(documentNumber)
const nameKey = (name: string) => `ten:${name.normalize('NFC').toLowerCase().replace(/\(.*$/, '').replace(/\s+/g, ' ').trim()}`

type OpenProvision = { -readonly [key in keyof Provision]: Provision[key] }

class DocumentChange {
  readonly #provisions: OpenProvision[]
  readonly #byAddress: ReadonlyMap<string, OpenProvision>
  readonly #dangling: LegalEvent[] = []
  #changes: readonly ProvisionChange[] = []
  #validity: ValidityPeriod

  constructor(private readonly document: SourceDocument) {
    this.#validity = document.validity
    this.#provisions = document.provisions.map((provision) => ({ ...provision }))
    this.#byAddress = new Map(this.#provisions.map((provision) => [provision.address, provision]))
  }

  apply(event: LegalEvent): void {
    if (event.effectiveOn && this.document.validity.from && event.effectiveOn < this.document.validity.from) return
    if (event.target.address === '') this.#applyToWhole(event)
    else this.#applyToProvision(event)
  }

  result(): ChangedDocument {
    const document: SourceDocument = {
      ...this.document,
      validity: this.#validity,
      ...(this.#changes.length > 0 ? { changes: this.#changes } : {}),
      provisions: this.#provisions.map((provision) => this.#withinDocument(provision))
    }
    return { document, dangling: this.#dangling }
  }

  #applyToWhole(event: LegalEvent): void {
    this.#changes = [...this.#changes, changeOf(event, false)]
    const { kind, effectiveOn, endsOn } = event
    if (kind === 'extend' && endsOn && this.#validity.to && endsOn > this.#validity.to) this.#validity = { ...this.#validity, to: endsOn }
    const ends = kind === 'repeal' || kind === 'replace' || (kind === 'suspend' && !endsOn)
    if (ends) this.#validity = effectiveOn ? endedBefore(this.#validity, effectiveOn) : { ...this.#validity, expired: true }
  }

  #applyToProvision(event: LegalEvent): void {
    const provision = this.#byAddress.get(event.target.address)
    if (event.kind === 'insert' || !provision) {
      const isKnown = event.kind === 'insert' && provision !== undefined
      const above = isKnown ? provision : this.#nearest(event.target.address)
      if (above) above.changes = [...(above.changes ?? []), changeOf(event, isKnown)]
      else this.#dangling.push(event)
      return
    }
    const isLater = this.#isMadeAfter(event)
    // What a later codification still prints, it holds to be in force.
    if (isLater && event.kind === 'repeal') return
    const hasNewWords = isAlreadyInText(this.document.text.slice(provision.start, provision.end), event)
    const isInText = isLater || hasNewWords
    provision.changes = [...(provision.changes ?? []), changeOf(event, isInText)]
    if (!event.effectiveOn || !ENDS_WORDS.includes(event.kind)) return
    const period = this.#periodOf(provision)
    if (!isInText) provision.validity = endedBefore(period, event.effectiveOn)
    else if (hasNewWords && event.kind === 'amend' && event.effectiveOn > (period.from ?? ''))
      provision.validity = { ...period, from: event.effectiveOn }
  }

  /** Whether the text was put together (codified, consolidated) after the change took effect. */
  #isMadeAfter({ effectiveOn }: LegalEvent): boolean {
    const { documentNumber, issuedOn, asOf } = this.document
    const madeOn = isConsolidated(documentNumber ?? '') ? issuedOn : asOf
    return madeOn !== undefined && effectiveOn !== undefined && effectiveOn <= madeOn
  }

  /** The nearest provision above an address that this text has. */
  #nearest(address: string): OpenProvision | undefined {
    const above = address.split('/').slice(0, -1).join('/')
    return above === '' ? undefined : (this.#byAddress.get(above) ?? this.#nearest(above))
  }

  #periodOf(provision: Provision): ValidityPeriod {
    if (provision.validity) return provision.validity
    const above = provision.parent ? this.#byAddress.get(provision.parent) : undefined
    return above ? this.#periodOf(above) : this.document.validity
  }

  /** A provision does not outlive its document. */
  #withinDocument(provision: OpenProvision): Provision {
    const { to, expired } = this.#validity
    if (provision.validity && expired) return { ...provision, validity: { ...provision.validity, expired } }
    if (!provision.validity || !to || (provision.validity.to && provision.validity.to <= to)) return provision
    return { ...provision, validity: { ...provision.validity, to } }
  }
}

/** A known last day takes the place of an unknown one. */
function endedBefore({ expired: _unknown, ...period }: ValidityPeriod, day: IsoDate): ValidityPeriod {
  const last = dayBefore(day)
  return period.to && period.to <= last ? period : { ...period, to: last }
}

function changeOf(event: LegalEvent, isInText: boolean): ProvisionChange {
  const { kind, effectiveOn, endsOn, sentence, newWords, phrase } = event
  const label = [labelOfAddressPath(event.sourceAddress), event.sourceDocumentNumber].filter(Boolean).join(' ')
  return {
    kind,
    ...(effectiveOn ? { on: effectiveOn } : {}),
    ...(endsOn ? { endsOn } : {}),
    by: { documentId: event.sourceDocumentId, address: event.sourceAddress, label },
    sentence,
    ...(newWords ? { newWords } : {}),
    ...(phrase ? { phrase } : {}),
    isInText
  }
}
