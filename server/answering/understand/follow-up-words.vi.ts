/** Openings and words that lean on what was said before. */
export const CONTINUING_PHRASES = [
  'còn',
  'thế',
  'vậy',
  'rứa',
  'thế còn',
  'vậy còn',
  'còn nếu',
  'thế nếu',
  'vậy nếu',
  'nếu',
  'nhưng',
  'thế thì',
  'vậy thì',
  'rồi',
  'thế có',
  'vậy có',
  'ngoài ra',
  'thêm nữa',
  'tiếp theo',
  'sau đó',
  'xong rồi',
  'con neu',
  'vay',
  'the',
  'ủa',
  'ơ'
] as const

/** Words that stand for something already named. */
export const POINTING_PHRASES = [
  'cái đó',
  'việc đó',
  'việc này',
  'thủ tục này',
  'thủ tục đó',
  'giấy đó',
  'giấy này',
  'trường hợp này',
  'trường hợp đó',
  'cái này',
  'cái ấy',
  'chuyện đó',
  'như trên',
  'vừa rồi',
  'vừa nói',
  'ở trên',
  'điều này',
  'điều đó',
  'khoản này',
  'luật này',
  'hồ sơ này',
  'hồ sơ đó',
  'thêm giấy gì',
  'thêm gì',
  'thêm giấy tờ gì',
  'cần thêm',
  'phải thêm',
  'mang giấy gì theo',
  'lâu hơn',
  'thì sao',
  'thì răng',
  'thì thế nào',
  'thì như nào'
] as const

/** Openings of a correction of what was meant. */
export const CORRECTING_PHRASES = [
  'à nhầm',
  'nhầm',
  'ý tôi là',
  'ý em là',
  'ý mình là',
  'tôi hỏi',
  'em hỏi là',
  'không phải',
  'không ý',
  'không, ý',
  'chứ không phải',
  'tôi muốn hỏi',
  'hỏi lại',
  'sai rồi',
  'không đúng',
  'nhầm rồi',
  'hiểu sai',
  'hiểu nhầm'
] as const

/** Words without content for finding out what a question is about: politeness, question words, pronouns, particles. */
export const EMPTY_WORDS = new Set(
  (
    'ạ à ơi nhé nha nhỉ nghen hen hở hả vậy thế rứa đó đấy này kia ấy thì là mà và với hay hoặc của cho về từ đến ở tại trong ngoài trên dưới khi nào gì chi mô răng sao bao nhiêu mấy đâu ai có không chưa được phải cần muốn xin hỏi tôi em anh chị bạn mình cháu con ông bà cô chú bác tui tao nó họ ta chúng ' +
    'các những một cái việc thế nào như để bị đã đang sẽ rồi xong lại cũng chỉ còn nữa ra vào lên xuống đi làm nộp lấy giúp dùm giùm với ad admin shop dạ vâng thưa bên người hết tiền phí lệ ngày lâu hồ sơ giấy tờ thủ tục trực tuyến online qua mạng tiếp mất tối đa kết quả mẫu tờ khai đơn luật quy định theo điều nếu bữa giờ nhiêu k ko hông hem bn ntn v dc đc nhận trả nơi cơ quan vừa hiện nay bây giờ loại nào số'
  ).split(' ')
)
