import { describeValidity } from '../content/describe-validity.js'
import { messagesEn } from '../messages/messages.en.js'
import { messagesVi } from '../messages/messages.vi.js'
import { createRenderer } from '../rendering/render-into.js'
import { CLOSED_PANEL, type DisplayChoice, decodeDisplay, type PanelState } from '../session/panel-state.js'
import { adoptStyles } from '../styles/adopt-styles.js'
import { createDrawingKeeper } from '../views/keep-drawings.js'
import { launcherView } from '../views/launcher-view.js'
import { panelView } from '../views/panel-view.js'
import type { WidgetViewModel } from '../views/widget-view-model.js'
import { applyLook } from './apply-look.js'
import { browserStore } from './browser-store.js'
import { CitationTooltip } from './citation-tooltip.js'
import { deviceState, followDevice, followKeyboard } from './follow-device.js'
import { followPage } from './follow-page.js'
import { accentOf, headingOf, languageOf } from './host-attributes.js'
import { createScrollKeeper } from './keep-in-view.js'
import { openSession } from './open-session.js'
import { PanelDialog } from './panel-dialog.js'
import { createWidgetActions } from './widget-actions.js'

const MESSAGES = { vi: messagesVi, en: messagesEn } as const
const DISPLAY_STORE = browserStore('localStorage', 'tro-ly-cong-display')
/** Says that the panel was open, so that it opens on the next page of the same site too. */
const OPEN_STORE = browserStore('sessionStorage', 'tro-ly-cong-open')

/** Ties session, views and the page together for as long as the element stands in the document. */
export class Widget {
  private readonly gone = new AbortController()
  private readonly root = document.createElement('div')
  private readonly dialog = new PanelDialog(() => this.device.isPhone)
  private readonly session
  private readonly actions
  private readonly tooltip
  private readonly drawLauncher
  private readonly drawPanel = createRenderer(this.dialog.element)
  private readonly keepDrawing = createDrawingKeeper()
  private readonly keepInView = createScrollKeeper(() => this.dialog.element.querySelector('.scroller'))
  private device = deviceState()
  private panel: PanelState = { ...CLOSED_PANEL, display: decodeDisplay(DISPLAY_STORE.load()) }
  private isDrawDue = false

  constructor(
    private readonly host: HTMLElement,
    private readonly shadow: ShadowRoot,
    private readonly serverOrigin: string
  ) {
    const launcher = document.createElement('div')
    this.root.className = 'root'
    this.root.append(launcher, this.dialog.element)
    this.drawLauncher = createRenderer(launcher)
    this.session = openSession(serverOrigin, () => this.drawSoon())
    this.actions = createWidgetActions({
      session: this.session,
      dialog: this.dialog,
      model: () => this.model(),
      change: (change) => this.change(change),
      choose: (choice) => this.choose(choice),
      open: () => this.open(),
      close: () => this.close()
    })
    this.tooltip = new CitationTooltip(this.dialog.element, (turnId, id) => this.tooltipContent(turnId, id), this.gone.signal)
    adoptStyles(shadow)
    shadow.replaceChildren(this.root)
    this.follow(this.gone.signal)
    this.draw()
    const wasOpen = OPEN_STORE.load() !== undefined && !this.device.isPhone
    if (host.hasAttribute('open') || wasOpen) this.open(false)
  }

  /** Opens the panel. */
  open(takesFocus = true): void {
    if (this.panel.isOpen) return
    this.change({ isOpen: true })
    this.dialog.open(takesFocus)
    this.draw()
    this.session.connect()
    OPEN_STORE.save('1')
    this.tell('tro-ly-cong-open')
  }

  /** Closes the panel; a question on its way is still answered. */
  close(): void {
    if (!this.panel.isOpen) return
    this.dialog.close()
    this.change({ isOpen: false, isDisplayMenuOpen: false, isConfirmingNew: false })
    this.shadow.getElementById('launcher')?.focus()
    OPEN_STORE.erase()
    this.tell('tro-ly-cong-close')
  }

  /** Takes over what the attributes of the element say now. */
  readAttributes(): void {
    const asksForOpen = this.host.hasAttribute('open')
    if (asksForOpen && !this.panel.isOpen) this.open(false)
    if (!asksForOpen && this.panel.isOpen) this.close()
    this.drawSoon()
  }

  /** Lets go of everything; the conversation is kept. */
  end(): void {
    this.gone.abort()
    this.session.close()
    this.shadow.replaceChildren()
  }

  private follow(signal: AbortSignal): void {
    followDevice(() => this.deviceChanged(), signal)
    followKeyboard(this.root, signal)
    followPage({ cameBack: () => this.session.hurry(), leaving: () => this.session.flush() }, signal)
    this.dialog.element.addEventListener('cancel', (event) => event.preventDefault(), { signal })
    this.dialog.element.addEventListener('keydown', (event) => this.escape(event), { signal })
  }

  private deviceChanged(): void {
    const wasPhone = this.device.isPhone
    this.device = deviceState()
    this.draw()
    if (wasPhone !== this.device.isPhone) this.dialog.reopen()
  }

  /** Esc closes what was opened last. */
  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (this.tooltip.hide()) return
    const { isConfirmingNew, isDisplayMenuOpen, feedbackTurnId } = this.panel
    if (!isConfirmingNew && !isDisplayMenuOpen && feedbackTurnId === undefined) this.close()
    else this.change({ isConfirmingNew: false, isDisplayMenuOpen: false, feedbackTurnId: undefined })
  }

  private change(change: Partial<PanelState>): void {
    this.panel = { ...this.panel, ...change }
    this.draw()
  }

  private choose(choice: Partial<DisplayChoice>): void {
    const display = { ...this.panel.display, ...choice }
    DISPLAY_STORE.save(JSON.stringify(display))
    this.change({ display })
  }

  private tell(event: string): void {
    this.host.toggleAttribute('open', this.panel.isOpen)
    this.host.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }))
  }

  private drawSoon(): void {
    if (this.isDrawDue) return
    this.isDrawDue = true
    queueMicrotask(() => this.draw())
  }

  private draw(): void {
    this.isDrawDue = false
    if (this.gone.signal.aborted) return
    const model = this.model()
    applyLook(this.root, model.panel.display, this.device, accentOf(this.host))
    this.root.lang = model.language
    this.dialog.element.classList.toggle('wide', model.panel.isWide)
    this.drawLauncher([launcherView(model)])
    this.dialog.keepingFocus(() => this.drawPanel(panelView(model, this.keepDrawing)))
    this.keepInView(model.chat)
  }

  private model(): WidgetViewModel {
    const language = this.panel.display.language ?? languageOf(this.host)
    const messages = MESSAGES[language]
    const heading = headingOf(this.host, messages)
    const { serverOrigin, panel, actions } = this
    return { chat: this.session.state, panel, heading, language, messages, serverOrigin, actions }
  }

  private tooltipContent(turnId: string, citationId: string) {
    const { chat, messages } = this.model()
    const turn = chat.turns.find(({ id }) => id === turnId)
    const citation = turn?.answer?.citations.find(({ id }) => id === citationId)
    return citation && { label: citation.label, quote: citation.quote, validity: describeValidity(citation, messages) }
  }
}
