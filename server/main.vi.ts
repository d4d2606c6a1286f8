/** What the process says at start and stop. */
export const mainMessages = {
  help: (variables: Readonly<Record<string, { readonly default: unknown; readonly description: string }>>) =>
    [
      'Chạy máy chủ Trợ Lý Công: npm start',
      '',
      'Cấu hình bằng biến môi trường (giá trị mặc định trong ngoặc):',
      ...Object.entries(variables).map(
        ([name, variable]) => `  ${name} (${variable.default === '' ? 'trống' : variable.default})\n      ${variable.description}`
      )
    ].join('\n'),
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
