import { convertLegacyText, detectLegacyEncoding } from '../repair/index.js'

const CHARACTERS_TO_JUDGE = 20_000

/** Bytes as text: UTF-8, UTF-16 where a byte order mark says so, or an old Vietnamese font (TCVN3, VNI-Windows); `undefined` when they are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return legacyText(bytes)
  }
}

function legacyText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.includes('\0') || !detectLegacyEncoding(text.slice(0, CHARACTERS_TO_JUDGE)) ? undefined : convertLegacyText(text)
}
