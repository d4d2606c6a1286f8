/** `năm 2023năm 2024`, `ngày 01tháng 7năm 2025`: a year, day or month grown together with the next word of a date. */
const DATE_WORD = /(?<=(?:^|[^\p{L}\d])\d{1,4})(?=(?:năm|tháng|ngày)(?!\p{L}))/gu
/** `Điều5`, `khoản2`, `tháng7`: a word that numbers follow, grown together with its number. */
const NUMBERED_WORD = /(?<=(?<![\p{L}(])(?:Điều|điều|Khoản|khoản|Điểm|Chương|Mục|ngày|tháng|năm))(?=\d+(?:[\s,;/]|$))/gu

/** Parts the words of dates and addresses from numbers they have grown together with. */
export function mendGluedNumbers(text: string): string {
  return text.replace(DATE_WORD, ' ').replace(NUMBERED_WORD, ' ')
}
