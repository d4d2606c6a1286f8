/** A mark that begins an item: bullet, `o`, number, letter, `Bước 1`. */
const MARK = /^(?:[•●▪–+✔➢-]\s|o\s|\d{1,2}\s?[.)]\s|[a-zđ]\)\s|Bước\s+\d+)/u
const INNER = /^(?:o\s|[–-]\s)/u
/** A line at least so long was broken by the margin. */
const FULL_CHARACTERS = 62

/** Lines of a part joined to whole paragraphs and items: a line without a mark goes on with a full line, or when it begins in small letters. */
export function joinBookLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let last = ''
  for (const line of lines) {
    const goesOn =
      last !== '' &&
      !MARK.test(line) &&
      (!isAddress(line) || (last.length >= FULL_CHARACTERS && !/[.;:]$/.test(last))) &&
      (last.length >= FULL_CHARACTERS ? !/[.;:]$/.test(last) || last.length > 75 : /^\p{Ll}/u.test(line))
    const before = joined.at(-1) ?? ''
    const isRestOfAddress = isAddress(before) && /^[\w.&=?/%-]+$/.test(line) && !/^\d{1,2}\.?$/.test(line)
    if (isRestOfAddress) joined[joined.length - 1] = before + line
    else if (goesOn) joined[joined.length - 1] = `${before}${/[\p{Lu}\d]-$/u.test(before) && /^\p{Lu}/u.test(line) ? '' : ' '}${line}`
    else joined.push(line)
    last = line
  }
  return joined
}

const isAddress = (text: string) => /(?:^|[:•]\s*)https?:\/\/\S*$/u.test(text)

/** Items of a part: an `o` or `–` below a bullet or number stays with it, on a line of its own. Bullets are left out, numbers stay. */
export function bookItems(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  const hasOuter = lines.some((line) => MARK.test(line) && !INNER.test(line))
  for (const line of joinBookLines(lines)) {
    if (hasOuter && INNER.test(line) && items.length > 0) items.push(`${items.pop()}\n- ${line.replace(INNER, '')}`)
    else items.push(line.replace(/^[•●▪]\s+|^o\s+|^[–-]\s+/u, ''))
  }
  return items.filter((item) => item !== '')
}
