/** Path of the page that shows a provision of a document, with the words between two offsets of its text marked. */
export function viewUrlOf(documentId: string, address?: string, range?: { readonly start: number; readonly end: number }): string {
  const marked = range ? `?doan=${range.start}-${range.end}` : ''
  return `/van-ban/${encodeURIComponent(documentId)}${marked}${address ? `#${address}` : ''}`
}

/** Path of the printable page of a procedure. */
export function procedureUrlOf(code: string): string {
  return `/thu-tuc/${encodeURIComponent(code)}`
}
