import { Widget } from './widget.js'

/**
 * `<tro-ly-cong>`: a button in the corner of a page that opens a conversation with the assistant.
 *
 * @attr server - origin of the assistant's server, `https://tro-ly.example.vn`; default: where the script came from. Read once.
 * @attr lang - language of the interface, `vi` (default) or `en`; the person may choose otherwise.
 * @attr heading - title of the panel; default "Trợ lý ảo".
 * @attr accent - any CSS colour; it is darkened or lightened where text would be hard to read.
 * @attr open - present while the panel is open; set it to open the panel (focus stays where it is).
 *
 * @cssproperty --tro-ly-cong-accent - like `accent`.
 * @cssproperty --tro-ly-cong-radius - roundness of corners, `12px`.
 * @cssproperty --tro-ly-cong-font - font family list.
 * @cssproperty --tro-ly-cong-edge - distance from the edges of the window, `20px`.
 * @csspart launcher - the button.
 *
 * @fires tro-ly-cong-open - the panel opened.
 * @fires tro-ly-cong-close - the panel closed.
 *
 * The conversation lives in `sessionStorage` until the tab is closed; chosen text size, look and language in `localStorage`.
 * No connection is made before the panel opens. Nothing that an answer contains is ever read as HTML.
 */
export class TroLyCongElement extends HTMLElement {
  static readonly observedAttributes = ['lang', 'heading', 'accent', 'open']
  /** The server where the `server` attribute is absent; set at registration. */
  static defaultServer = ''

  private widget: Widget | undefined

  connectedCallback(): void {
    const serverOrigin = originOf(this.getAttribute('server')) ?? (TroLyCongElement.defaultServer || location.origin)
    this.widget = new Widget(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }), serverOrigin)
  }

  disconnectedCallback(): void {
    this.widget?.end()
    this.widget = undefined
  }

  attributeChangedCallback(): void {
    this.widget?.readAttributes()
  }

  /** Opens the panel and moves the focus into it. */
  show(): void {
    this.widget?.open()
  }

  /** Closes the panel and gives the focus back to the button. */
  hide(): void {
    this.widget?.close()
  }
}

function originOf(address: string | null): string | undefined {
  try {
    const { origin, protocol } = new URL(address ?? '', location.href)
    return address && /^https?:$/.test(protocol) ? origin : undefined
  } catch {
    return undefined
  }
}
