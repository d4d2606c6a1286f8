/** A piece of HTML that is safe to put on a page. Made by `html` only. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

/** What may stand in a template: text is escaped, `Html` is kept, lists are joined, nothing is written for what is absent. */
export type HtmlValue = string | number | Html | false | undefined | null | readonly HtmlValue[]

/** Template tag that escapes everything that is not `Html` already. Fits element content and quoted attributes. */
export function html(fixed: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = fixed[0] ?? ''
  values.forEach((value, index) => {
    markup += markupOf(value) + (fixed[index + 1] ?? '')
  })
  return new Html(markup)
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map(markupOf).join('')
}
