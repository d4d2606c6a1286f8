import type { PersonalDataKind } from '../screen/mask-personal-data.js'

/** A sentence with the personal data that stands in it; none for a look-alike. All of it is made up. */
export interface PersonalDataCase {
  readonly text: string
  readonly data: readonly { readonly kind: PersonalDataKind; readonly value: string }[]
}

/** A counter that walks through choices in a fixed order, so that the set is the same every time. */
function chooser(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * count)
  }
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thanh', 'Ngọc', 'Đức', 'Quốc']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Hùng', 'Lan', 'Mai', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Tuấn', 'Yến']
const STREETS = ['phố Huế', 'đường Lê Lợi', 'Nguyễn Trãi', 'đường Trần Phú', 'phố Bạch Mai', 'Lý Thường Kiệt']
const PROVINCES = ['001', '025', '048', '056', '075', '079', '087', '096']

type Maker = (pick: (count: number) => number) => string
const digits = (pick: (count: number) => number, count: number) => Array.from({ length: count }, () => pick(10)).join('')
const name: Maker = (pick) => `${FAMILY[pick(FAMILY.length)]} ${MIDDLE[pick(MIDDLE.length)]} ${GIVEN[pick(GIVEN.length)]}`
const VALUES: Readonly<Record<PersonalDataKind, readonly Maker[]>> = {
  citizen_id: [
    (pick) => `${PROVINCES[pick(8)]}${pick(4)}${digits(pick, 8)}`,
    (pick) => `${PROVINCES[pick(8)]} ${pick(4)}${digits(pick, 2)} ${digits(pick, 3)} ${digits(pick, 3)}`
  ],
  old_id: [(pick) => `0${1 + pick(9)}${digits(pick, 6)}${1 + pick(9)}`, (pick) => `2${digits(pick, 7)}${1 + pick(9)}`],
  phone: [
    (pick) => `09${digits(pick, 8)}`,
    (pick) => `03${pick(10)}.${digits(pick, 3)}.${digits(pick, 4)}`,
    (pick) => `+84 9${pick(10)} ${digits(pick, 3)} ${digits(pick, 4)}`,
    (pick) => `08${digits(pick, 2)} ${digits(pick, 3)} ${digits(pick, 3)}`
  ],
  email: [
    (pick) => `${GIVEN[pick(4)]?.toLowerCase()}${digits(pick, 3)}@gmail.com`.replace(/[àáìíũ]/g, 'a'),
    (pick) => `lien.he-${digits(pick, 2)}@congty.com.vn`
  ],
  bank_account: [(pick) => digits(pick, 13).replace(/^0/, '1'), (pick) => `0${digits(pick, 9)}`],
  tax_code: [(pick) => `03${digits(pick, 8)}`, (pick) => `01${digits(pick, 8)}-00${1 + pick(9)}`],
  insurance_number: [(pick) => `79${digits(pick, 8)}`, (pick) => `DN4${digits(pick, 12)}`],
  plate: [
    (pick) => `${29 + pick(40)}${'ABCDEFGHK'[pick(9)]}-${digits(pick, 3)}.${digits(pick, 2)}`,
    (pick) => `${50 + pick(9)}-${'FGHXYZ'[pick(6)]}${1 + pick(9)} ${digits(pick, 3)}.${digits(pick, 2)}`,
    (pick) => `${29 + pick(40)}${'ABCDEFGHK'[pick(9)]}${digits(pick, 5)}`
  ],
  passport: [(pick) => `${'BCNP'[pick(4)]}${digits(pick, 7)}`],
  name: [name],
  address: [
    (pick) => `số ${1 + pick(300)} ${STREETS[pick(STREETS.length)]}`,
    (pick) => `số nhà ${1 + pick(99)} ngõ ${1 + pick(200)} ${STREETS[pick(STREETS.length)]}`
  ],
  birth_date: [(pick) => `${1 + pick(28)}/${1 + pick(12)}/${1960 + pick(60)}`]
}

