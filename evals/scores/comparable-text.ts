/** A text as facts are compared (DATA.md): NFC, lower case, one space, `20.000` = `20,000`, `07` = `7`. */
export function comparableText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
