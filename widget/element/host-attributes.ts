import type { WidgetLanguage, WidgetMessages } from '../messages/widget-messages.js'

/** The language the page asks for by `lang`. */
export function languageOf(host: HTMLElement): WidgetLanguage {
  return host.lang.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** The title of the panel. */
export function headingOf(host: HTMLElement, messages: WidgetMessages): string {
  return host.getAttribute('heading')?.trim() || messages.heading
}

/** The agency's accent, from the attribute or the style sheet of the page; nothing when it has none. */
export function accentOf(host: HTMLElement): string | undefined {
  const fromStyles = getComputedStyle(host).getPropertyValue('--tro-ly-cong-accent').trim()
  return host.getAttribute('accent') ?? (fromStyles || undefined)
}
