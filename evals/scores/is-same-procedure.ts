import { foldText } from '../../knowledge/index.js'

/**
 * Whether two titles name the same procedure at another level or through another channel: passports at province and ministry, plates fully or
 * partly online. What follows "thực hiện" or stands in brackets says where and how, not what.
 */
export function isSameProcedure(title: string, other: string | undefined): boolean {
  return other !== undefined && objectOf(title) === objectOf(other)
}

function objectOf(title: string): string {
  return foldText(title)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bthuc hien\b.*$/, ' ')
    .replace(/^thu tuc\b/, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
