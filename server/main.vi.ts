/** What the process says at start and stop. */
export const mainMessages = {
  configuration: 'Cấu hình:',
  ready: (address: string, seconds: number, memoryMb: number, generation: number | undefined) =>
    `Trợ Lý Công sẵn sàng tại ${address} sau ${seconds.toFixed(1)} giây, dùng ${memoryMb} MB bộ nhớ, ${
      generation === undefined ? 'chưa có kho tri thức (hãy chạy npm run ingest -- <tệp> --publish)' : `kho tri thức số ${generation}`
    }.`,
  stopping: (signal: string) => `Nhận ${signal}, đang dừng…`,
  cannotListen: (host: string, port: number, reason: string) =>
    reason === 'EADDRINUSE'
      ? `Không mở được cổng ${port}: cổng đang được dùng. Hãy đặt PORT khác.`
      : `Không lắng nghe được tại ${host}:${port} (${reason}). Hãy xem lại HOST và PORT.`
} as const
