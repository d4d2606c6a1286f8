import { readFileSync } from 'node:fs'
import type { ModelPrompt } from './language-model.js'
import type { NumberedSpan } from './spans-of-draft.js'

/** Version of the prompts, recorded with every answer that a model wrote. A changed prompt is a new file with a new version. */
export const PROMPT_VERSION = 'write-answer.v1'

type PromptName = 'write-answer' | 'repair-answer'
const VERSION = '.v1'
const read = new Map<PromptName, string>()

/** What the model is told: the rules, and then the masked question and the numbered spans, and nothing else. */
export function buildPrompt(name: PromptName, maskedQuestion: string, spans: readonly NumberedSpan[]): ModelPrompt {
  const numbered = spans.map(({ number, text }) => `[${number}] ${text}`)
  return { system: promptText(name), user: [`Câu hỏi: ${maskedQuestion}`, '', 'Các đoạn:', ...numbered].join('\n') }
}

/** The rules as they stand in their file; read when first needed. */
export function promptText(name: PromptName): string {
  const known = read.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`prompts/${name}${VERSION}.vi.md`, import.meta.url), 'utf8')
  read.set(name, text)
  return text
}
