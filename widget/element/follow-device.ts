import type { DisplayChoice } from '../session/panel-state.js'

/** What the device and its owner ask for. */
export interface DeviceState {
  /** So small that the panel takes the whole screen. */
  readonly isPhone: boolean
  readonly prefersDark: boolean
  readonly prefersContrast: boolean
}

const QUERIES = {
  isPhone: '(max-width: 600px), (max-height: 480px)',
  prefersDark: '(prefers-color-scheme: dark)',
  prefersContrast: '(prefers-contrast: more)'
} as const

/** Reads the device. */
export function deviceState(): DeviceState {
  const matches = (query: string) => window.matchMedia(query).matches
  return { isPhone: matches(QUERIES.isPhone), prefersDark: matches(QUERIES.prefersDark), prefersContrast: matches(QUERIES.prefersContrast) }
}

/** Tells when the device changes; returns how to stop. */
export function followDevice(changed: () => void, signal: AbortSignal): void {
  for (const query of Object.values(QUERIES)) window.matchMedia(query).addEventListener('change', changed, { signal })
}

/** Keeps the space above an on-screen keyboard known to the styles as `--view-top` and `--view-height`. */
export function followKeyboard(root: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport
  if (!view) return
  const measure = () => {
    root.style.setProperty('--view-top', `${view.offsetTop}px`)
    root.style.setProperty('--view-height', `${view.height}px`)
  }
  measure()
  view.addEventListener('resize', measure, { signal })
  view.addEventListener('scroll', measure, { signal })
}

/** The look to show: the person's choice before the device's. */
export function lookOf({ theme }: DisplayChoice, device: DeviceState): { readonly theme: 'light' | 'dark'; readonly isContrast: boolean } {
  const isDark = theme === 'dark' || (theme !== 'light' && device.prefersDark)
  return { theme: isDark ? 'dark' : 'light', isContrast: theme === 'contrast' || device.prefersContrast }
}
