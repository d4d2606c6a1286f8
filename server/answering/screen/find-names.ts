import { foldText } from '../../../knowledge/index.js'
import type { PersonalDataPlace } from './mask-personal-data.js'

/** Words that introduce a person's name. `tôi là` also introduces a job, so there a family name must follow. */
const SURE =
  /(?<![\p{L}])(?:tôi tên|tên tôi|tên em|em tên|mình tên|tên mình|cháu tên|con tên|tên con|con tôi tên|tên là|họ và tên|họ tên|họ tên là|tên chồng|tên vợ|toi ten|ten toi|ten em|em ten|minh ten|chau ten|con ten|ten la|ho va ten|ho ten)(?:\s+(?:tôi|em|con|là|la|đầy đủ))*\s*:?\s+/giu
const UNSURE =
  /(?<![\p{L}])(?:tôi là|em là|mình là|cháu là|vợ tôi là|chồng tôi là|con tôi là|bố tôi là|mẹ tôi là|ông|bà|anh|chị|toi la|em la)\s+/giu
const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** The family names of nearly everybody (folded). */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh doan luong mai to cao ta luu chau thai ha quach la kim lam tang tong dam phung ton mac tieu thach danh giang'.split(
    ' '
  )
)

/** Words that end a name written without capitals. */
const NOT_IN_A_NAME = new Set(
  'muon can xin cho hoi la thi lam dang co o tai sinh hien va nhung bi da dinh ky so cccd cmnd sdt dien dia de nay toi em minh voi khong duoc dan cong'.split(
    ' '
  )
)

/** Finds the names of persons after the words that introduce them: two to five words, the first one a family name or all capitalised. */
export function findNames(text: string): PersonalDataPlace[] {
  return [...namesAfter(text, SURE, false), ...namesAfter(text, UNSURE, true)]
}

function namesAfter(text: string, introduction: RegExp, needsFamilyName: boolean): PersonalDataPlace[] {
  return [...text.matchAll(introduction)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = endOfName(text, start, needsFamilyName)
    return end === undefined ? [] : [{ kind: 'name' as const, start, end }]
  })
}

function endOfName(text: string, start: number, needsFamilyName: boolean): number | undefined {
  const words: { word: string; end: number }[] = []
  let at = start
  for (const match of text.slice(start).matchAll(WORD)) {
    const wordStart = start + match.index
    if (wordStart - at > 1 || (wordStart > at && text[at] !== ' ')) break
    if (words.length === 5) break
    words.push({ word: match[0], end: wordStart + match[0].length })
    at = wordStart + match[0].length
  }
  const first = words[0]
  if (!first) return undefined
  const capitalised = isCapitalised(first.word)
  const isFamilyName = FAMILY_NAMES.has(foldText(first.word))
  if (needsFamilyName && !(capitalised && isFamilyName)) return undefined
  if (!capitalised && !isFamilyName) return undefined
  const taken = capitalised
    ? words.filter((_, index) => words.slice(0, index + 1).every(({ word }) => isCapitalised(word)))
    : words
        .filter((_, index) => words.slice(0, index + 1).every(({ word }, at) => at === 0 || !NOT_IN_A_NAME.has(foldText(word))))
        .slice(0, 4)
  if (taken.length < 2 && (needsFamilyName || !capitalised)) return undefined
  return taken.at(-1)?.end
}

function isCapitalised(word: string): boolean {
  return word[0] !== word[0]!.toLowerCase()
}
