import type { KnowledgeBase } from '../knowledge/index.js'
import type { EvalQuestion } from './eval-question.js'
import { statesExactly } from './scores/states-fact.js'

/**
 * Whether this knowledge can prove the facts of one of our own questions. They are proved against the seeds (`npm run check:datasets`); on
 * other knowledge an official record may have taken the place of the seed and say the same in other words: such a question is not asked
 * there, since its facts would be held against words that nobody can find. Sets of `../shared/data` are about that knowledge.
 */
export function isProvable({ set, facts, fact_match, gold_procedures, intent }: EvalQuestion, truth: KnowledgeBase): boolean {
  if (set.startsWith('shared') || fact_match === 'semantic' || gold_procedures.length === 0) return true
  const texts = gold_procedures.map((code) => truth.procedure(code, ['public', 'officials'])?.document.text ?? '')
  const stated = intent === 'compare' ? [texts.join('\n')] : texts
  return facts.every((fact) => stated.some((text) => statesExactly(text, fact)))
}
