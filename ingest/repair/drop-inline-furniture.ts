const DAY = '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}'
/** Running header of the gazette with the page number before or behind it. */
const GAZETTE = new RegExp(
  `\\s*(?:(?<=\\s|^)\\d{1,4}\\s+)?CÔNG BÁO\\s*/\\s*Số\\s*\\d+(?:\\s*[+&]\\s*\\d+)*\\s*/\\s*Ngày\\s*${DAY}(?:\\s+\\d{1,4}(?=\\s|$))?\\s*`,
  'gu'
)
/** Printed words of a digital signature, from the signer to the time. */
const SIGNATURE = new RegExp(
  `\\s*(?:Người ký|Ký bởi|Digitally signed by)\\s*:?\\s.{2,200}?(?:Thời gian ký|Giờ ký|Ngày ký|Date)\\s*:\\s*(?:${DAY}|\\d{4}[./-]\\d{2}[./-]\\d{2})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s*(?:[+-]\\d{2}[:']\\d{2}'?|Z))?\\s*`,
  'gu'
)
const PAGE = /\s*(?<=[\p{L},;]\s)(?:[-–—]\s?\d{1,4}\s?[-–—]|Trang\s+\d{1,4}\s?\/\s?\d{1,4})(?=\s\p{L}|$)\s*/gu
const FORM_FEED = /\s*\f\s*/g

/**
 * Takes page furniture out of the middle of a sentence, where an extractor has run pages together: running headers of the gazette with
 * their page number, the printed words of digital signatures, `- 12 -`, `Trang 3/28`.
 */
export function dropInlineFurniture(text: string): string {
  if (!/CÔNG BÁO|[Kk]ý|signed|Trang|[-–—]\s?\d{1,4}\s?[-–—]|\f/u.test(text)) return text
  return text
    .split('\n')
    .map((line) => [GAZETTE, SIGNATURE, PAGE, FORM_FEED].reduce(without, line))
    .join('\n')
}

function without(line: string, furniture: RegExp): string {
  return line.replace(furniture, (found, ...rest) => {
    const at = rest.find((one): one is number => typeof one === 'number') ?? 0
    return at === 0 || at + found.length === line.length ? '' : ' '
  })
}
