import { type KnowledgeBase, type ProcedureRecord, PUBLIC_READER, type TopicNode } from '../../knowledge/index.js'

/** Codes of the procedures people ask about most: hộ tịch, chứng thực, cư trú, xuất nhập cảnh, kinh doanh. */
const MOST_ASKED = [
  '1.001193',
  '1.000894',
  '1.004873',
  '1.000656',
  '2.000815',
  '2.000884',
  '1.004222',
  '1.004194',
  '1.001471',
  '1.001612',
  '1.004884',
  '2.000635'
]
const SHOWN = 8

/** Procedures to offer on the first page: the most asked that are known, filled up from the tree. */
export function popularProcedures(base: KnowledgeBase): readonly Pick<ProcedureRecord, 'code' | 'name' | 'field'>[] {
  const known = MOST_ASKED.flatMap((code) => base.procedure(code, PUBLIC_READER)?.record ?? [])
  const codes = new Set(known.map(({ code }) => code))
  const more = known.length < SHOWN ? fromTree(base, codes, SHOWN - known.length) : []
  return [...known, ...more].slice(0, SHOWN)
}

function fromTree(base: KnowledgeBase, without: ReadonlySet<string>, wanted: number): ProcedureRecord[] {
  const found: ProcedureRecord[] = []
  const visit = ({ documentIds, children }: TopicNode) => {
    for (const id of documentIds) {
      if (found.length >= wanted) return
      const record = base.document(id, PUBLIC_READER)?.procedure
      if (record && !without.has(record.code) && !found.includes(record)) found.push(record)
    }
    children.forEach(visit)
  }
  base.tree(PUBLIC_READER).forEach(visit)
  return found
}
