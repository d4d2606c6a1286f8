import type { ProcedureSlot } from '../../../knowledge/index.js'

/** What a sentence must look like to answer a slot: a period, an amount, a place, a form, a number of a document. */
export const VALUE_OF_SLOT: Partial<Readonly<Record<ProcedureSlot, RegExp>>> = {
  fee: /\d[\d.,]*\s*(?:đồng|đ(?![\p{L}])|vnđ|%)|miễn|giảm/iu,
  time_limit: /\d+\s*(?:\([^)]*\)\s*)?(?:giờ|ngày|tháng|năm|tuần)/iu,
  form: /mẫu|\p{Lu}{2,}\d|tờ khai|đơn(?=\s)/u,
  legal_basis: /\d+\/\d{4}\//u,
  where: /(?:nộp|gửi|đến|tới|tại)[^.;]{0,80}(?:trung tâm|ủy ban|uỷ ban|bộ phận|công an|cơ quan|sở(?=\s)|phòng|chi nhánh|văn phòng)/iu,
  online: /trực tuyến|dịch vụ công|điện tử|vneid/iu,
  papers: /giấy|bản sao|bản chính|đơn(?=\s)|tờ khai|ảnh|văn bản/iu
}

/** A value of any kind, for law questions that ask "how much" or "how long". */
export const ANY_VALUE = /\d+\s*(?:\([^)]*\)\s*)?(?:giờ|ngày|tháng|năm|tuần|đồng|%|điểm|tuổi|phần trăm|lần|người)|phần trăm/iu
