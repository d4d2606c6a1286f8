import { css as blocks } from './blocks.css'
import { css as conversation } from './conversation.css'
import { css as frame } from './frame.css'
import { css as tokens } from './tokens.css'

/**
 * Gives a shadow root its look. Constructed sheets are used where they exist, because they work under a strict `style-src`;
 * older browsers get an element.
 */
export function adoptStyles(root: ShadowRoot): void {
  const css = [tokens, frame, blocks, conversation].join('')
  if ('adoptedStyleSheets' in root) root.adoptedStyleSheets = [sheetOf(css, window)]
  else (root as ShadowRoot).append(Object.assign(document.createElement('style'), { textContent: css }))
}

/** A constructed sheet for a document of `page`. */
export function sheetOf(css: string, page: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new page.CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
