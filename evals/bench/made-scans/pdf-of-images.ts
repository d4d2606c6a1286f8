import { deflateSync } from 'node:zlib'
import type { GrayImage } from '../../../ingest/ocr/index.js'

/** A PDF of A4 pages that are one picture each, as a scanner writes it. */
export function pdfOfImages(images: readonly GrayImage[]): Buffer {
  const objects: Buffer[] = []
  const add = (head: string, stream?: Buffer) => {
    const body = stream ? [Buffer.from(`${head}\nstream\n`), stream, Buffer.from('\nendstream')] : [Buffer.from(head)]
    return objects.push(Buffer.concat(body))
  }
  const kids = images.map((_, place) => `${3 + place * 3} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${images.length} >>`)
  for (const { width, height, pixels } of images) {
    const own = objects.length + 1
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.44 842.04] /Contents ${own + 1} 0 R /Resources << /XObject << /I ${own + 2} 0 R >> >> >>`
    )
    const drawing = Buffer.from('q 595.44 0 0 842.04 0 0 cm /I Do Q')
    add(`<< /Length ${drawing.length} >>`, drawing)
    const data = deflateSync(pixels)
    const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`
    add(`<< ${kind} /Filter /FlateDecode /Length ${data.length} >>`, data)
  }
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]!.length
  objects.forEach((object, place) => {
    const whole = Buffer.concat([Buffer.from(`${place + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(at)
    parts.push(whole)
    at += whole.length
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  parts.push(Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}
