/** A fact with digits in it, in a form that compares equal however it is printed. */
export interface NumberFact {
  readonly kind: 'document' | 'date' | 'period' | 'money' | 'number'
  /** `3 ngày làm việc`, `200000 đồng`, `104/2022/nđ-cp`, `31/12/2023`, `46`. */
  readonly key: string
  /** As printed. */
  readonly printed: string
}

const DOCUMENT = /\d+[a-z]?(?:\.\d+)*\/(?:\d{4}\/)?(?:[A-ZĐ][A-ZĐa-z]*)(?:-[A-ZĐ][A-ZĐa-z]*)*\d*/
const DATE = /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}(?!\/)/
const AMOUNT = /\d{1,3}(?:[.,]\d{3})+|\d+/
const TIME_UNIT = /ngày làm việc|giờ làm việc|ngày|tháng|tuần tuổi|tuổi|giờ|phút|km/i
const MONEY_UNIT = /đồng|vnđ|việt nam đồng|đ(?![\p{L}])|usd/iu
const FACT = new RegExp(
  `(?<document>${DOCUMENT.source})|(?<date>${DATE.source})|(?<amount>${AMOUNT.source})(?:\\s*\\([\\p{L} ]+\\))?\\s*(?:(?<time>${TIME_UNIT.source})|(?<money>${MONEY_UNIT.source}))?`,
  'giu'
)

/** Every fact with digits in a text, in reading order. Words for numbers ("một ngày") are no facts here. */
export function factsOf(text: string): readonly NumberFact[] {
  return [...text.matchAll(FACT)].map((match) => {
    const { document, date, amount = '', time, money } = match.groups as Record<string, string | undefined>
    const printed = match[0].trim()
    if (document) return { kind: 'document', key: document.toLowerCase(), printed }
    if (date) return { kind: 'date', key: date.split('/').map(plain).join('/'), printed }
    if (time) return { kind: 'period', key: `${plain(amount)} ${time.toLowerCase()}`, printed }
    if (money) return { kind: 'money', key: `${plain(amount)} ${/usd/i.test(money) ? 'usd' : 'đồng'}`, printed }
    return { kind: 'number', key: plain(amount), printed }
  })
}

/** The keys a source proves. Cells of the portal are glued, so a count glued to a number is also read apart. */
export function provableKeys(source: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { kind, key } of [...factsOf(source), ...factsOf(unglued(source))]) {
    keys.add(key)
    if (kind === 'period' || kind === 'money') keys.add(key.split(' ')[0]!)
    if (kind === 'date' || kind === 'document') for (const part of key.split(/[/.]/)) keys.add(plain(part))
  }
  for (const part of source.match(/\d+/g) ?? []) keys.add(plain(part))
  return keys
}

function unglued(source: string): string {
  return source.replace(
    /(\d+) bản (chính|sao)/g,
    (_, digits: string, kind: string) => `${digits.slice(0, -1)} ${digits.at(-1)} bản ${kind}`
  )
}

function plain(amount: string): string {
  return amount.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(/^0+(?=\d)/, '')
}
