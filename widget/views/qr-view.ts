import { qrMatrix } from '../content/qr-matrix.js'
import { h, type VirtualElement } from '../rendering/virtual-node.js'

/** Modules left white around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code of an address as one outline; nothing is drawn when the address is too long. */
export function qrView(address: string): VirtualElement | false {
  const matrix = qrMatrix(address)
  if (!matrix) return false
  const size = matrix.length + 2 * QUIET_ZONE
  const dark = matrix.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])))
  return h('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': address }, h('path', { d: dark.join('') }))
}
