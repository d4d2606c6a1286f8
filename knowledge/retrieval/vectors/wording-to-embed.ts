import { foldText } from '../../vietnamese/fold-text.js'

/**
 * What of a question is embedded: as typed where it was typed with dấu (models read past slips, and a word taken for another leads them
 * astray), and with its dấu restored where it has none at all.
 */
export function wordingToEmbed(typed: string, understoodAs: string): string {
  const lower = typed.normalize('NFC').toLowerCase()
  return foldText(lower) === lower ? understoodAs : typed.normalize('NFC').trim()
}
