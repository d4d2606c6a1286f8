/**
 * Ways of asking that tell a question about filing something from a question about what the law says. Folded, compared as whole words;
 * each group is one piece of evidence (at most twice), weighed by `kind-odds.json`.
 */
export const ASKING_WORDS = {
  /** Papers, fee, time, place, form, result of a procedure. */
  slot: [
    ...['giay to gi', 'giay to nao', 'can giay to', 'can gi', 'can nhung gi', 'can chuan bi', 'chuan bi gi', 'can nop', 'nop gi'],
    ...['mang theo', 'mang gi', 'mang nhung gi', 'ho so gi', 'nop ho so', 'may bo', 'ban sao', 'ban chinh', 'mau don', 'to khai'],
    ...['mau nao', 'mau gi', 'le phi', 'bao nhieu tien', 'het bao nhieu', 'ton bao nhieu', 'mat tien', 'mat phi', 'mien phi'],
    ...['nop o dau', 'lam o dau', 'xin o dau', 'dang ky o dau', 'o dau', 'mat bao lau', 'bao lau', 'may ngay', 'bao nhieu ngay'],
    ...['khi nao co', 'bao gio co', 'bao gio xong', 'online', 'onl', 'qua mang', 'truc tuyen', 'tren mang', 'ket qua'],
    ...['dich vu cong', 'dvc', 'toan trinh', 'buu dien']
  ],
  /** Who speaks of themselves and their family. */
  person: [
    ...['toi', 'em', 'minh', 'tui', 'chau', 'con toi', 'con em', 'con minh', 'nha toi', 'nha em', 'nha minh', 'vo toi', 'chong toi'],
    ...['me toi', 'bo toi', 'ba toi', 'hai dua', 'a', 'ad']
  ],
  /** What people do at a counter. */
  deed: [
    ...['lam thu tuc', 'thu tuc', 'xin cap', 'cap lai', 'lam lai', 'muon', 'dang ky', 'xin giay', 'lam giay', 'xin', 'doi', 'lam'],
    ...['cap doi', 'gia han', 'mat giay', 'bi mat', 'chuyen', 'xoa', 'sang ten']
  ],
  /** What the law says, forbids and punishes. */
  law: [
    ...['quy dinh', 'duoc quy dinh', 'la gi', 'duoc hieu', 'the nao la', 'khai niem', 'dinh nghia', 'bi phat', 'phat bao nhieu'],
    ...['xu phat', 'muc phat', 'khung hinh phat', 'phat tu', 'theo luat', 'nghi dinh', 'thong tu', 'bo luat', 'nghiem cam', 'bi cam'],
    ...['hanh vi', 'toi pham', 'vi pham', 'xu ly nhu the nao', 'xu ly the nao']
  ],
  /** What articles are about and procedures hardly ever. */
  matter: [
    ...['trach nhiem', 'nghia vu', 'quyen', 'tham quyen', 'nguyen tac', 'nhiem vu', 'tieu chuan', 'noi dung', 'hinh thuc', 'pham vi'],
    ...['che do', 'kinh phi', 'doi tuong', 'bien phap', 'phuong phap', 'can cu', 'co quan', 'to chuc', 'quan ly', 'hoat dong'],
    ...['co so', 'don vi', 'truong hop nao', 'nhung truong hop', 'gom nhung', 'bao gom', 'bat buoc']
  ]
} as const satisfies Record<string, readonly string[]>
