import { createCanvas } from '@napi-rs/canvas'
import { type GrayImage, grayOf } from '../ocr/gray-image.js'

/** Lines of a page as they stand in decrees. */
export const PAGE_LINES: readonly string[] = [
  'Điều 5. Quyền của công dân về cư trú',
  '1. Lựa chọn, quyết định nơi cư trú của mình, đăng ký cư trú phù hợp với quy định.',
  '2. Được bảo đảm bí mật thông tin cá nhân, thông tin về hộ gia đình trong cơ sở dữ liệu.',
  '3. Được khai thác thông tin về cư trú của mình trong cơ sở dữ liệu về cư trú.',
  'Điều 6. Nghĩa vụ của công dân về cư trú',
  '1. Thực hiện việc đăng ký cư trú theo quy định của Luật này và pháp luật có liên quan.',
  '2. Cung cấp đầy đủ, chính xác, kịp thời thông tin, giấy tờ, tài liệu về cư trú của mình.',
  '3. Nộp lệ phí đăng ký cư trú theo quy định của pháp luật về phí và lệ phí.',
  'Điều 7. Trách nhiệm của cơ quan đăng ký cư trú',
  '1. Niêm yết công khai, hướng dẫn tổ chức, cá nhân thực hiện các quy định về cư trú.',
  '2. Giải quyết khiếu nại, tố cáo trong thời hạn mười lăm ngày làm việc.'
]

/** A page of these lines as a scanner would see it, for tests; needs a font with Vietnamese marks on the system. */
export function drawPage(lines: readonly string[] = PAGE_LINES, { width = 1654, height = 1300 } = {}): GrayImage {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = '34px "Noto Sans", "DejaVu Sans", sans-serif'
  lines.forEach((line, place) => {
    context.fillText(line, 110, 160 + place * 78)
  })
  return grayOf(context.getImageData(0, 0, width, height).data, width, height)
}

/** The same page as a PNG file. */
export function pngOfPage(lines: readonly string[] = PAGE_LINES): Buffer {
  const { width, height, pixels } = drawPage(lines)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const data = context.createImageData(width, height)
  for (const [place, shade] of pixels.entries()) data.data.set([shade, shade, shade, 255], place * 4)
  context.putImageData(data, 0, 0)
  return canvas.toBuffer('image/png')
}

/** A whole A4 page at 144 dots an inch as a JPEG. */
export function jpegOfPage(lines: readonly string[]): { readonly width: number; readonly height: number; readonly bytes: Buffer } {
  const [width, height] = [1190, 1684]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = '24px "Noto Sans", "DejaVu Sans", sans-serif'
  for (const [place, line] of lines.entries()) context.fillText(line, 80, 120 + place * 60)
  return { width, height, bytes: canvas.toBuffer('image/jpeg', 75) }
}
