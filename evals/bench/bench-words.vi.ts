import type { Bench, Unit } from './bench.js'
import type { Comparison, Growth, Verdict } from './bench-result.js'

/** Everything the benches say to people. */
export const BENCH_WORDS = {
  description: 'Đo thời gian, bộ nhớ và dung lượng của sản phẩm; ghi result.json, result.md và biểu đồ SVG vào var/bench/<lần đo>.',
  options: {
    bench: 'tên phép đo, nhiều tên cách nhau bằng dấu phẩy, hoặc all (mọi phép đo trừ growth, damaged, kills)',
    data: 'thư mục dữ liệu đã xuất bản, chỉ đọc; không nêu thì đo trên tri thức khởi đầu ở thư mục tạm',
    against: 'đo xen kẽ với mã nguồn ở mốc git này (nhánh, thẻ hoặc mã commit)',
    rounds: 'số vòng đo; không nêu thì theo từng phép đo',
    pool: 'nguồn câu hỏi; mặc định shared khi có --data, nếu không thì own',
    questions: 'số câu hỏi rút ngẫu nhiên có hạt giống',
    seed: 'hạt giống của mọi phép rút',
    connections: 'số kết nối cùng lúc (throughput)',
    seconds: 'số giây mỗi lượt (throughput)',
    ingest: 'tệp hoặc thư mục để nạp (ingest, answers-while-ingest); nêu được nhiều lần',
    rebuild: 'dựng lại chỉ mục bằng mã của chính bên được đo',
    sizes: 'cỡ kho tri thức cho growth, 1 là toàn bộ, 2 là thêm một bản sao mang số khác',
    of: 'growth đo search hay answers',
    run: 'tên lần đo',
    out: 'nơi ghi kết quả',
    help: 'trợ giúp này'
  },
  list: (benches: readonly Bench[]) =>
    `Phép đo:\n${[...benches, { name: 'growth', words: 'thời gian, bộ nhớ và cỡ chỉ mục ở nhiều cỡ kho tri thức' }]
      .map(({ name, words }) => `  ${name.padEnd(22)} ${words}`)
      .join('\n')}`,
  examples: `Ví dụ:
  npm run bench -- answers                               trên tri thức khởi đầu
  npm run bench -- search ./var --questions 400          trên dữ liệu của bạn
  npm run bench -- answers --data ./var --against main~5 bản này nhanh hay chậm hơn bản trước
  npm run bench -- throughput --data ./var --connections 100
  npm run bench -- growth --data ./var`,
  unknownBench: (name: string, names: readonly string[]) => `Không có phép đo "${name}". Có: ${names.join(', ')}, all.`,
  badNumber: (name: string, value: string) => `--${name} phải là số dương, không phải "${value}".`,
  badSizes: '--sizes cần ít nhất hai cỡ dương; cỡ trên 1 phải là số nguyên.',
  badPool: (pool: string, pools: readonly string[]) => `--pool "${pool}" không có. Có: ${pools.join(', ')}.`,
  badGrowth: (of: string) => `--of phải là search hoặc answers, không phải "${of}".`,
  growthAlone: 'growth không đi cùng --against.',
  noQuestions: (pool: string) => `Không có câu hỏi nào trong nguồn "${pool}".`,
  preparing: (label: string) => `${label}: chuẩn bị tri thức`,
  checkingOut: (ref: string) => `${ref}: lấy mã nguồn ra thư mục tạm`,
  round: (bench: string, turn: number, rounds: number, label: string) => `${bench}: vòng ${turn + 1}/${rounds}, ${label}`,
  skipped: (reason: string) => `BỎ QUA: ${reason}`,
  differentKnowledge: 'Lưu ý: hai bên có số đoạn tri thức khác nhau, không hoàn toàn so được.',
  machine: 'Máy',
  knowledge: 'Tri thức',
  commit: 'Mã nguồn',
  changed: 'có sửa đổi chưa ghi',
  configuration: 'Cấu hình',
  columns: {
    measure: 'số đo',
    count: 'mẫu',
    bar: 'mốc hứa',
    comparison: 'so sánh',
    ratio: 'tỉ lệ',
    interval: 'khoảng 95 %',
    verdict: 'kết luận'
  },
  met: 'đạt',
  missed: 'chưa đạt',
  typical: 'điển hình',
  slowEnd: 'p95',
  stopped: 'Đã dừng; đang dọn thư mục tạm…',
  written: (folder: string) => `Kết quả: ${folder}`
} as const

/** Name of this checkout among variants. */
export const PRESENT = 'hiện tại'

const SPEED: Record<Verdict, string> = {
  better: 'nhanh hơn',
  worse: 'chậm hơn',
  no_difference: 'không khác',
  too_few_rounds: 'quá ít vòng để kết luận'
}
const SIZE: Record<Verdict, string> = { ...SPEED, better: 'nhỏ hơn', worse: 'lớn hơn' }
const RATE: Record<Verdict, string> = { ...SPEED, better: 'nhiều hơn (tốt)', worse: 'ít hơn (kém)' }

/** What a comparison says, in words that fit what was measured. */
export function wordsOfVerdict({ verdict }: Comparison, unit: Unit): string {
  if (unit === 'ms' || unit === 's' || unit === 'times') return SPEED[verdict]
  return (unit === 'per_second' ? RATE : SIZE)[verdict]
}

/** What a growth curve says. */
export function wordsOfGrowth({ words, exponent, low, high, verdict }: Growth): string {
  const number = (value: number) => value.toFixed(2).replace('.', ',')
  const said = {
    slower: 'tăng CHẬM HƠN kho tri thức',
    faster: 'tăng NHANH HƠN kho tri thức',
    not_told_apart: 'không phân biệt được với tăng tỉ lệ thuận'
  }[verdict]
  return `${words}: số mũ ${number(exponent)} (${number(low)} … ${number(high)}), ${said}`
}
