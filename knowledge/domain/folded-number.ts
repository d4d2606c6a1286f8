/** A document number for comparison: case-folded, NFC, without spaces, `đ` kept (DESIGN §2). */
export function foldedNumber(documentNumber: string): string {
  return documentNumber.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}

/** Whether a number is that of a provincial or lower authority, whose numbers others use too: it names no single document. */
export function isLocalNumber(documentNumber: string): boolean {
  return /(?:UBND|HĐND|HDND|UB|HĐ)\d{0,2}$/iu.test(documentNumber.normalize('NFC'))
}
