import type { Passage, Provision, SourceDocument, ValidityPeriod } from '../domain/index.js'

/** A section longer than this is cut at its inner headings, where it has any. In UTF-16 units. */
const LONGEST_SECTION = 3_000

/** Address of a passage that is a whole document. */
export const WHOLE_DOCUMENT = ''

/**
 * What is indexed and found: every Điều of a regulation, every section of a guide, a procedure as a whole.
 * Text that stands in no such part (a decision without articles, an annex) becomes passages of its own, so that nothing is lost.
 */
export function splitIntoPassages(document: SourceDocument): Passage[] {
  if (document.text.trim() === '') return []
  const whole = wholeDocument(document)
  if (document.kind === 'procedure' || document.provisions.length === 0) return [whole]
  const tree = childrenByParent(document.provisions)
  const passages = (tree.get('') ?? []).flatMap((provision) => cut(document, tree, provision, []))
  return passages.length > 0 ? passages : [whole]
}

type Tree = ReadonlyMap<string, readonly Provision[]>

function childrenByParent(provisions: readonly Provision[]): Tree {
  const tree = new Map<string, Provision[]>()
  for (const provision of provisions) {
    const siblings = tree.get(provision.parent ?? '')
    if (siblings) siblings.push(provision)
    else tree.set(provision.parent ?? '', [provision])
  }
  return tree
}

const GROUPS = new Set<Provision['kind']>(['part', 'chapter', 'section', 'subsection', 'annex', 'heading'])

function cut(document: SourceDocument, tree: Tree, provision: Provision, breadcrumb: readonly string[]): Passage[] {
  const children = tree.get(provision.address) ?? []
  const inner = children.filter((child) => GROUPS.has(child.kind) || child.kind === 'article')
  if (!GROUPS.has(provision.kind) || inner.length === 0) return [passageOf(document, tree, provision, breadcrumb, provision.end)]
  const short = provision.end - provision.start <= LONGEST_SECTION && inner.every((child) => child.kind === 'heading')
  if (short) return [passageOf(document, tree, provision, breadcrumb, provision.end)]
  const below = [...breadcrumb, headingOf(provision)].filter(Boolean)
  const opening = children[0] === inner[0] ? [] : [passageOf(document, tree, provision, breadcrumb, inner[0]!.start)]
  const rest = opening.length > 0 ? children.slice(children.indexOf(inner[0]!)) : children
  return [...opening, ...rest.flatMap((child) => cut(document, tree, child, below))]
}

function passageOf(document: SourceDocument, tree: Tree, provision: Provision, breadcrumb: readonly string[], end: number): Passage {
  const validity = periodOf(document.provisions, provision)
  return {
    id: `${document.id}#${provision.address}`,
    documentId: document.id,
    address: provision.address,
    ...(provision.kind === 'article' && provision.number ? { articleNumber: provision.number } : {}),
    title: provision.title ?? '',
    breadcrumb,
    start: provision.start,
    end,
    parts: descendants(tree, provision.address).filter((part) => part.end <= end),
    ...(validity ? { validity } : {})
  }
}

/** The period of the provision or of its nearest ancestor that has one of its own. */
function periodOf(provisions: readonly Provision[], provision: Provision): ValidityPeriod | undefined {
  if (provision.validity || !provision.parent) return provision.validity
  const parent = provisions.find((one) => one.address === provision.parent)
  return parent ? periodOf(provisions, parent) : undefined
}

function descendants(tree: Tree, address: string): Provision[] {
  return (tree.get(address) ?? []).flatMap((child) => [child, ...descendants(tree, child.address)])
}

function wholeDocument(document: SourceDocument): Passage {
  return {
    id: `${document.id}#${WHOLE_DOCUMENT}`,
    documentId: document.id,
    address: WHOLE_DOCUMENT,
    title: document.title,
    breadcrumb: [],
    start: 0,
    end: document.text.length,
    parts: document.provisions
  }
}

function headingOf({ title, number }: Provision): string {
  return title ?? number ?? ''
}
