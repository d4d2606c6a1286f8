const ORDER = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y']
const CANDIDATE = /(?<=[:;.,”]\s)([a-zđ])\)\s(?=\S)/gu

/**
 * Puts điểm that a source runs together on one line (`… sau đây: a) …; b) …`) on lines of their own. Only a row that begins with `a)`
 * and goes on in the order of the alphabet is split, so references (`điểm a) và b)`) stay as they are.
 */
export function splitInlinePoints(text: string): string {
  return text.split('\n').map(splitLine).join('\n')
}

function splitLine(line: string): string {
  const places: number[] = []
  let last = -1
  for (const match of line.matchAll(CANDIDATE)) {
    const rank = ORDER.indexOf(match[1]!)
    const follows = last < 0 ? rank === 0 : rank === last + 1
    const startsAgain = last >= 0 && rank === 0
    if (!follows && !startsAgain) continue
    places.push(match.index)
    last = rank
  }
  if (places.length < 2) return line
  const pieces = places.map((place, index) => line.slice(place, places[index + 1]).trim())
  return [line.slice(0, places[0]).trim(), ...pieces].join('\n')
}
