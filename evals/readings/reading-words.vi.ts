/** Words of the commands that compare the scorer with a reader. */
export const READING_WORDS = {
  noRun: (folder: string) => `Cần --run <tên>: không thấy câu trả lời nào ở ${folder}.`,
  noReadings: (file: string) => `Chưa có bản đọc tay nào${file ? ` ở ${file}` : ''}.`,
  agreement: (file: string, agreed: number, read: number, share: number | undefined, kappa: number | undefined) => {
    const percent = share === undefined ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`
    const beyondChance = kappa === undefined ? '–' : kappa.toFixed(2).replace('.', ',')
    return `Bộ chấm và người đọc đồng ý ở ${agreed}/${read} câu (${percent}, κ = ${beyondChance}) theo ${file}.`
  },
  verdict: (passed: boolean) => (passed ? 'đạt' : 'không đạt')
} as const
