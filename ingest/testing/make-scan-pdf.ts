import { jpegOfPage, PAGE_LINES } from './draw-canvas-page.js'

/** Pages drawn; a longer scan repeats them. */
const DIFFERENT_PAGES = 8

/** A PDF as a scanner makes it: every page one JPEG picture at 144 dots an inch, without a text layer. */
export function makeScanPdf(pages: number): Buffer {
  const pictures = Array.from({ length: Math.min(pages, DIFFERENT_PAGES) }, (_, place) => jpegOfPage(linesOfPage(place)))
  const objects: Buffer[] = []
  const kids = Array.from({ length: pages }, (_, place) => `${3 + pictures.length + place * 2} 0 R`).join(' ')
  objects.push(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${pages}>>`))
  for (const { width, height, bytes } of pictures)
    objects.push(
      stream(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
        bytes
      )
    )
  for (let place = 0; place < pages; place += 1) {
    const picture = 3 + (place % pictures.length)
    const content = 4 + pictures.length + place * 2
    objects.push(
      Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</A ${picture} 0 R>>>>/Contents ${content} 0 R>>`),
      stream('<<', Buffer.from('q 595 0 0 842 0 0 cm /A Do Q'))
    )
  }
  return withTable(objects)
}

function linesOfPage(place: number): readonly string[] {
  const title = place === 0 ? ['HƯỚNG DẪN ĐĂNG KÝ CƯ TRÚ'] : []
  const lines = Array.from({ length: 24 }, (_, line) => `${line + 1 + place * 24}. ${PAGE_LINES[(line + place * 5) % PAGE_LINES.length]!}`)
  return [...title, ...lines]
}

function stream(head: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${head}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')])
}

function withTable(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  for (const [place, object] of objects.entries()) {
    offsets.push(at)
    const whole = Buffer.concat([Buffer.from(`${place + 1} 0 obj`), object, Buffer.from('endobj\n')])
    parts.push(whole)
    at += whole.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`))
  return Buffer.concat(parts)
}