const FRAMES: Readonly<Record<PersonalDataKind, readonly string[]>> = {
  citizen_id: [
    'Số CCCD của tôi là {}, làm lại thẻ mất bao lâu?',
    'cccd {} bị mờ ảnh đổi thế nào',
    'căn cước {} hết hạn',
    'em có số định danh {} muốn hỏi tạm trú',
    'thẻ {} của mẹ tôi bị mất',
    'can cuoc so {} lam lai o dau'
  ],
  old_id: ['cmnd {} còn dùng được không', 'Chứng minh nhân dân số {} cấp năm 2010', 'cmt cũ là {}', 'số cũ {} có xác nhận được không'],
  phone: [
    'gọi lại cho em số {} nhé',
    'sđt {}',
    'liên hệ {} giúp',
    'điện thoại của tôi {} đăng ký VNeID bị lỗi',
    'số zalo {}',
    'nhắn vào {}'
  ],
  email: ['gửi kết quả về {} được không', 'email {} bị sai', 'mail của tôi: {}'],
  bank_account: [
    'hoàn tiền về stk {} được không',
    'số tài khoản {} ngân hàng BIDV',
    'chuyển lương hưu vào tài khoản {}',
    'stk của mẹ là {}'
  ],
  tax_code: ['mst {} bị khóa', 'mã số thuế {} đổi địa chỉ', 'mã số thuế của tôi là {}'],
  insurance_number: ['số sổ BHXH {} bị sai tên', 'mã số bảo hiểm xã hội {}', 'thẻ BHYT {} hết hạn'],
  plate: ['xe biển {} sang tên', 'biển số {} bị mất', 'xe máy {} cấp lại đăng ký', 'tôi bán xe {} rồi'],
  passport: ['hộ chiếu {} bị rách', 'passport số {} sắp hết hạn', 'mất quyển {} thì làm sao'],
  name: [
    'Tôi tên {}, muốn làm căn cước',
    'tên tôi là {} xin hỏi',
    'tôi là {}, ở xã',
    'Họ và tên: {}',
    'em tên {} muốn đổi bằng lái',
    'vợ tôi là {} mất hộ chiếu'
  ],
  address: ['tôi ở {} muốn đăng ký tạm trú', 'địa chỉ {}, phường Bách Khoa', 'nhà ở {} cần giấy phép sửa nhà', 'Tôi trú tại {}.'],
  birth_date: ['con tôi sinh ngày {} làm khai sinh', 'ngày sinh: {}']
}

