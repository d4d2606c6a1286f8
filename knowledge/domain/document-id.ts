/** Facts that identify a document; the first that applies decides (procedure code, document number, title). */
export interface DocumentIdentity {
  readonly procedureCode?: string | undefined
  readonly documentNumber?: string | undefined
  readonly lawId?: string | undefined
  readonly title: string
}

/**
 * The stable, URL-safe id of a document. Same code, or same number (with law id where given) → same id, whatever file it came from.
 * `đ` is written `dd`, so that `QĐ` and `QD` stay apart.
 */
export function documentIdOf({ procedureCode, documentNumber, lawId, title }: DocumentIdentity): string {
  if (procedureCode) return `tthc-${slugOf(procedureCode)}`
  if (documentNumber) return lawId ? `${slugOf(documentNumber)}.${slugOf(lawId)}` : slugOf(documentNumber)
  return `bai-${slugOf(title).slice(0, 80)}`
}

/** Lower-case ASCII words joined by hyphens; dots stay. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'dd')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}
