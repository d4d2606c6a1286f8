import { foldText } from '../../../knowledge/index.js'

/** Syllables that name only an action or a paper in general: a question made of them does not say what it is about. */
export const ACTION_SYLLABLES: ReadonlySet<string> = new Set(
  'cấp lại đổi mới gia hạn đăng ký kí sửa bổ sung thay xác nhận hủy xóa thu hồi chuyển tách gộp chứng thực khai báo trình xử lý giải quyết hướng dẫn tư vấn hỗ trợ mất hỏng rách hộ tiếp tục hành chính công dân dịch vụ nhà nước thủ tục giấy phép chứng thẻ bản chính sao cần gấp nhanh ngay khẩn bước quy trình trình tự cách điều kiện trả'
    .split(' ')
    .map(foldText)
)
