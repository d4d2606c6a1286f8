import type { Estimate } from '../../server/answering/index.js'

/** `93,4 %`. */
export function inPercent(share: number): string {
  return `${decimal(share * 100, 1)} %`
}

/** A number with a decimal comma. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',')
}

/** `90,1–96,0`. */
export function intervalOf({ low, high }: Pick<Estimate, 'low' | 'high'>): string {
  return `${decimal(low * 100, 1)}–${decimal(high * 100, 1)}`
}

/** Text made safe inside HTML elements and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
