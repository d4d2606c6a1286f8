import { readHeading } from './read-heading.js'
import type { SourceBlock } from './source-block.js'

const RECIPIENTS = /^(?:Nơi nhận|NƠI NHẬN)\s*:?/u
const SIGNED = /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u
const OFFICE =
  /^(?:(?:TM\.|KT\.|TL\.|TUQ\.|Q\.)\s*.*|(?:PHÓ )?(?:THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|TỔNG .*|GIÁM ĐỐC|THỐNG ĐỐC|CỤC TRƯỞNG|CHÁNH .*|VIỆN TRƯỞNG)(?: QUỐC HỘI| CHÍNH PHỦ| NƯỚC)?|\(Đã ký\)|Đã ký|\[daky\])$/iu
const PERSON = /^(?:(?:Thượng|Đại|Trung|Thiếu) (?:tướng|tá)\s+)?(?:\p{Lu}[\p{Ll}\p{M}]+\s+){1,4}\p{Lu}[\p{Ll}\p{M}]+$/u

/**
 * Leaves out the block of recipients and signature at the end of the main text (before the annexes, or at the very end).
 * It begins at `Nơi nhận:` or at `TM. …` / `KT. …` and lasts while lines are short and no heading comes.
 */
export function dropSignature(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const dropped = new Set<number>()
  const hasArticle = blocks.findIndex(({ text }) => readHeading(text)?.kind === 'article')
  blocks.forEach(({ text }, index) => {
    const line = text.trim()
    if (hasArticle < 0 || index < hasArticle || !(RECIPIENTS.test(line) || SIGNED.test(line))) return
    for (let next = index; next < Math.min(blocks.length, index + 40); next++) {
      const own = blocks[next]!.text.trim()
      if (next > index && !belongsToSignature(own)) break
      dropped.add(next)
    }
  })
  return blocks.filter((_, index) => !dropped.has(index))
}

function belongsToSignature(line: string): boolean {
  if (readHeading(line)) return false
  return (
    line === '' ||
    /^[-–+•]\s?/u.test(line) ||
    RECIPIENTS.test(line) ||
    OFFICE.test(line) ||
    PERSON.test(line) ||
    /^(?:Lưu\s*:|\(?[Đđ]ã ký)/u.test(line) ||
    (line.length < 60 && /;$/.test(line))
  )
}
