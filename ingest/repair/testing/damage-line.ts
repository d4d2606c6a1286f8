/** What a damaged line suffers from. Closed list. */
export type DamageKind = 'split' | 'glued' | 'tcvn3' | 'vni' | 'viqr' | 'nfd' | 'furniture' | 'number'

/** All kinds, in the order reports show them. */
export const DAMAGE_KINDS: readonly DamageKind[] = ['split', 'glued', 'tcvn3', 'vni', 'viqr', 'nfd', 'furniture', 'number']

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number

/** A small generator of repeatable numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A line damaged as old fonts and extractors do it; undefined where the line cannot suffer so. */
export function damageLine(line: string, kind: DamageKind, random: Random): string | undefined {
  const damaged = DAMAGES[kind](line, random)
  return damaged === undefined || damaged === line ? undefined : damaged
}

const DAMAGES: Readonly<Record<DamageKind, (line: string, random: Random) => string | undefined>> = {
  split: tearSyllables,
  glued: glueSyllables,
  tcvn3: toTcvn3,
  vni: toVni,
  viqr: toViqr,
  nfd: decompose,
  furniture: addFurniture,
  number: disguiseNumber
}

/** One syllable in twelve, at least one, is torn at any letter. */
function tearSyllables(line: string, random: Random): string | undefined {
  const words = [...line.matchAll(/(?<![\p{L}\d/.-])\p{L}{3,7}(?![\p{L}\d/-])/gu)]
  if (words.length < 4) return undefined
  const places = pick(words, Math.max(1, Math.round(words.length / 12)), random)
    .map((word) => word.index + 1 + Math.floor(random() * (word[0].length - 1)))
    .sort((left, right) => right - left)
  return places.reduce((torn, place) => `${torn.slice(0, place)} ${torn.slice(place)}`, line)
}

function glueSyllables(line: string, random: Random): string | undefined {
  const blanks = [...line.matchAll(/(?<=\p{L}{2}) (?=\p{Ll}{2})/gu)].map(({ index }) => index)
  if (blanks.length < 4) return undefined
  return [...pick(blanks, Math.max(1, Math.round(blanks.length / 12)), random)]
    .sort((left, right) => right - left)
    .reduce((glued, place) => glued.slice(0, place) + glued.slice(place + 1), line)
}

const TCVN3_LETTERS = 'ĂÂĐÊÔƠƯăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const TCVN3_CODES = '¡¢§£¤¥¦¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TO_TCVN3 = new Map([...TCVN3_LETTERS].map((letter, place) => [letter, [...TCVN3_CODES][place]!]))

/** Capitals with a tone exist only in fonts of capitals: a word that begins with one cannot be written. */
function toTcvn3(line: string): string | undefined {
  if (
    !isPlainVietnamese(line) ||
    /(?<!\p{L})[\p{Lu}]\p{L}*/u.test(line.replace(/(?<!\p{L})(?:[A-ZĂÂĐÊÔƠƯ]\p{Ll}*|\p{Lu}{2,})(?!\p{L})/gu, ''))
  )
    return undefined
  return [...line].map((letter) => TO_TCVN3.get(letter) ?? TO_TCVN3.get(letter.toLowerCase()) ?? letter).join('')
}

const VNI_MARKS: Readonly<Record<string, string>> = {
  ...{ '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' },
  ...{ '\u0302': 'â', '\u0302\u0301': 'á', '\u0302\u0300': 'à', '\u0302\u0309': 'å', '\u0302\u0303': 'ã', '\u0302\u0323': 'ä' },
  ...{ '\u0306': 'ê', '\u0306\u0301': 'é', '\u0306\u0300': 'è', '\u0306\u0309': 'ú', '\u0306\u0303': 'ü', '\u0306\u0323': 'ë' }
}
const VNI_WHOLE: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', ơ: 'ô', ư: 'ö' }

function toVni(line: string): string | undefined {
  if (!isPlainVietnamese(line)) return undefined
  return [...line].map((letter) => (letter === letter.toLowerCase() ? vniOf(letter) : vniOf(letter.toLowerCase()).toUpperCase())).join('')
}

function vniOf(letter: string): string {
  if (VNI_WHOLE[letter]) return VNI_WHOLE[letter]
  const { base, hat, tone } = partsOf(letter)
  const stem = hat === '\u031b' ? VNI_WHOLE[`${base}${hat}`.normalize('NFC')]! : base
  const marks = hat === '\u031b' ? tone : hat + tone
  return marks ? stem + (VNI_MARKS[marks] ?? '') : stem
}

