import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Writes learned weights into the product and the report of their training beside this file. */
export function writeTraining(name: string, weightsFile: URL, weights: unknown, report: Readonly<Record<string, unknown>>): void {
  writeFileSync(fileURLToPath(weightsFile), `${JSON.stringify(weights, null, 1)}\n`)
  const reportFile = new URL(`./reports/${name}.json`, import.meta.url)
  writeFileSync(fileURLToPath(reportFile), `${JSON.stringify({ trainedOn: new Date().toISOString().slice(0, 10), ...report }, null, 1)}\n`)
  console.log(`Đã ghi ${fileURLToPath(weightsFile)} và ${fileURLToPath(reportFile)}`)
}
