/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** An agency's accent made readable: as a surface with the ink on it, and as text on the paper. */
export interface AccentColors {
  readonly surface: string
  readonly ink: string
  readonly text: string
  /** Paper with a breath of the accent. */
  readonly tint: string
}

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** WCAG 2.2, 1.4.3: 4.5 to 1; a little more, because tinted paper is not white. */
const MIN_CONTRAST = 5
const MIX_STEP = 0.08
const TINT_ON_LIGHT = 0.09
const TINT_ON_DARK = 0.25

/** Accent colours that keep at least 4.5 : 1 on light or dark paper, whatever the agency chose. */
export function accentColors(accent: Rgb, paper: Rgb): AccentColors {
  const ink = contrast(accent, WHITE) >= MIN_CONTRAST ? WHITE : contrast(accent, BLACK) >= MIN_CONTRAST ? BLACK : WHITE
  const surface = towards(accent, ink === WHITE ? BLACK : WHITE, (color) => contrast(color, ink) >= MIN_CONTRAST)
  const far = luminance(paper) > 0.4 ? BLACK : WHITE
  const tint = mixed(paper, accent, far === BLACK ? TINT_ON_LIGHT : TINT_ON_DARK)
  const text = towards(accent, far, (color) => contrast(color, paper) >= MIN_CONTRAST && contrast(color, tint) >= MIN_CONTRAST)
  return { surface: css(surface), ink: css(ink), text: css(text), tint: css(tint) }
}

/** Contrast ratio of two colours (WCAG 2.2), 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function towards(color: Rgb, goal: Rgb, isEnough: (color: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += MIX_STEP) {
    const candidate = mixed(color, goal, share)
    if (isEnough(candidate)) return candidate
  }
  return goal
}

const mixed = (color: Rgb, goal: Rgb, share: number) =>
  color.map((value, index) => Math.round(value + (goal[index]! - value) * share)) as unknown as Rgb

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const css = (color: Rgb) => `rgb(${color.join(' ')})`
