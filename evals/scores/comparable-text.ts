/**
 * A text as facts are compared (DATA.md): NFC, lower case, one space, `20.000` = `20,000`, `07` = `7`. Beyond that, found by reading scored
 * answers by hand: `đồng`, `đ`, `VNĐ` and `Việt Nam Đồng` are one after an amount, and no space counts beside a slash.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/(?<=\d)(?:\s*(?:việt nam đồng|vnđ|vnd|đồng)|đ)(?!\p{L})/gu, ' đồng')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
}
