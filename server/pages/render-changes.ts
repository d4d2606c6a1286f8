import type { ProvisionChange } from '../../knowledge/index.js'
import { viewUrlOf } from '../view-url.js'
import { escapeHtml } from './html.js'
import { CHANGE_WORDS, dayInWords, words } from './page-words.vi.js'

/**
 * What other documents have changed in a provision, each with its day and a link to the place that says so; the new words stand below,
 * marked as inserted. `data-added`: nothing of it belongs to the canonical text.
 */
export function renderChanges(changes: readonly ProvisionChange[] | undefined, asOf: string): string {
  return (changes ?? []).map((change) => renderChange(change, asOf)).join('')
}

function renderChange({ kind, on, by, newWords, phrase, isInText }: ProvisionChange, asOf: string): string {
  const isComing = on !== undefined && on > asOf
  const link = `<a href="${escapeHtml(viewUrlOf(by.documentId, by.address))}">${escapeHtml(by.label)}</a>`
  const what = phrase ? CHANGE_WORDS[kind](`“${escapeHtml(phrase.from)}”`, `“${escapeHtml(phrase.to)}”`) : CHANGE_WORDS[kind]('', '')
  const day = on ? `${isComing ? words.willChangeFrom : words.changedFrom} ${dayInWords(on)}: ` : ''
  const inserted =
    newWords && !isInText
      ? `<ins>${newWords
          .split('\n')
          .map((line) => `<p>${escapeHtml(line)}</p>`)
          .join('')}</ins>`
      : ''
  const note = isInText ? ` ${words.alreadyInText}` : ''
  return `<aside class="change" data-added${isComing ? ' data-coming' : ''}><p>${day}${what} ${link}.${note}</p>${inserted}</aside>`
}

/** Whether the words of a provision no longer hold on a day because others took their place. */
export function isSuperseded(changes: readonly ProvisionChange[] | undefined, asOf: string): boolean {
  return (changes ?? []).some(({ kind, on, isInText }) => !isInText && on !== undefined && on <= asOf && ENDING.has(kind))
}

const ENDING: ReadonlySet<ProvisionChange['kind']> = new Set(['amend', 'repeal', 'replace', 'replace_form'])