const VIQR_MARKS: Readonly<Record<string, string>> = {
  ...{ '\u0301': "'", '\u0300': '`', '\u0309': '?', '\u0303': '~', '\u0323': '.', '\u0302': '^', '\u0306': '(', '\u031b': '+' }
}

function toViqr(line: string): string | undefined {
  if (!isPlainVietnamese(line) || /[@\\^+~`]|http|dd/iu.test(line)) return undefined
  const kept = line.replace(/(?<=[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])(?=['?.(])/giu, '\\')
  return [...kept]
    .map((letter) => {
      if (letter === 'đ') return 'dd'
      if (letter === 'Đ') return 'DD'
      const { base, hat, tone } = partsOf(letter)
      return base + (VIQR_MARKS[hat] ?? '') + (VIQR_MARKS[tone] ?? '')
    })
    .join('')
}

/** Base letter, hat (circumflex, breve, horn) and tone of a composed letter; empty where it has none. */
function partsOf(letter: string): { readonly base: string; readonly hat: string; readonly tone: string } {
  const [base = letter, ...marks] = [...letter.normalize('NFD')]
  const isHat = (mark: string) => '\u0302\u0306\u031b'.includes(mark)
  return { base, hat: marks.find(isHat) ?? '', tone: marks.find((mark) => !isHat(mark)) ?? '' }
}

/** NFD, and in one line of three a blank between some letters and their marks. */
function decompose(line: string, random: Random): string {
  const apart = random() < 1 / 3
  return [...line.normalize('NFD')].map((sign) => (apart && /[\u0300-\u0323]/.test(sign) && random() < 0.3 ? ` ${sign}` : sign)).join('')
}

const FURNITURE: readonly ((random: Random) => string)[] = [
  (random) => `CÔNG BÁO/Số ${number(random, 900)} + ${number(random, 900)}/Ngày ${number(random, 18) + 10}-${number(random, 8) + 1}-2024`,
  (random) => `CÔNG BÁO/Số ${number(random, 900)}/Ngày 0${number(random, 8) + 1}-12-2023 ${number(random, 90)}`,
  (random) => `${number(random, 90)} CÔNG BÁO/Số ${number(random, 900)} + ${number(random, 900)}/Ngày 15-0${number(random, 8) + 1}-2022`,
  (random) =>
    `Người ký: Cổng Thông tin điện tử Chính phủ Email: so${number(random, 99)}@vi-du.vn Cơ quan: Văn phòng Thời gian ký: 12.0${number(random, 8) + 1}.2025 16:14:09 +07:00`,
  (random) => `Ký bởi: Văn phòng Ủy ban nhân dân Ngày ký: 0${number(random, 8) + 1}/11/2025`,
  (random) => `- ${number(random, 90)} -`,
  (random) => `Trang ${number(random, 30)}/${number(random, 60) + 30}`
]

function addFurniture(line: string, random: Random): string | undefined {
  const blanks = [...line.matchAll(/(?<=\p{L}) (?=\p{Ll})/gu)].map(({ index }) => index)
  const place = blanks[Math.floor(random() * blanks.length)]
  if (place === undefined) return undefined
  const words = FURNITURE[Math.floor(random() * FURNITURE.length)]!(random)
  return `${line.slice(0, place)} ${words} ${line.slice(place + 1)}`
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'Υ'
}

function disguiseNumber(line: string, random: Random): string | undefined {
  const found = /\d+(?:\/\d{4})?\/[A-ZĐ]+-[A-ZĐ]+/u.exec(line)
  if (!found) return undefined
  const disguised = [...found[0]].map((letter) => (random() < 0.6 ? (LOOKALIKES[letter] ?? letter) : letter)).join('')
  return line.slice(0, found.index) + disguised + line.slice(found.index + found[0].length)
}

const number = (random: Random, most: number) => 1 + Math.floor(random() * most)

/** Letters of Vietnamese and what a Latin-1 font can hold beside them. */
function isPlainVietnamese(line: string): boolean {
  return /^[\p{Script=Latin}\d\s!-~]+$/u.test(line) && /[à-ỹ]/u.test(line) && !/[çñßþðÐøöüäåæ]/iu.test(line)
}

function pick<Thing>(things: readonly Thing[], count: number, random: Random): readonly Thing[] {
  const left = [...things]
  const picked: Thing[] = []
  while (picked.length < count && left.length > 0) picked.push(...left.splice(Math.floor(random() * left.length), 1))
  return picked
}
