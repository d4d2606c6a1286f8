import type { DossierCase, FilingChannel, LegalBasis, ProcedureRecord, Provision, SourcedText } from '../../knowledge/index.js'
import type { ChannelDraft, DossierCaseDraft, DraftLine, PaperDraft, ProcedureDraft } from './procedure-draft.js'
import { PROCEDURE_HEADINGS as HEADINGS, PROCEDURE_WORDS as WORDS } from './procedure-words.vi.js'
import { ProcedureWriter } from './procedure-writer.js'

/** The canonical text of a procedure, its tree of slots and items, and the record whose words point into it. */
export interface RenderedProcedure {
  readonly text: string
  readonly provisions: readonly Provision[]
  readonly record: ProcedureRecord
}

/**
 * Writes a procedure as canonical text in one fixed order, so that seeds and official records have the same addresses:
 * `thong-tin-chung`, `doi-tuong`, `ho-so/truong-hop-1/giay-to-1`, `cach-thuc/kenh-1`, `noi-nop`, `trinh-tu/buoc-1`, `yeu-cau/y-1`,
 * `ket-qua/y-1`, `can-cu/y-1`, `luu-y/y-1`. Shared by the seed parser and the parser of portal records; a slot without words is left out.
 */
export function renderProcedure(draft: ProcedureDraft): RenderedProcedure {
  const writer = new ProcedureWriter()
  writer.slot('thong-tin-chung', HEADINGS['thong-tin-chung'], () => writeHead(writer, draft))
  const applicants = writeLine(writer, 'doi-tuong', draft.applicants)
  const { dossier, dossierSets } = writeDossier(writer, draft)
  const { channels, onlineLevel } = writeChannels(writer, draft)
  const place = writePlace(writer, draft)
  const steps = writeList(writer, 'trinh-tu', 'buoc', draft.steps)
  const conditions = writeList(writer, 'yeu-cau', 'y', draft.conditions)
  const results = writeList(writer, 'ket-qua', 'y', draft.results)
  const legalBases = writeLegalBases(writer, draft)
  const notes = writeList(writer, 'luu-y', 'y', draft.notes)
  const { code, name, aliases, field, levels, levelText, relatedCodes } = draft
  return {
    text: writer.text.trimEnd(),
    provisions: writer.provisions,
    record: {
      ...{ code, name: name.normalize('NFC'), aliases, field, levels, levelText, relatedCodes },
      ...(applicants ? { applicants } : {}),
      ...place,
      ...{ steps, channels, dossier, conditions, results, legalBases, notes },
      ...(dossierSets ? { dossierSets } : {}),
      ...(onlineLevel ? { onlineLevel } : {})
    }
  }
}

type Slot = keyof typeof HEADINGS

function writeHead(writer: ProcedureWriter, { name, code, field, levelText, facts = [] }: ProcedureDraft): void {
  const lines = [[WORDS.code, code], [WORDS.field, field], [WORDS.level, levelText], ...facts].filter(([, value]) => value)
  writer.add(`${[name, ...lines.map(([label, value]) => `${label}: ${value}`)].join('\n')}\n\n`)
}

function writeLine(writer: ProcedureWriter, slot: Slot, words: string | undefined): SourcedText | undefined {
  if (!words) return undefined
  return writer.slot(slot, HEADINGS[slot], () => {
    const cited = writer.cite(words, slot)
    writer.add('\n\n')
    return cited
  })
}

function writeList(writer: ProcedureWriter, slot: Slot, part: 'buoc' | 'y', lines: readonly DraftLine[]): readonly SourcedText[] {
  if (lines.length === 0) return []
  return writer.slot(slot, HEADINGS[slot], () => {
    const cited = lines.map((line, index) => {
      const address = `${slot}/${part}-${index + 1}`
      return writer.item(address, slot, () => {
        const { words, remark } = typeof line === 'string' ? { words: line, remark: undefined } : line
        if (!MARKED.test(words)) writer.add(part === 'buoc' ? `${index + 1}. ` : '- ')
        const place = writer.cite(words, address)
        writer.add(remark ? ` (${remark})\n` : '\n')
        return place
      })
    })
    writer.add('\n')
    return cited
  })
}

/** The source's own mark: no second one is put before it. */
const MARKED = /^(?:[-–•+*]|\(?(?:\d+|[a-zđ])[.)]|Bước\s*\d)/iu

