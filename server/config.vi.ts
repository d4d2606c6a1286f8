/** What is said of a configuration that cannot be used: one line naming the variable. */
export const configMessages = {
  invalid: (variable: string, value: string, schema: Readonly<Record<string, unknown>>) =>
    `Cấu hình sai: ${variable} = "${value}" không hợp lệ, ${expectation(schema)} (${schema['description'] ?? 'xem docs/configuration.md'}).`,
  modelIncomplete: (variable: string) =>
    `Cấu hình sai: thiếu ${variable} hoặc giá trị không hợp lệ, vì đã chọn nhà cung cấp mô hình ở ${variable.replace(/_[^_]+$/, '_PROVIDER')}.`
} as const

function expectation(schema: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(schema['enum'])) return `cần một trong các giá trị ${schema['enum'].join(', ')}`
  if (schema['type'] === 'integer') return `cần số nguyên${bounds(schema)}`
  if (schema['type'] === 'boolean') return 'cần true hoặc false'
  if (schema['pattern']) return 'sai dạng'
  return 'cần một giá trị'
}

function bounds({ minimum, maximum }: Readonly<Record<string, unknown>>): string {
  if (minimum !== undefined && maximum !== undefined) return ` từ ${minimum} đến ${maximum}`
  return minimum === undefined ? '' : ` không nhỏ hơn ${minimum}`
}
