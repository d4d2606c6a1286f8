import type { IsoDate } from '../../../knowledge/index.js'
import { foldText } from '../../../knowledge/index.js'

/** Words that say that the law of a day is asked for; without them a date is part of the story. */
const ASKS_FOR_A_TIME =
  /\b(ap dung|hieu luc|quy dinh|thoi diem|luc do|khi do|hoi do|muc phat|bi phat|nop ho so|nop don|theo luat|le phi|phi|hien hanh|bay gio|tai ngay|vao ngay|vao thang|vao nam|hoi nam|hoi thang)\b/
const BELONGS_TO_A_NAME =
  /\b(luat|bo luat|nghi dinh|thong tu|phap lenh|nghi quyet|quyet dinh|hien phap|chi thi|sinh|chi so|giai doan|dti|nien khoa|khoa|de an)\s+([\p{L}\s]{0,30}?\s)?(nam\s)?$/u

/** `Nghị định số 73/2016/NĐ-CP ngày 01 tháng 7 năm 2016`: the day belongs to the name of the document. */
const DAY_OF_A_DOCUMENT =
  /(\d{1,4}\/(?:\d{4}\/)?[a-z][a-z\d&-]*\s*,?\s+)ngay\s*\d{1,2}\s*(?:[/.-]|\s+thang\s+)\d{1,2}\s*(?:[/.-]|\s+nam\s+)(?:19|20)\d{2}/g
const IS_A_BIRTH = /\b(sinh|de|cuoi|mat)\s*$/

/**
 * The day at which law is to be read, from "tháng 3/2024", "ngày 15/3/2024", "năm 2023", "trước 1/7/2025".
 * A month means its first day, a year its last (a change within it has happened), "trước" the day before. `undefined` when no day is asked for.
 */
export function readAsOf(question: string, today: IsoDate): IsoDate | undefined {
  const folded = foldText(question.normalize('NFC')).replace(DAY_OF_A_DOCUMENT, '$1')
  if (!ASKS_FOR_A_TIME.test(folded)) return undefined
  const found =
    /(?<before>truoc\s+(?:khi\s+)?)?(?:(?:ngay\s*)?(?<day>\d{1,2})\s*(?:[/.-]|\s+thang\s+)(?<month>\d{1,2})\s*(?:[/.-]|\s+nam\s+)(?<year>(?:19|20)\d{2})|thang\s*(?<onlyMonth>\d{1,2})\s*(?:[/-]|\s*nam\s*)\s*(?<monthYear>(?:19|20)\d{2})|nam\s*(?<onlyYear>(?:19|20)\d{2}))(?!\d)/.exec(
      folded
    )
  if (!found) return undefined
  const upToDate = folded.slice(0, found.index)
  if (found.groups?.['onlyYear'] ? BELONGS_TO_A_NAME.test(upToDate) : IS_A_BIRTH.test(upToDate)) return undefined
  const { before, day, month, year, onlyMonth, monthYear, onlyYear } = found.groups ?? {}
  const date = year
    ? isoDate(Number(year), Number(month), Number(day))
    : monthYear
      ? isoDate(Number(monthYear), Number(onlyMonth), 1)
      : before
        ? isoDate(Number(onlyYear), 1, 1)
        : earlier(isoDate(Number(onlyYear), 12, 31), today)
  return date && before ? dayBefore(date) : date
}

function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

function dayBefore(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}

function earlier(date: IsoDate | undefined, other: IsoDate): IsoDate | undefined {
  return date && date > other ? other : date
}
