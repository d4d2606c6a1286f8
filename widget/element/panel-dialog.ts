/**
 * The dialog around the panel. On a phone it is modal and covers the screen (the browser keeps the focus inside); elsewhere
 * it stands beside the page, which stays usable.
 */
export class PanelDialog {
  readonly element = document.createElement('dialog')

  constructor(private readonly isPhone: () => boolean) {
    this.element.setAttribute('aria-labelledby', 'heading')
  }

  /** Opens; without `takesFocus` the focus stays where it was. */
  open(takesFocus: boolean): void {
    if (this.element.open) return
    if (this.isPhone()) this.element.showModal()
    else this.element.setAttribute('open', '')
    if (takesFocus) this.focusFirst()
  }

  /** Closes, whichever way it was opened. */
  close(): void {
    this.element.close()
  }

  /** Opens anew after the device turned into a phone or back; the focus stays. */
  reopen(): void {
    if (!this.element.open) return
    const focused = this.focused()
    this.close()
    this.open(false)
    focused?.focus({ preventScroll: true })
  }

  /** Puts the focus where a person goes on: the question box, or on a phone the heading, so that no keyboard hides the panel. */
  focusFirst(): void {
    this.focusById(this.isPhone() ? 'heading' : 'question')
  }

  focusById(id: string): void {
    this.element.querySelector<HTMLElement>(`#${id}`)?.focus()
  }

  /** Draws; when the drawing takes away what had the focus, the focus goes where the person goes on. */
  keepingFocus(draw: () => void): void {
    const focused = this.focused()
    draw()
    if (focused && !focused.isConnected) this.focusFirst()
    this.fitQuestionBox()
  }

  private focused(): HTMLElement | undefined {
    const root = this.element.getRootNode()
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement
    return active instanceof HTMLElement && this.element.contains(active) ? active : undefined
  }

  /** The question box grows with its text up to the height that the styles allow. */
  private fitQuestionBox(): void {
    const box = this.element.querySelector<HTMLTextAreaElement>('#question')
    if (!box || !this.element.open) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }
}
