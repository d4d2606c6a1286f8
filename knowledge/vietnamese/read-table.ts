import { readFileSync } from 'node:fs'

/**
 * Rows of a tab-separated data file standing beside this code, without comments (`#`) and empty lines; cells trimmed.
 * @param name file name, `law-names.tsv`.
 */
export function readTable(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}
