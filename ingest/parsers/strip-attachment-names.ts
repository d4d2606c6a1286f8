const ATTACHMENT = /^[^\n]{1,200}\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png|tiff?|pptx?|odt|rtf)\s*$/iu

/** Drops names of attached files that the codification appends to an article; a sentence that names a file in the middle stays. */
export function stripAttachmentNames(text: string): string {
  const lines = text.split('\n')
  while (lines.length > 0 && (!lines.at(-1)!.trim() || ATTACHMENT.test(lines.at(-1)!))) lines.pop()
  return lines.join('\n').trim()
}
