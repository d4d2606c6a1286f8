import type { KnowledgeBase } from '../../knowledge/index.js'
import { knowledgeBaseOf, makeGuide, makeRegulation } from '../../knowledge/testing/index.js'

/** Invented rules that no seed has: one that ended, its successor, one still to come, one ended in part, and guides not for everybody. */
export function openMadeKnowledge(): Promise<KnowledgeBase> {
  const ferry = (number: string, fee: string, validity: { from: string; to?: string }) =>
    makeRegulation({
      documentNumber: number,
      title: 'Nghị quyết về giá dịch vụ đò ngang',
      form: 'Nghị quyết',
      issuer: 'Hội đồng nhân dân tỉnh',
      validity,
      chapter: 'GIÁ DỊCH VỤ ĐÒ NGANG',
      articles: [
        {
          number: '3',
          title: 'Mức giá dịch vụ sử dụng đò ngang',
          clauses: [
            `Mức giá một lượt qua sông bằng đò ngang là ${fee} đồng một hành khách.`,
            'Trẻ em dưới 6 tuổi được miễn giá dịch vụ đò ngang.'
          ]
        },
        { number: '4', title: 'Thời gian hoạt động của bến đò', clauses: ['Bến đò ngang mở cửa từ 5 giờ đến 20 giờ hằng ngày.'] }
      ]
    })
  return knowledgeBaseOf(
    ferry('11/2018/NQ-HĐND', '7.000', { from: '2018-01-01', to: '2024-12-31' }),
    ferry('22/2024/NQ-HĐND', '12.000', { from: '2025-01-01' }),
    makeRegulation({
      documentNumber: '33/2026/NQ-HĐND',
      title: 'Nghị quyết về hỗ trợ nuôi tằm',
      form: 'Nghị quyết',
      issuer: 'Hội đồng nhân dân tỉnh',
      validity: { from: '2027-01-01' },
      chapter: 'HỖ TRỢ NUÔI TẰM',
      articles: [
        { number: '2', title: 'Mức hỗ trợ hộ nuôi tằm', clauses: ['Hộ nuôi tằm được hỗ trợ 4.500.000 đồng một năm để mua giống tằm.'] }
      ]
    }),
    makeRegulation({
      documentNumber: '44/2019/NQ-HĐND',
      title: 'Nghị quyết về lễ hội đua ghe',
      form: 'Nghị quyết',
      issuer: 'Hội đồng nhân dân tỉnh',
      validity: { from: '2019-01-01', to: '2023-06-30' },
      chapter: 'LỄ HỘI ĐUA GHE',
      articles: [{ number: '5', title: 'Giải thưởng đua ghe', clauses: ['Giải nhất hội đua ghe được thưởng 33.000.000 đồng.'] }]
    }),
    makeGuide({
      title: 'Sổ tay nội bộ về hồ sơ tồn đọng',
      audience: 'officials',
      sections: [
        {
          title: 'Xử lý hồ sơ tồn đọng quá hạn',
          paragraphs: ['Hồ sơ tồn đọng quá hạn 19 ngày thì công chức một cửa lập phiếu xin lỗi theo mẫu nội bộ PXL-19.']
        }
      ]
    }),
    makeGuide({
      title: 'Quy trình kho lưu trữ của phòng tư pháp',
      audience: 'unit:phong-tu-phap',
      sections: [{ title: 'Mở kho lưu trữ sổ hộ tịch', paragraphs: ['Mở kho lưu trữ sổ hộ tịch bằng chìa khóa số 27 do văn thư giữ.'] }]
    }),
    makeGuide({
      title: 'Cách xem lịch tiếp công dân',
      sections: [{ title: 'Xem lịch tiếp công dân', paragraphs: ['Lịch tiếp công dân của xã niêm yết vào thứ hai tuần đầu mỗi tháng.'] }]
    })
  )
}
