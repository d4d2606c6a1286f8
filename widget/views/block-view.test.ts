import { describe, expect, it } from 'vitest'
import { messagesVi } from '../messages/messages.vi.js'
import type { VirtualElement, VirtualNode } from '../rendering/virtual-node.js'
import { HOSTILE_ANSWER, LAW_ANSWER, PAPERS_ANSWER, TABLE_ANSWER } from '../testing/sample-answers.vi.js'
import { blockView } from './block-view.js'
import { citedTextView } from './cited-text-view.js'
import type { WidgetActions } from './widget-view-model.js'

type Answer = typeof PAPERS_ANSWER

function drawn(answer: Answer, place: number, ticked: readonly string[] = []) {
  const turn = { id: 'luot-1', question: '', phase: 'answered' as const, blocks: [], ticked, answer }
  const model = { turn, messages: messagesVi, serverOrigin: 'https://tro-ly.example.vn', actions: {} as WidgetActions }
  return blockView(answer.blocks[place]!, place, citedTextView(answer, model), model)
}

function all(node: VirtualNode, isWanted: (element: VirtualElement) => boolean): VirtualElement[] {
  if (typeof node === 'string') return []
  return [...(isWanted(node) ? [node] : []), ...node.children.flatMap((child) => all(child, isWanted))]
}

const textOf = (node: VirtualNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
const byTag = (tag: string) => (element: VirtualElement) => element.tag === tag
const byClass = (name: string) => (element: VirtualElement) =>
  String(element.properties['class'] ?? '')
    .split(' ')
    .includes(name)

describe('a card', () => {
  const card = drawn(PAPERS_ANSWER, 1, ['1-papers-0.1'])

  it('shows what was asked and puts the rest behind lines with counts', () => {
    expect(all(card, byClass('asked')).map((section) => textOf(section.children[0]!))).toEqual(['Giấy tờ cần nộp'])
    expect(all(card, byTag('summary')).map(textOf)).toEqual([
      'Phí, lệ phí2 mục',
      'Thời hạn giải quyết',
      'Nơi nộp hồ sơ',
      'Trình tự thực hiện3 mục',
      'Căn cứ pháp lý2 mục'
    ])
  })

  it('groups papers by case and remembers what is ticked', () => {
    expect(all(card, byClass('case-heading')).slice(0, 2).map(textOf)).toEqual(['Khi không có giấy chứng sinh', 'Trẻ em bị bỏ rơi'])
    expect(all(card, byTag('input')).map(({ properties }) => properties['checked'])).toEqual([false, true, false, false, false])
    expect(all(card, byClass('tally')).map(textOf)).toEqual(['Đã chuẩn bị 1/2'])
  })

  it('leads every chip to its place in a new tab', () => {
    const chip = all(card, byClass('citation'))[0]!
    expect(chip.properties).toMatchObject({
      href: 'https://tro-ly.example.vn/van-ban/tthc-1.001193?doan=0-27#giay-to',
      target: '_blank',
      rel: 'noopener',
      'aria-label': 'Nguồn 1: Giấy tờ cần nộp – Đăng ký khai sinh (mã 1.001193) (mở trong thẻ mới)'
    })
    expect(chip.properties['aria-description']).toContain('Giấy chứng sinh (bản chính)')
  })
})

describe('other blocks', () => {
  it('fold what goes beyond the question under its label', () => {
    expect(drawn(LAW_ANSWER, 0).tag).toBe('figure')
    const folded = drawn(LAW_ANSWER, 1)
    expect([folded.tag, textOf(all(folded, byTag('summary'))[0]!)]).toEqual(['details', 'khoản 3 Điều 321 Bộ luật Hình sự (135/VBHN-VPQH)'])
  })

  it('give a table headings for its columns and rows', () => {
    const table = drawn(TABLE_ANSWER, 0)
    expect(all(table, byTag('th')).map(({ properties }) => properties['scope'])).toEqual(['col', 'col', 'col', 'col', 'row', 'row'])
  })

  it('number steps', () => {
    expect(all(drawn(TABLE_ANSWER, 1), byClass('number')).map(textOf)).toEqual(['1', '2', '3'])
  })

  it('make no link of a citation that leads elsewhere', () => {
    const text = drawn(HOSTILE_ANSWER, 0)
    expect(all(text, byTag('a'))).toEqual([])
    expect(textOf(text)).toContain('<script>window.pwned=1</script>')
  })
})
