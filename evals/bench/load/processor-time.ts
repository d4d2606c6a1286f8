/** Milliseconds of processor time this process has used. Hardly changed by what else runs on the machine, unlike time on the clock. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
