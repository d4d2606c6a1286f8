import type { ProcedureRecord } from './procedure-record.js'
import type { Provision } from './provision.js'
import type { SourceDocument } from './source-document.js'

/** The parts of a document a label needs. */
export type LabelledDocument = Pick<SourceDocument, 'kind' | 'title' | 'form' | 'documentNumber'> & {
  readonly procedure?: Pick<ProcedureRecord, 'code'>
}

const CITED_KINDS: Partial<Record<Provision['kind'], string>> = {
  subpoint: 'tiết',
  point: 'điểm',
  clause: 'khoản',
  article: 'Điều',
  annex: 'Phụ lục'
}

/**
 * The label people cite by (nhãn trích dẫn), innermost part first: `điểm b khoản 2 Điều 12 Nghị định 123/2015/NĐ-CP`.
 * @param chain the provision and its ancestors, innermost first.
 */
export function labelOfProvision(document: LabelledDocument, chain: readonly Provision[]): string {
  if (document.kind === 'procedure') return [slotTitle(chain), procedureLabel(document)].filter(Boolean).join(' – ')
  const parts = chain.flatMap((provision) => {
    const word = CITED_KINDS[provision.kind]
    return word ? [[word, provision.number].filter(Boolean).join(' ')] : []
  })
  if (parts.length > 0) return `${parts.join(' ')} ${documentLabel(document)}`
  return [chain.find((provision) => provision.title)?.title, documentLabel(document)].filter(Boolean).join(' – ')
}

/** How a document is named in a label: form and number, else its title. */
export function documentLabel({ form, documentNumber, title }: LabelledDocument): string {
  if (!documentNumber) return title
  return /luật|hiến pháp|pháp lệnh/i.test(form ?? '') ? `${title} (${documentNumber})` : `${form ?? 'Văn bản'} ${documentNumber}`
}

function procedureLabel({ title, procedure }: LabelledDocument): string {
  return procedure?.code ? `${title} (mã ${procedure.code})` : title
}

function slotTitle(chain: readonly Provision[]): string | undefined {
  return chain.filter((provision) => provision.kind === 'slot').at(-1)?.title
}
