import { shortened } from '../content/spoken-answer.js'

/** What is shown beside a citation chip. */
export interface TooltipContent {
  readonly label: string
  readonly quote: string
  readonly validity: string
}

const SHOW_DELAY_MS = 180
const HIDE_DELAY_MS = 250
const GAP_PX = 8
const MAX_QUOTE_CHARACTERS = 280

/**
 * Shows what a citation chip cites while the mouse is over it or the keyboard is on it (WCAG 2.2, 1.4.13: stays while
 * hovered, Esc dismisses it). Screen readers get the same words from the chip's own description.
 */
export class CitationTooltip {
  private readonly box = document.createElement('div')
  private timer = 0

  constructor(
    private readonly panel: HTMLElement,
    private readonly contentOf: (turnId: string, citationId: string) => TooltipContent | undefined,
    signal: AbortSignal
  ) {
    this.box.className = 'tooltip'
    this.box.hidden = true
    this.box.setAttribute('aria-hidden', 'true')
    panel.append(this.box)
    const over = (event: PointerEvent) => event.pointerType === 'mouse' && this.aim(event.target)
    panel.addEventListener('pointerover', over, { signal })
    panel.addEventListener('focusin', (event) => this.aim(event.target, true), { signal })
    panel.addEventListener('scroll', () => this.hide(), { signal, capture: true })
  }

  /** Whether there was something to hide. */
  hide(): boolean {
    clearTimeout(this.timer)
    const wasShown = !this.box.hidden
    this.box.hidden = true
    return wasShown
  }

  private aim(target: EventTarget | null, byKeyboard = false): void {
    clearTimeout(this.timer)
    if (!(target instanceof Element) || this.box.contains(target)) return
    const chip = target.closest<HTMLElement>('[data-citation]')
    if (!chip) this.timer = window.setTimeout(() => this.hide(), HIDE_DELAY_MS)
    else if (!byKeyboard || chip.matches(':focus-visible')) this.timer = window.setTimeout(() => this.show(chip), SHOW_DELAY_MS)
  }

  private show(chip: HTMLElement): void {
    const { turn = '', citation = '' } = chip.dataset
    const content = this.contentOf(turn, citation)
    if (!content || !chip.isConnected) return
    const part = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text })
    this.box.replaceChildren(
      part('b', content.label),
      part('q', shortened(content.quote, MAX_QUOTE_CHARACTERS)),
      part('small', content.validity)
    )
    this.box.hidden = false
    this.place(chip.getBoundingClientRect())
  }

  private place(chip: DOMRect): void {
    const { width, height } = this.box.getBoundingClientRect()
    const panel = this.panel.getBoundingClientRect()
    const left = Math.min(Math.max(chip.left + chip.width / 2 - width / 2, panel.left + GAP_PX), panel.right - width - GAP_PX)
    const above = chip.top - height - GAP_PX
    const top = above >= panel.top + GAP_PX ? above : chip.bottom + GAP_PX
    this.box.style.left = `${Math.max(GAP_PX, left)}px`
    this.box.style.top = `${top}px`
  }
}