/** Sentences that look like personal data and are none: fees, documents, codes, dates, forms, places, hotlines, people in general. */
const LOOK_ALIKES: readonly ((pick: (count: number) => number) => string)[] = [
  (pick) => `lệ phí ${1 + pick(900)}.000 đồng phải không`,
  (pick) => `phạt từ ${1 + pick(90)}.000.000 đồng đến ${100 + pick(200)}.000.000 đồng`,
  (pick) => `vốn điều lệ ${1 + pick(9)}00000000 đồng góp trong bao lâu`,
  (pick) => `vay 0${1 + pick(9)}0000000 đồng`,
  (pick) => `Nghị định ${1 + pick(180)}/20${10 + pick(16)}/NĐ-CP quy định gì`,
  (pick) => `Thông tư ${1 + pick(99)}/20${10 + pick(16)}/TT-BCA điều ${1 + pick(40)}`,
  (pick) => `Luật số ${1 + pick(99)}/20${10 + pick(16)}/QH15`,
  (pick) => `Nghị quyết 66.${1 + pick(20)}/2026/NQ-CP`,
  (pick) => `mã thủ tục ${1 + pick(3)}.00${1000 + pick(8999)}`,
  (pick) => `thủ tục 1.01${1000 + pick(8999)} cần gì`,
  (pick) => `từ ngày ${1 + pick(28)}/${1 + pick(12)}/20${10 + pick(16)} áp dụng luật nào`,
  (pick) => `khoản ${1 + pick(9)} Điều ${1 + pick(400)} Bộ luật Hình sự`,
  (pick) => `tờ khai mẫu CT0${1 + pick(9)} tải ở đâu`,
  (pick) => `mẫu số ${10 + pick(20)}/ĐK lấy ở đâu`,
  (pick) => `mẫu ${10 + pick(10)}-MST và mẫu 0${1 + pick(9)}ĐKTĐ/HĐĐT`,
  () => 'tổng đài 1900 9095 có gọi được không',
  () => 'gọi 18001096 hay 113',
  (pick) => `thửa đất số ${1 + pick(900)} tờ bản đồ số ${1 + pick(90)} tách được không`,
  (pick) => `diện tích ${100 + pick(900)}.${10 + pick(80)} m2`,
  (pick) => `mua nhà ${1 + pick(9)}.${100 + pick(800)}.000.000 đồng đóng thuế bao nhiêu`,
  () => 'tôi là công nhân ở trọ muốn đăng ký tạm trú',
  () => 'tôi là người nước ngoài muốn kết hôn',
  () => 'em là sinh viên ở ký túc xá',
  () => 'tên tôi trên giấy khai sinh bị sai thì sửa ở đâu',
  () => 'tôi tên trong sổ hộ khẩu khác căn cước',
  () => 'đổi tên cho con cần giấy tờ gì',
  () => 'ở xã có làm được căn cước không',
  () => 'tôi ở nhà thuê có đăng ký thường trú được không',
  () => 'sống tại thành phố bao lâu thì nhập hộ khẩu',
  () => 'ông bà nội có quyền đi khai sinh cho cháu không',
  () => 'anh trai tôi bị mất hộ chiếu ở nước ngoài',
  (pick) => `xe ${50 + pick(900)}cc cần bằng gì`,
  (pick) => `đóng bảo hiểm xã hội ${1 + pick(30)} năm ${1 + pick(11)} tháng`,
  (pick) => `sinh năm ${1960 + pick(60)} thì khi nào đổi căn cước`,
  (pick) => `mã số thuế doanh nghiệp có ${10 + pick(4)} số phải không`,
  () => 'căn cước công dân 12 số khác chứng minh 9 số thế nào',
  () => 'số điện thoại đăng ký VNeID bị mất thì làm sao',
  () => 'biển số vàng là gì',
  () => 'hộ chiếu gắn chip khác hộ chiếu thường thế nào',
  () => 'tài khoản định danh mức 2 đăng ký ở đâu',
  (pick) => `QĐ số ${100 + pick(9000)}/QĐ-UBND ngày ${1 + pick(28)}/${1 + pick(12)}/2025`,
  (pick) => `hồ sơ nộp ${1 + pick(28)}-${1 + pick(12)}-2025 hẹn ${1 + pick(20)} ngày`,
  (pick) => `hóa đơn ${10000 + pick(80000)} đồng`,
  (pick) => `135/VBHN-VPQH và 0${1 + pick(9)}/VBHN-VPQH`
]

/** How often every frame and look-alike is filled. */
const ROUNDS = 9

/** More than 300 sentences with personal data and more than 300 without, always the same. */
export function personalDataSet(): { readonly withData: readonly PersonalDataCase[]; readonly lookAlikes: readonly PersonalDataCase[] } {
  const pick = chooser(20_260_701)
  const kinds = Object.keys(FRAMES) as PersonalDataKind[]
  const withData = Array.from({ length: ROUNDS }).flatMap(() =>
    kinds.flatMap((kind) =>
      FRAMES[kind].map((frame) => {
        const makers = frame.includes('BHYT')
          ? VALUES[kind].slice(-1)
          : frame.includes('BHXH') || frame.includes('xã hội')
            ? VALUES[kind].slice(0, 1)
            : VALUES[kind]
        const value = makers[pick(makers.length)]!(pick)
        return { text: frame.replace('{}', value), data: [{ kind, value }] }
      })
    )
  )
  const lookAlikes = Array.from({ length: ROUNDS }).flatMap(() => LOOK_ALIKES.map((make) => ({ text: make(pick), data: [] })))
  return { withData, lookAlikes }
}
