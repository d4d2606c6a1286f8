import { renderSVG } from 'uqr'
import { Html } from './html.js'

/** An address as a QR code (SVG, dark on white in every colour scheme). */
export function qrCode(address: string): Html {
  return new Html(renderSVG(address, { border: 2, pixelSize: 4 }))
}
