import { describe, expect, it } from 'vitest'
import { convertLegacyText, detectLegacyEncoding } from './convert-legacy-text.js'

describe('convertLegacyText', () => {
  it('reads the national motto in TCVN3, VNI-Windows and VIQR', () => {
    const motto = 'Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc'
    expect(convertLegacyText('Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc')).toBe(motto)
    expect(convertLegacyText('Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc')).toBe(motto)
    expect(convertLegacyText("Co^.ng hoa` xa~ ho^.i chu? nghi~a Vie^.t Nam, DDo^.c la^.p - Tu+. do - Ha.nh phu'c")).toBe(motto)
  })

  it('reads lines set in a font of capitals', () => {
    expect(convertLegacyText('Uû BAN NH¢N D¢N TØNH, CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM')).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  it('lets a short line follow the text around it', () => {
    expect(convertLegacyText('QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký\ncã')).toBe('Quyết định này có hiệu lực kể từ ngày ký\ncó')
  })

  it('leaves Unicode, English, French and addresses as they are', () => {
    for (const line of [
      'Các ông, bà là công dân có quyền.',
      'Tên tôi là An, là con ông Ân',
      'Please send it to me. It is free, are you sure?',
      'Café, société générale, São Paulo',
      'Tra cứu tại https://vi-du.vn/tra-cuu?ma=1 (mã 2+3)'
    ])
      expect(convertLegacyText(line)).toBe(line)
  })

  it('says which encoding a text is in', () => {
    expect(detectLegacyEncoding('QuyÕt ®Þnh nµy cã hiÖu lùc')).toBe('tcvn3')
    expect(detectLegacyEncoding('Quyeát ñònh naøy coù hieäu löïc')).toBe('vni')
    expect(detectLegacyEncoding('Quyết định này có hiệu lực')).toBeUndefined()
  })
})
