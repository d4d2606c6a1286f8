/** Words of the command that scores what was answered in service. */
export const inServiceWords = {
  description: 'Chấm những câu đã trả lời người dùng (đã che dữ liệu cá nhân) bằng cùng thước đo với npm run eval, kèm góp ý của họ.',
  data: 'thư mục dữ liệu',
  since: 'từ ngày này, dạng 2026-11-01; bỏ trống: mọi câu còn giữ',
  share: 'phần các câu được chấm, từ 0 đến 1, chọn theo mã câu trả lời',
  most: 'nhiều nhất bấy nhiêu câu, mới nhất trước',
  json: 'in JSON',
  help: 'hiện hướng dẫn này',
  noPeople: (file: string) => `Chưa có câu trả lời nào được ghi: không thấy ${file}.`,
  badNumber: (name: string, text: string) => `--${name} phải là một số, không phải "${text}".`,
  badDay: (text: string) => `--since phải có dạng 2026-11-01, không phải "${text}".`,
  noKnowledge: (reason: string) => `Không mở được kho tri thức nên không đối chiếu được lời trích với nguồn: ${reason}`,
  head: (scored: number, recorded: number, looked: number) =>
    `Đã chấm ${scored} trong ${recorded} câu đã ghi; ${looked} câu được đối chiếu với nguồn (câu của thế hệ tri thức cũ thì không).`,
  columns: ['Thước đo', 'Điểm', 'Khoảng 95 %', 'n'],
  statuses: 'Kết cục:',
  confidence: 'Mức tự tin của kết quả tìm đầu tiên, và phần được khen trong số câu có góp ý:',
  noConfidence: 'Không câu nào có kết quả tìm.',
  latency: (p50: string, p95: string, max: string) => `Thời gian trả lời: p50 ${p50} ms, p95 ${p95} ms, lâu nhất ${max} ms.`,
  calibration: (brier: string, error: string, rated: number) => `Tự tin so với góp ý (${rated} câu): Brier ${brier}, lệch ${error}.`,
  faults: 'Chỗ sai thấy được mà không cần đáp án (số câu):',
  ratedDown: 'Câu bị chê, mới nhất trước:',
  undecided: (recent: number, reference: number, needed: number) =>
    `Trôi chất lượng: chưa đủ câu để so (${recent} câu mới, ${reference} câu trước đó; cần ${needed} mỗi bên).`,
  steady: (recent: number, reference: number) => `Trôi chất lượng: không; ${recent} câu mới như ${reference} câu trước đó.`,
  drifted: (alarms: number, recent: number, reference: number) =>
    `TRÔI CHẤT LƯỢNG: ${alarms} điều ở ${recent} câu mới khác ${reference} câu trước đó:`,
  reasons: {
    shifted: (before: string, now: string, statistic: string) => `từ ${before} thành ${now} (z = ${statistic})`,
    redistributed: (_before: string, _now: string, statistic: string) => `phân bố khác hẳn (PSI = ${statistic})`,
    slower_or_faster: (before: string, now: string, statistic: string) => `trung vị từ ${before} thành ${now} (gấp ${statistic})`,
    broken: (_before: string, now: string, statistic: string) => `chỉ còn ${now}; ${statistic} câu sai điều phải luôn đúng`
  }
} as const
