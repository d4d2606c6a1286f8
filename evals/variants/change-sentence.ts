import { NAME_CHANGES } from './paraphrase-words.vi.js'

/** A sentence of a source, changed so that it no longer says what its source says. */
export interface ChangedSentence {
  readonly kind: string
  readonly sentence: string
}

const CHANGES: Readonly<Record<string, (sentence: string) => string>> = {
  period: (sentence) =>
    sentence.replace(/(?<![\d/])(\d{1,2})(?= (?:ngày|tháng|năm|giờ|tuổi|bản|bộ))/u, (number) => String(Number(number) + 3)),
  amount: (sentence) => sentence.replace(/\d{1,3}(?:\.\d{3})+(?= ?(?:đồng|đ))/u, (amount) => `9${amount}`),
  article: (sentence) => sentence.replace(/(?<=Điều )\d+/u, (number) => String(Number(number) + 7)),
  document: (sentence) => sentence.replace(/\d+(?=\/\d{4}\/)/u, (number) => String(Number(number) + 11)),
  date: (sentence) => sentence.replace(/(?<=ngày )\d{1,2}(?=\/|\s+tháng)/u, (day) => String((Number(day) % 28) + 1)),
  form: (sentence) => sentence.replace(/(?<=CT0|Mẫu số 0)\d/u, (number) => String((Number(number) % 9) + 1)),
  negation_dropped: (sentence) => sentence.replace(/(?<=\s)(?:không|chưa) /u, ''),
  negation_added: (sentence) => sentence.replace(/(?<=\s)(?=được |phải |có )/u, 'không '),
  duty_dropped: (sentence) => sentence.replace(/(?<=\s)(?<!(?:bắt buộc|cần) )phải /u, ''),
  exception_dropped: (sentence) => sentence.replace(/(?<=\s)trừ /u, 'kể cả '),
  digit: (sentence) => sentence.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 4) % 10)),
  name: (sentence) => {
    const change = NAME_CHANGES.find(([pattern, word]) => sentence.search(pattern) > 0 && !sentence.includes(word))
    return change ? sentence.replace(change[0], change[1]) : sentence
  },
  limit: (sentence) =>
    sentence.replace(/(?<=\s)(tối đa|tối thiểu|ít nhất|không quá|trở lên)(?= )/u, (word) => LIMITS[word.toLowerCase()] ?? word),
  duty_softened: (sentence) => sentence.replace(/(?<=\s)phải (?=nộp|có|làm|gửi|thực hiện)/u, 'không cần ')
}

const LIMITS: Readonly<Record<string, string>> = {
  'tối đa': 'tối thiểu',
  'tối thiểu': 'tối đa',
  'ít nhất': 'không quá',
  'không quá': 'ít nhất',
  'trở lên': 'trở xuống'
}

/** One changed sentence per kind of change that the sentence allows. */
export function changedSentences(sentence: string): readonly ChangedSentence[] {
  return Object.entries(CHANGES)
    .map(([kind, change]) => ({ kind, sentence: change(sentence) }))
    .filter((changed) => changed.sentence !== sentence)
}

/** The same said a little differently, still true. */
export function rewordedSentences(sentence: string): readonly string[] {
  return [`Theo quy định, ${sentence[0]?.toLowerCase()}${sentence.slice(1)}`, `Bạn ghi nhớ nhé: ${sentence.replace(/[.;]$/, '')}.`]
}
