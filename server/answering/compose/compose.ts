import { type AnswerContext, type AnswerDraft, type AnswerStep, continueWith, finishWith, plainDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { withAlternatives } from './compose-alternative.js'
import { composeClarification } from './compose-clarification.js'
import { composeComparison } from './compose-comparison.js'
import { composeGuide } from './compose-guide.js'
import { composeLaw } from './compose-law.js'
import { composeMessages } from './compose-messages.vi.js'
import { composeProcedure } from './compose-procedure.js'
import { composeRefusal } from './compose-refusal.js'

/** Builds the draft from the chosen subject, verbatim and cited; what cannot be built becomes an honest refusal. */
export const compose: AnswerStep = {
  name: 'compose',
  run(context, tools) {
    const draft = draftFor(context, tools)
    const { subject } = context
    if (draft && draft.citations.length > 0) {
      const also = subject.kind === 'procedure' || subject.kind === 'law' ? subject.also : undefined
      return continueWith({ ...context, draft: also ? withAlternatives(draft, also, context, tools) : draft })
    }
    return finishWith(context, draft ?? composeRefusal(context, tools))
  }
}

function draftFor(context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const { subject } = context
  switch (subject.kind) {
    case 'procedure':
      return composeProcedure(subject.code, context, tools)
    case 'compare':
      return composeComparison(subject.codes, context, tools)
    case 'law':
      return composeLaw(subject.hits, context, tools)
    case 'guide':
      return composeGuide(subject.hits, context, tools)
    case 'unclear':
      return composeClarification(context, subject.codes)
    case 'vague':
      return composeClarification(context, [])
    case 'missing':
      return plainDraft('not_in_knowledge', composeMessages.missingProvision(subject.label))
    case 'nothing':
      return undefined
  }
}
