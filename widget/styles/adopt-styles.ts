import { css as blocks } from './blocks.css'
import { css as conversation } from './conversation.css'
import { css as frame } from './frame.css'
import { css as slip } from './slip.css'
import { css as tokens } from './tokens.css'

/** Gives the widget's shadow root its look. */
export function adoptStyles(root: ShadowRoot): void {
  adopt(root, tokens + frame + blocks + conversation, window)
}

/** Gives a page that is going to be printed the look of a slip. */
export function adoptSlipStyles(page: Window & typeof globalThis): void {
  adopt(page.document, slip, page)
}

/** A constructed sheet works under a strict `style-src`; browsers without them get an element. */
function adopt(root: ShadowRoot | Document, css: string, page: Window & typeof globalThis): void {
  if (!('adoptedStyleSheets' in root)) {
    const place: Node = 'head' in root ? (root as Document).head : root
    place.appendChild(Object.assign(document.createElement('style'), { textContent: css }))
    return
  }
  const sheet = new page.CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
}
