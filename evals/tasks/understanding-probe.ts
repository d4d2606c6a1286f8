import { syllablesOf } from '../../knowledge/index.js'
import { pick, seededRandom, seedOf } from '../seeded-random.js'
import { varyQuestion } from '../variants/vary-question.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from './eval-task.js'
import { REFERENCES } from './written-references.vi.js'

/** A spoiled question whose right form is known, or a text that names provisions. */
export interface UnderstandingCase extends EvalCase {
  readonly typed: string
  /** The question as it was before it was spoiled. */
  readonly meant?: string
  /** References in short: `60/2014/QH13 d15 k2`. */
  readonly references?: readonly string[]
}

/** What the product took it for. */
export interface UnderstandingOutput {
  readonly understoodAs: string
  readonly references: readonly string[]
}

const SPOILED = ['no_diacritics', 'half_diacritics', 'telex_residue'] as const

/** Has plain questions restored after taking their dấu away, and references to law read. */
export const understandingProbe: Probe<UnderstandingCase, UnderstandingOutput> = {
  name: 'understanding',
  cases: ({ questions, seed }) => [
    ...questions
      .filter(
        ({ style, set, question }) =>
          style === 'plain' && set !== 'shared-law' && /^[\p{L}\p{P}\s]+$/u.test(question) && !/\p{Lu}{2}/u.test(question)
      )
      .map(({ id, question }) => {
        const random = seededRandom(seedOf(id, seed + 1))
        const variant = pick(SPOILED, random)
        return { id: `${id}~${variant}`, slices: { variant }, typed: varyQuestion(question, variant, random), meant: question }
      }),
    ...REFERENCES.map(({ text, references }, at) => ({
      id: `reference-${at + 1}`,
      slices: { variant: 'references' },
      typed: text,
      references
    }))
  ],
  async ask({ typed }, { product }) {
    return {
      understoodAs: product.see(product.truth).understand(typed).understoodAs,
      references: product.readReferences(typed).map(inShort)
    }
  }
}

/** Syllables as meant; references all read and none invented. */
export const understandingTask: EvalTask = {
  name: 'understanding',
  probe: 'understanding',
  score({ case: { id, slices, typed, meant, references }, output }: ProbeRecord<UnderstandingCase, UnderstandingOutput>) {
    if (references) {
      const right = references.join(' | ') === output.references.join(' | ')
      return {
        ...{ id, slices },
        measures: { passed: right ? 1 : 0, references: right ? 1 : 0 },
        faults: right ? [] : [`"${typed}" đọc thành ${output.references.join(' | ') || 'không có gì'}`]
      }
    }
    const wanted = syllablesOf(meant ?? '')
    const given = syllablesOf(output.understoodAs)
    const right = wanted.filter((syllable, at) => syllable === given[at]).length / Math.max(1, wanted.length)
    return {
      ...{ id, slices },
      // A syllable or two of a question may differ without another meaning; more is misunderstanding.
      measures: { passed: right >= 0.85 ? 1 : 0, syllables: right },
      faults: right >= 0.85 ? [] : [`"${typed}" hiểu thành "${output.understoodAs}", ý là "${meant}"`]
    }
  }
}

function inShort(reference: ReturnType<typeof import('../../knowledge/index.js')['readLegalReferences']>[number]): string {
  const { documentNumber, lawName, lawYear, article, clause, point, procedureCode } = reference
  return [
    procedureCode ?? documentNumber ?? [lawName, lawYear].filter(Boolean).join(' '),
    article && `d${article}`,
    clause && `k${clause}`,
    point && `p${point}`
  ]
    .filter(Boolean)
    .join(' ')
}
