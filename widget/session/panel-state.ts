import type { WidgetLanguage } from '../messages/widget-messages.js'

/** Looks that a person can choose; `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Steps of the text size: 1 is 16 px. */
export const TEXT_SCALES = [1, 1.15, 1.3, 1.5] as const

/** What the person chose for all visits. */
export interface DisplayChoice {
  readonly theme: Theme
  /** Index into `TEXT_SCALES`. */
  readonly textStep: number
  readonly language?: WidgetLanguage
}

/** What the panel shows beside the conversation; forgotten when the page goes. */
export interface PanelState {
  readonly isOpen: boolean
  readonly isWide: boolean
  readonly isDisplayMenuOpen: boolean
  readonly isConfirmingNew: boolean
  /** The turn whose feedback form is open. */
  readonly feedbackTurnId?: string | undefined
  /** The turn whose answer was just copied. */
  readonly copiedTurnId?: string | undefined
  readonly display: DisplayChoice
}

/** The display nobody chose. */
export const DEFAULT_DISPLAY: DisplayChoice = { theme: 'auto', textStep: 0 }

/** A closed panel. */
export const CLOSED_PANEL: PanelState = {
  isOpen: false,
  isWide: false,
  isDisplayMenuOpen: false,
  isConfirmingNew: false,
  display: DEFAULT_DISPLAY
}

/** A kept choice again; the default for what is missing or damaged. */
export function decodeDisplay(text: string | undefined): DisplayChoice {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Record<keyof DisplayChoice, unknown>>
    const theme = THEMES.find((one) => one === kept.theme) ?? DEFAULT_DISPLAY.theme
    const textStep = typeof kept.textStep === 'number' && TEXT_SCALES[kept.textStep] ? kept.textStep : DEFAULT_DISPLAY.textStep
    const language = kept.language === 'vi' || kept.language === 'en' ? { language: kept.language as WidgetLanguage } : {}
    return { theme, textStep, ...language }
  } catch {
    return DEFAULT_DISPLAY
  }
}
