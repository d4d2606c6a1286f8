/** What the reading of a document's structure wants a clerk to look at. */
export const STRUCTURE_MESSAGES = {
  numberJump: (last: number, number: string) =>
    last === 0 ? `Văn bản bắt đầu từ Điều ${number}.` : `Sau Điều ${last} là Điều ${number}; giữ nguyên như bản gốc, cần kiểm tra.`,
  repeatedAddress: (address: string) => `Số của điều khoản bị lặp trong bản gốc; giữ nguyên và đặt địa chỉ ${address}.`,
  noNumber: 'Không tìm được số ký hiệu ở đầu văn bản.',
  noEffectiveDate: 'Không tìm được ngày có hiệu lực trong văn bản.'
} as const
