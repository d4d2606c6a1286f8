/** Why something named on the command line yields no file to read, in words for a clerk. */
export const SOURCE_MESSAGES = {
  damaged: 'Tệp nén ZIP bị hỏng hoặc bị cắt ngắn, không mở được; hãy tải lại tệp gốc.',
  locked: 'Tệp nén ZIP có mật khẩu; hãy giải nén bằng mật khẩu rồi nạp các tệp bên trong.',
  bomb: 'Tệp nén phình ra quá lớn hoặc chứa quá nhiều tệp so với dung lượng của nó (dấu hiệu “bom nén”) nên không mở.',
  deep: 'Tệp nén nằm trong tệp nén khác quá sâu nên không mở; hãy giải nén rồi nạp từng tệp bên trong.',
  damagedEntry: 'Tệp này trong tệp nén bị hỏng hoặc nén theo cách không đọc được; hãy nén lại.',
  emptyArchive: 'Tệp nén ZIP không có tệp nào để nạp.',
  badUrl: 'Địa chỉ không đúng dạng http:// hoặc https://.',
  forbiddenByRobots: 'Trang web không cho phép tải tự động địa chỉ này (robots.txt); hãy tải bằng trình duyệt rồi nạp tệp.',
  tooLarge: (limitMb: number) => `Tệp ở địa chỉ này lớn hơn ${limitMb} MB nên không tải.`,
  tooSlow: (seconds: number) => `Địa chỉ này không trả lời trong ${seconds} giây; hãy thử lại sau.`,
  tooManyRedirects: 'Địa chỉ này chuyển hướng quá nhiều lần.',
  status: (status: number) => `Máy chủ trả lời mã lỗi ${status} cho địa chỉ này.`,
  unreachable: 'Không kết nối được tới địa chỉ này; hãy kiểm tra mạng và địa chỉ.'
} as const
