/** A document number for comparison: case-folded, NFC, without spaces, `đ` kept (DESIGN §2). */
export function foldedNumber(documentNumber: string): string {
  return documentNumber.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}
