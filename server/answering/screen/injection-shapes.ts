/** Commands to the assistant in English, and shapes of hidden or technical commands. Matched on folded text. */
export const INJECTION_SHAPES: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass|skip|discard|violate|drop|break)\b.{0,40}\b(previous|prior|above|all|any|every|earlier|your|the|these|those)\b.{0,30}\b(instruction|rule|prompt|polic|guideline|direction|constraint|restriction|limit|filter|safeguard|safety|guardrail|training)/,
  /\b(ignore|disregard|forget)\b.{0,20}\b(everything|all|anything|what(?:ever)?)\b.{0,30}\b(told|said|learn|given|before|above|taught)/,
  /\b(reveal|show|print|repeat|output|tell me|leak|display|dump|what is|what are|what does|give me|recite|expose)\b.{0,40}\b(system prompt|your prompt|your (?:\w+ )?instructions|your (?:\w+ )?configuration|hidden (?:prompt|instruction|rule)|initial (?:prompt|instruction)|secret|api key|password)/,
  /\b(repeat|print|output|copy|recite|echo|write out)\b.{0,30}\b(above|before this|preceding|so far)\b|\b(word for word|verbatim)\b.{0,20}\b(above|prompt|instruction|then)/,
  /\b(as|i am|i'm|this is)\s+(?:your |the |a )?(root|admin|administrator|developer|creator|owner|superuser|engineer|openai|anthropic)\b.{0,40}\b(order|command|instruct|tell|demand|require|must|show|give|reveal|disable|unlock|bypass|authori[sz]e)/,
  /\byou are (now|no longer)\b|\bfrom now on,? you\b/,
  /\b(act|behave|pretend|roleplay|role-play) as\b|\bpretend (?:to be|that you|you)\b/,
  /\bdo anything now\b|\bdan mode\b|\bdeveloper mode\b|\bgod mode\b|\bunrestricted\b.{0,20}\bmode\b|\bno (?:rules|restrictions|limits|filters)\b/,
  /\bnew (?:system )?instructions?\b|\bend of (prompt|instructions?)\b|\bsystem override\b|\bjailbreak/,
  /\b(answer|respond|reply|speak) without (?:any |a )?(source|citation|filter|restriction)/,
  /<\s*\/?\s*(system|assistant|user|im_start|im_end|instruction|script|iframe|img|svg)\b/,
  /<!--/,
  /<\|[a-z_]+\|>|\[\/?inst\]|\[system\]|###\s*(system|instruction|assistant)/,
  /(^|\s|["'`{])(system|assistant)\s*:\s*\S/,
  /\bjavascript:|\bonerror\s*=|\bunion\s+select\b|;\s*drop\s+table|\$\{jndi:|\{\{.{0,60}\}\}/,
  /"role"\s*:\s*"(system|assistant)"/
]

const DROP =
  '(?:bo qua|phot lo|lo di|gat bo|gat qua|mac ke|khong (?:can |duoc |phai )?(?:tuan|lam|nghe) theo|(?:dung|cho) (?:tuan|lam|nghe) theo|khong tuan thu|vuot qua|vo hieu hoa|huy bo|xoa bo|thoat khoi|ngung tuan|pha vo|be khoa|tat)'
/** "Quên" only as a command: people also say that they forgot ("tôi quên hết hướng dẫn"). */
const FORGET = '(?<!(?:toi|minh|em|con|chau|me|bo|ba|ong|da|lo|bi|co|chu|anh|chi|hay|nguoi) )quen(?: het| sach| di)?'
const EVERY = '(?:moi|tat ca|toan bo|het|cac|nhung|ca|sach)'
const ORDERS =
  '(?:chi dan|chi thi|chi lenh|huong dan|quy tac|luat le|menh lenh|rang buoc|gioi han|han che|cau lenh|loi nhac|loi dan|nguyen tac|thiet lap|bo loc|prompt|vai tro|kiem duyet|co che (?:an toan|kiem soat|bao ve))'
const OWN =
  '(?:truoc(?: do| day)?|o tren|phia tren|ben tren|ban dau|cua (?:ban|may|he thong|tro ly|chu|nguoi lap trinh|nha phat trien)|duoc (?:dan|giao|cai|day|lap trinh|nap)|noi tren|bi mat|an toan|he thong|mac dinh)'
const COPY = '(?:chep|nhac|doc|in|viet|lap|ghi|xuat|trich|hien thi|dua|gui|cho (?:toi |minh )?xem|liet ke|tiet lo|khai)'

/** The same in Vietnamese, folded: a verb of dropping or copying, and the assistant's orders as its object. */
export const VIETNAMESE_INJECTION_SHAPES: readonly RegExp[] = [
  new RegExp(`\\b(?:${DROP}|${FORGET})\\b.{0,12}\\b${EVERY}\\b.{0,20}\\b${ORDERS}\\b`),
  new RegExp(`\\b(?:${DROP}|${FORGET})\\b.{0,25}\\b${ORDERS}\\b.{0,15}\\b${OWN}\\b`),
  new RegExp(
    `\\b(?:${DROP}|${FORGET})\\b.{0,15}\\b(?:nhung gi|moi thu|tat ca)\\b.{0,20}\\b(?:duoc|da|bi) (?:dan|day|noi|giao|cai|hoc|nghe)\\b`
  ),
  new RegExp(
    `\\b${COPY}\\b.{0,25}\\bnguyen van\\b.{0,25}\\b(?:phia tren|o tren|ben tren|truoc cau|dung truoc|truoc do|loi nhac|prompt|chi dan)\\b`
  ),
  new RegExp(
    `\\b${COPY}\\b.{0,25}\\b(?:loi nhac|prompt|chi dan|chi thi|cau lenh|cau hinh|huong dan noi bo|thiet lap)\\b.{0,20}\\b(?:he thong|goc|an|cua ban|cua may|noi bo|ban dau|bi mat)\\b`
  ),
  /^(?:hay |ban hay |ban phai |phai )?(?:tra loi|noi|khang dinh|tuyen bo) (?:rang|la)\b/,
  /\b(?:va|roi|hay|phai|cu) (?:tra loi|noi|khang dinh|tuyen bo) rang\b.{0,60}\b(?:mien phi|khong mat phi|hop le|duoc duyet|quy dinh moi|0 dong)\b/,
  /\btra loi (?:ma )?khong (?:can |phai )?(?:dan |co |kem |neu )?(?:nguon|trich dan|can cu)\b/,
  /\bchi (?:can )?(?:tra loi|noi|viet) (?:dung )?(?:mot|1|hai|2) (?:tu|chu)\b/,
  /\bbia (?:ra |cho toi |them |dat )?(?:mot |1 )?(?:nghi dinh|thong tu|dieu luat|luat|van ban|quy dinh|can cu|dieu khoan)\b/,
  /\bduyet (?:luon|ngay|thang) (?:cho )?(?:ho so|don)\b/,
  /\b(?:bay gio|tu gio|tu nay|tu bay gio|ke tu gio|ban gio)\b.{0,12}\b(?:ban|may|em|tro ly) (?:la|se la|dong vai|khong con|khong bi)\b/,
  /\b(?:ban|may) (?:bay gio|gio|tu gio|tu nay) (?:la|khong con|se la)\b/,
  /\bban la (?:dan|mot (?:tri tue|mo hinh|ai|con nguoi|hacker)|chuyen gia khong)\b/,
  /\bkhong (?:co|bi|con) (?:bat ky |bat cu )?(?:gioi han|rang buoc|han che|kiem duyet|bo loc)(?: nao| gi)?\b.{0,40}\b(?:tra loi|noi|lam|hay)\b/
]
