/** Invented subjects of regulations; none exists. */
export const SUBJECTS = [
  'quản lý chợ nổi trên kênh',
  'vận hành cối xay gió làng nghề',
  'sử dụng giếng nước chung của xóm',
  'tổ chức hội thả diều cấp xã',
  'bảo tồn cây đa đầu làng',
  'quản lý xe thồ chở muối',
  'trông giữ thuyền nan qua mùa lũ',
  'cấp thẻ người kể chuyện dân gian'
] as const

/** Titles of chapters and articles. */
export const CHAPTER_TITLES = [
  'QUY ĐỊNH CHUNG',
  'HỒ SƠ VÀ TRÌNH TỰ',
  'QUYỀN VÀ TRÁCH NHIỆM',
  'KIỂM TRA, XỬ LÝ VI PHẠM',
  'ĐIỀU KHOẢN THI HÀNH'
] as const
export const ARTICLE_TITLES = [
  'Phạm vi điều chỉnh',
  'Đối tượng áp dụng',
  'Giải thích từ ngữ',
  'Nguyên tắc chung',
  'Thành phần hồ sơ',
  'Trình tự giải quyết',
  'Thời hạn giải quyết',
  'Lệ phí',
  'Trách nhiệm của Ủy ban nhân dân cấp xã',
  'Quyền của người sử dụng',
  'Các hành vi bị nghiêm cấm',
  'Kiểm tra định kỳ',
  'Hiệu lực thi hành'
] as const

/** Sentences of khoản and điểm. */
export const SENTENCES = [
  'Người đề nghị nộp một bộ hồ sơ tại bộ phận tiếp nhận và trả kết quả của cấp xã',
  'Thời hạn giải quyết là 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
  'Việc kiểm tra được thực hiện mỗi năm không quá một lần, trừ trường hợp có phản ánh của người dân',
  'Mức thu do Hội đồng nhân dân cấp tỉnh quyết định và được niêm yết công khai tại nơi thu',
  'Trường hợp từ chối phải trả lời bằng văn bản và nêu rõ lý do',
  'Người vi phạm phải khôi phục tình trạng ban đầu trong thời hạn 10 ngày',
  'Hằng năm, trước ngày 15 tháng 12, cấp xã báo cáo cấp tỉnh kết quả thực hiện'
] as const
export const POINTS = [
  'Đơn đề nghị theo mẫu',
  'Bản sao giấy tờ tùy thân',
  'Sơ đồ vị trí',
  'Ý kiến của trưởng thôn',
  'Ảnh hiện trạng',
  'Bản cam kết',
  'Giấy ủy quyền (nếu có)'
] as const
