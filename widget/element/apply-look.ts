import { accentColors, type Rgb } from '../content/accent-colors.js'
import { type DisplayChoice, TEXT_SCALES } from '../session/panel-state.js'
import { type DeviceState, lookOf } from './follow-device.js'

const PAPER: Readonly<Record<'light' | 'dark', Rgb>> = { light: [243, 241, 236], dark: [42, 46, 49] }

/** Brings theme, contrast, text size and the agency's accent to the widget's root. `accent` may be any CSS colour; others are ignored. */
export function applyLook(root: HTMLElement, display: DisplayChoice, device: DeviceState, accent: string | undefined): void {
  const look = lookOf(display, device)
  root.dataset['theme'] = look.theme
  root.toggleAttribute('data-phone', device.isPhone)
  if (look.isContrast) root.dataset['contrast'] = 'more'
  else delete root.dataset['contrast']
  root.style.setProperty('--text-scale', String(TEXT_SCALES[display.textStep] ?? 1))
  const rgb = look.isContrast ? undefined : rgbOf(accent)
  const colors = rgb && accentColors(rgb, PAPER[look.theme])
  set(root, '--accent', colors?.surface)
  set(root, '--on-accent', colors?.ink)
  set(root, '--accent-text', colors?.text)
  set(root, '--tint', colors?.tint)
}

function set(root: HTMLElement, name: string, value: string | undefined): void {
  if (value) root.style.setProperty(name, value)
  else root.style.removeProperty(name)
}

function rgbOf(color: string | undefined): Rgb | undefined {
  if (!color || !CSS.supports('color', color)) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const brush = canvas.getContext('2d')
  if (!brush) return undefined
  brush.fillStyle = color
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
