import { readHeading } from './read-heading.js'

const HEAD =
  /CỘNG\s*H[OÒ][AÀ]\s*XÃ\s*HỘI\s*CHỦ\s*NGHĨA|^(?:LUẬT|BỘ LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ QUYẾT|PHÁP LỆNH|VĂN BẢN HỢP NHẤT)(?!\p{L})/mu

/** Whether lines are those of a regulation (its own điều in order, or an official head and one điều) and not of a guide. */
export function isRegulation(lines: readonly string[]): boolean {
  const articles = lines.map((line) => readHeading(line)).filter((heading) => heading?.kind === 'article')
  const inOrder = articles.filter((heading, index) => Number.parseInt(heading!.number, 10) === index + 1).length
  if (inOrder >= 3) return true
  return inOrder >= 1 && HEAD.test(lines.slice(0, 60).join('\n'))
}
