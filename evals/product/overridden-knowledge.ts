import type { KnowledgeBase, ProcedureRecord } from '../../knowledge/index.js'

/** The same knowledge base with some of its readers replaced. */
export function overridden(knowledge: KnowledgeBase, changes: Partial<KnowledgeBase>): KnowledgeBase {
  return new Proxy(knowledge, {
    get(target, key) {
      const value: unknown = key in changes ? Reflect.get(changes, key) : Reflect.get(target, key)
      return typeof value === 'function' && !(key in changes) ? value.bind(target) : value
    }
  })
}

/** Knowledge whose procedure records are changed while its texts stay as they are. */
export function withRecord(change: (record: ProcedureRecord) => ProcedureRecord): (knowledge: KnowledgeBase) => Partial<KnowledgeBase> {
  return (knowledge) => ({
    procedure: (code, audiences) => {
      const found = knowledge.procedure(code, audiences)
      return found && { ...found, record: change(found.record) }
    }
  })
}