function writePlace(
  writer: ProcedureWriter,
  { authority, filingPlace }: ProcedureDraft
): Pick<ProcedureRecord, 'authority' | 'filingPlace'> {
  if (!authority && !filingPlace) return {}
  return writer.slot('noi-nop', HEADINGS['noi-nop'], () => {
    const decides = labelled(writer, 'noi-nop', WORDS.authority, authority)
    const receives = labelled(writer, 'noi-nop', WORDS.filingPlace, filingPlace)
    writer.add('\n')
    return { ...(decides ? { authority: decides } : {}), ...(receives ? { filingPlace: receives } : {}) }
  })
}

function labelled(writer: ProcedureWriter, address: string, label: string, words: string | undefined): SourcedText | undefined {
  if (!words) return undefined
  writer.add(`${label}: `)
  const cited = writer.cite(words, address)
  writer.add('\n')
  return cited
}

function writeDossier(writer: ProcedureWriter, draft: ProcedureDraft): Pick<ProcedureRecord, 'dossier' | 'dossierSets'> {
  if (draft.dossier.length === 0 && !draft.dossierSets) return { dossier: [] }
  return writer.slot('ho-so', HEADINGS['ho-so'], () => {
    const dossier = draft.dossier.map((dossierCase, index) => writeCase(writer, dossierCase, index))
    const dossierSets = labelled(writer, 'ho-so', WORDS.dossierSets, draft.dossierSets)
    writer.add('\n')
    return { dossier, ...(dossierSets ? { dossierSets } : {}) }
  })
}

function writeCase(writer: ProcedureWriter, { condition, use, papers }: DossierCaseDraft, index: number): DossierCase {
  const address = `ho-so/truong-hop-${index + 1}`
  const write = (): DossierCase => {
    writer.add(use === 'submit' ? WORDS.submit : WORDS.present)
    if (condition) writer.add(' – ')
    const cited = condition ? writer.cite(condition, address) : undefined
    writer.add(':\n')
    const written = papers.map((paper, place) => writePaper(writer, paper, `${address}/giay-to-${place + 1}`, address))
    return { ...(cited ? { condition: cited } : {}), use, papers: written }
  }
  return writer.item(address, 'ho-so', write, condition)
}

function writePaper(writer: ProcedureWriter, paper: PaperDraft, address: string, parent: string): DossierCase['papers'][number] {
  const { name: words, formFile, ...counts } = paper
  return writer.item(address, parent, () => {
    writer.add('- ')
    const name = writer.cite(words, address)
    const formCode = paper.formCode && !words.includes(paper.formCode) ? paper.formCode : undefined
    const file = formFile && `${WORDS.formFile}: ${formFile}`
    const remarks = [formCode, file, countOf(paper.originals, WORDS.originals), countOf(paper.copies, WORDS.copies)].filter(Boolean)
    writer.add(`${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}\n`)
    return { name, ...counts }
  })
}

const countOf = (count: number | undefined, words: string) => (count ? `${count} ${words}` : undefined)

function writeChannels(writer: ProcedureWriter, draft: ProcedureDraft): Pick<ProcedureRecord, 'channels' | 'onlineLevel'> {
  if (draft.channels.length === 0 && !draft.onlineLevel) return { channels: [] }
  return writer.slot('cach-thuc', HEADINGS['cach-thuc'], () => {
    const channels = draft.channels.map((channel, index) => writeChannel(writer, channel, `cach-thuc/kenh-${index + 1}`))
    const onlineLevel = labelled(writer, 'cach-thuc', WORDS.onlineLevel, draft.onlineLevel)
    writer.add('\n')
    return { channels, ...(onlineLevel ? { onlineLevel } : {}) }
  })
}

function writeChannel(writer: ProcedureWriter, channel: ChannelDraft, address: string): FilingChannel {
  const write = (): FilingChannel => {
    const name = writer.cite(channel.name, address)
    writer.add('\n')
    const timeLimit = labelled(writer, address, WORDS.timeLimit, channel.timeLimit)
    const fee = labelled(writer, address, WORDS.fee, channel.fee)
    const note = labelled(writer, address, WORDS.note, channel.note)
    return { kind: channel.kind, name, ...(timeLimit ? { timeLimit } : {}), ...(fee ? { fee } : {}), ...(note ? { note } : {}) }
  }
  return writer.item(address, 'cach-thuc', write, channel.name)
}

function writeLegalBases(writer: ProcedureWriter, { legalBases }: ProcedureDraft): readonly LegalBasis[] {
  const lines = legalBases.map(({ documentNumber, title }) => [documentNumber, title].filter(Boolean).join(' – '))
  const cited = writeList(writer, 'can-cu', 'y', lines)
  return legalBases.map(({ documentNumber }, index) => ({ documentNumber, text: cited[index]! }))
}
