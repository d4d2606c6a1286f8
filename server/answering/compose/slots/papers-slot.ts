import type { DossierCase, DossierPaper, SourcedText } from '../../../../knowledge/index.js'
import type { AnswerBlock, CitedText, ListBlock } from '../../answer.js'
import { clipText, oneLine } from '../clip-text.js'
import { composeMessages, slotLeads, slotTitles } from '../compose-messages.vi.js'
import { type ProcedureSubject, type SectionItem, type SlotBuilder, shortName } from '../procedure-subject.js'

/** Characters of the dossier shown unfolded, and of one paper among several. */
const UNFOLDED = 1_300
const LONGEST_PAPER = 320

/** The dossier: the ordinary case first, then the cases under their conditions, then what is only shown. */
export const papersSlot: SlotBuilder = (subject) => {
  const cases = orderCases(subject.record.dossier)
  if (cases.length === 0) return undefined
  return {
    slot: 'papers',
    answer: () =>
      unfoldWithin(
        cases.map((dossierCase) => caseList(dossierCase, subject)),
        slotLeads.papers(shortName(subject.record.name))
      ),
    section: { slot: 'papers', text: slotTitles.papers, items: cases.flatMap((dossierCase) => caseItems(dossierCase, subject)) },
    notices: () => []
  }
}

function orderCases(cases: readonly DossierCase[]): DossierCase[] {
  const rank = ({ use, condition }: DossierCase) => (use === 'submit' ? 0 : 2) + (condition ? 1 : 0)
  return cases.filter(({ papers }) => papers.length > 0).toSorted((left, right) => rank(left) - rank(right))
}

function headingOf({ use, condition }: DossierCase): string {
  const name = use === 'submit' ? composeMessages.ordinary : composeMessages.toShow
  if (!condition) return name
  return use === 'submit' ? `${oneLine(condition.text)}:` : `${name} – ${oneLine(condition.text)}:`
}

function caseList(dossierCase: DossierCase, subject: ProcedureSubject): ListBlock {
  const { condition, papers } = dossierCase
  return {
    type: 'list',
    style: 'checklist',
    text: headingOf(dossierCase).replace(/:*$/, ':'),
    citationIds: condition ? subject.cite(condition) : [],
    items: papers.map((paper) => paperLine(paper, subject, LONGEST_PAPER))
  }
}

function caseItems(dossierCase: DossierCase, subject: ProcedureSubject): SectionItem[] {
  const heading = headingOf(dossierCase).replace(/:*$/, '')
  return dossierCase.papers.map((paper) => ({ ...paperLine(paper, subject, Number.POSITIVE_INFINITY), heading }))
}

/** A paper with its numbers of originals and copies. */
function paperLine(paper: DossierPaper, subject: ProcedureSubject, limit: number): CitedText {
  const name = clipText(paper.name.text, limit)
  const form = unnamedForm(name, paper.formCode, paper.name, subject)
  const counts = [
    ...(paper.originals ? [composeMessages.originals(paper.originals)] : []),
    ...(paper.copies ? [composeMessages.copies(paper.copies)] : [])
  ].filter((count) => !name.toLowerCase().includes(count) && isPrinted(count, paper.name, subject))
  const remarks = [...(form ? [form] : []), ...counts]
  return {
    text: remarks.length > 0 ? `${name.replace(/[.;,:]$/, '')} (${remarks.join(', ')})` : name,
    citationIds: subject.citeItem(paper.name)
  }
}

/** The code of a form as people name it (`mẫu CT01`), where the shown words do not hold it and the item of the record does. */
export function unnamedForm(shown: string, formCode: string | undefined, name: SourcedText, subject: ProcedureSubject): string | undefined {
  const code = formCode?.replace(/^mẫu\s*/iu, '').trim()
  const isWanted = code && !shown.toLowerCase().includes(code.toLowerCase()) && isPrinted(code.toLowerCase(), name, subject)
  return isWanted ? `mẫu ${code}` : undefined
}

/** Whether a remark stands in the canonical text of the paper, so that it can be cited. */
function isPrinted(remark: string, { address }: SourcedText, { document }: ProcedureSubject): boolean {
  const item = document.provisions.find((provision) => provision.address === address)
  return item !== undefined && document.text.slice(item.start, item.end).toLowerCase().includes(remark)
}

/** Cases in front until the space is used; what does not fit follows folded, so that nothing is lost. */
function unfoldWithin(lists: readonly ListBlock[], lead: string): AnswerBlock[] {
  let used = 0
  return lists.flatMap((list, index): AnswerBlock[] => {
    const named = index === 0 ? { ...list, text: list.citationIds.length > 0 ? `${lead} ${list.text}` : lead } : list
    const room = UNFOLDED - used
    const fitting = takeWithin(named.items, index === 0 ? Math.max(room, 1) : room)
    used += named.text.length + lengthOf(fitting)
    if (fitting.length === named.items.length) return [named]
    if (fitting.length === 0) return [{ ...named, folded: true }]
    const rest = named.items.slice(fitting.length)
    return [
      { ...named, items: fitting },
      { ...named, text: `${composeMessages.more}:`, citationIds: [], items: rest, folded: true }
    ]
  })
}

function takeWithin(items: readonly CitedText[], room: number): readonly CitedText[] {
  let used = 0
  const count = items.findIndex(({ text }, index) => {
    used += text.length
    return used > room && index > 0
  })
  if (room <= 0) return []
  return count < 0 ? items : items.slice(0, count)
}

function lengthOf(items: readonly CitedText[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0)
}
