import {
  type DossierCase,
  type FilingChannel,
  type ProcedureRecord,
  type SourceDocument,
  type SourcedText,
  validityOn
} from '../../knowledge/index.js'
import { procedureUrlOf, viewUrlOf } from '../view-url.js'
import { isWebAddress } from './document-page.js'
import { type Html, html } from './html.js'
import { layOut } from './page-layout.js'
import { CHANNEL_WORDS, dayInWords, KIND_WORDS, words } from './page-words.vi.js'
import { qrCode } from './qr-code.js'
import { validityLine } from './validity-badge.js'

/** What the page needs to know of the request. */
export interface ProcedurePageOptions {
  readonly asOf: string
  readonly agency: string
  /** Address of this server as the reader sees it, for the QR code of a record without a source of its own. */
  readonly origin: string
}

/** A procedure as a slip that prints on A4, every slot beside the place in the record where it stands. */
export function procedurePage(document: SourceDocument, record: ProcedureRecord, { asOf, agency, origin }: ProcedurePageOptions): string {
  const source = isWebAddress(document.sourceUrl) ? document.sourceUrl : `${origin}${procedureUrlOf(record.code)}`
  const slots = new SlotViews(document.id)
  const main = html`<article class="slip">
<header class="slip-head"><div><p class="kind">${KIND_WORDS.procedure}</p><h1>${record.name}</h1>
${validityLine(validityOn(document.validity, asOf))}
<dl class="facts"><div><dt>${words.code}</dt><dd>${record.code}</dd></div><div><dt>${words.field}</dt><dd>${record.field}</dd></div>
<div><dt>${words.level}</dt><dd>${record.levelText}</dd></div></dl></div>
<figure class="qr"><div role="img" aria-label="${words.qr}">${qrCode(source)}</div><figcaption>${words.qrCaption}</figcaption></figure></header>
<p class="actions"><button type="button" data-print>${words.print}</button> <a href="${viewUrlOf(document.id)}">${words.documentPage}</a></p>
${slots.papers(record)}
${slots.channels(record)}
${slots.place(record)}
${slots.list(words.applicants, record.applicants ? [record.applicants] : [])}
${slots.list(words.conditions, record.conditions)}
${slots.list(words.steps, record.steps, true)}
${slots.list(words.results, record.results)}
${slots.list(words.notes, record.notes)}
${slots.list(
  words.legalBases,
  record.legalBases.map(({ text }) => text)
)}
<footer class="slip-foot"><p>${words.source}: ${[document.sourceName, document.asOf && words.readOn(dayInWords(document.asOf))].filter(Boolean).join(' · ')}</p>
${isWebAddress(document.sourceUrl) && html`<p><a href="${document.sourceUrl}" rel="noopener noreferrer">${document.sourceUrl}</a></p>`}</footer>
</article>`
  return layOut({ title: record.name, crumbs: [{ text: KIND_WORDS.procedure }, { text: record.name }], main, agency })
}

/** Sections of the slip; a slot the source does not fill has none. */
class SlotViews {
  constructor(private readonly documentId: string) {}

  papers({ dossier, dossierSets }: ProcedureRecord): Html | undefined {
    if (dossier.length === 0) return undefined
    const sets = dossierSets && html`<p>${words.dossierSets}: ${dossierSets.text}</p>`
    return html`<section>${this.#heading(words.papers, dossier[0]?.papers[0]?.name)}${dossier.map((one) => this.#case(one))}${sets}</section>`
  }

  channels({ channels, onlineLevel }: ProcedureRecord): Html | undefined {
    if (channels.length === 0 && !onlineLevel) return undefined
    const heads = [words.channel, words.timeLimit, words.fee, words.note]
    return html`<section>${this.#heading(words.channels, channels[0]?.name ?? onlineLevel)}
<div class="table" role="region" tabindex="0" aria-label="${words.channels}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${channels.map((channel) => this.#channel(channel))}</tbody></table></div>
${onlineLevel && html`<p>${words.onlineLevel}: ${onlineLevel.text}</p>`}</section>`
  }

  place({ filingPlace, authority }: ProcedureRecord): Html | undefined {
    if (!filingPlace && !authority) return undefined
    const line = (name: string, text: SourcedText | undefined) => text && html`<div><dt>${name}</dt><dd>${said(text)}</dd></div>`
    return html`<section>${this.#heading(words.where, filingPlace ?? authority)}<dl class="facts wide">${line(words.filingPlace, filingPlace)}${line(words.authority, authority)}</dl></section>`
  }

  list(title: string, texts: readonly SourcedText[], ordered = false): Html | undefined {
    if (texts.length === 0) return undefined
    const items = texts.map((text) => html`<li>${said(text)}</li>`)
    return html`<section>${this.#heading(title, texts[0])}${ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}</section>`
  }

  #case({ condition, use, papers }: DossierCase): Html {
    const ordinary = use === 'present' ? words.presentCase : words.ordinaryCase
    const items = papers.map(({ name, originals, copies, formCode, formUrl }) => {
      const counts = [originals && words.originals(originals), copies && words.copies(copies), formCode && words.form(formCode)].filter(
        Boolean
      )
      const form = isWebAddress(formUrl) && html` <a href="${formUrl}" rel="noopener noreferrer">${words.formLink}</a>`
      return html`<li>${said(name)}${counts.length > 0 && html` <span class="counts">${counts.join(' · ')}</span>`}${form}</li>`
    })
    return html`<h3>${condition?.text ?? ordinary}</h3><ul class="checklist">${items}</ul>`
  }

  #channel({ kind, name, timeLimit, fee, note }: FilingChannel): Html {
    const cell = (text: SourcedText | undefined) => html`<td>${text ? said(text) : html`<span class="quiet">${words.notSaid}</span>`}</td>`
    return html`<tr><th scope="row">${name.text || CHANNEL_WORDS[kind]}</th>${cell(timeLimit)}${cell(fee)}${cell(note)}</tr>`
  }

  /** Heading of a section, with the way to the place in the record where the section stands. */
  #heading(title: string, first: SourcedText | undefined): Html {
    const slot = first?.address.split('/')[0]
    const place =
      slot &&
      html` <a class="place" href="${viewUrlOf(this.documentId, slot)}" aria-label="${words.fromSource}: ${title}">${words.fromSource}</a>`
    return html`<div class="slot-head"><h2>${title}</h2>${place}</div>`
  }
}

const said = ({ text }: SourcedText) => html`<span class="said">${text}</span>`
