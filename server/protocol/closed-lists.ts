/** Outcome of a question; closed (DESIGN §6). */
export const ANSWER_STATUSES = [
  'answered_procedure',
  'answered_law',
  'answered_guide',
  'answered_small_talk',
  'needs_clarification',
  'partly_answered',
  'not_in_knowledge',
  'out_of_scope',
  'blocked_injection',
  'blocked_abuse',
  'restricted',
  'too_long',
  'busy',
  'failed'
] as const

/** Slots of a procedure. */
export const PROCEDURE_SLOTS = [
  'papers',
  'fee',
  'time_limit',
  'where',
  'online',
  'steps',
  'conditions',
  'form',
  'legal_basis',
  'result',
  'who'
] as const

/** Kinds of source document. */
export const DOCUMENT_KINDS = ['regulation', 'procedure', 'guide', 'faq', 'note'] as const

/** Kinds of provision in a document's tree. */
export const PROVISION_KINDS = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'subpoint',
  'annex',
  'heading',
  'paragraph',
  'slot',
  'item',
  'preamble'
] as const

/** Effect of a document or provision on the asked day. */
export const VALIDITY_STATUSES = ['in_force', 'not_yet_in_force', 'expired', 'partly_expired', 'unknown'] as const

/** What a notice beside an answer is about. */
export const NOTICE_KINDS = [
  'ai_disclosure',
  'expired',
  'soon_to_change',
  'as_of',
  'contradiction',
  'past_value',
  'masked',
  'understood'
] as const

/** Why somebody was not helped by an answer. */
export const FEEDBACK_REASONS = ['wrong', 'incomplete', 'outdated', 'not_what_i_asked', 'unclear', 'other'] as const

/** Stable `code` of every problem the server reports, over HTTP and over the socket. */
export const PROBLEM_CODES = [
  'invalid_request',
  'invalid_json',
  'unsupported_media_type',
  'body_too_large',
  'not_found',
  'answer_not_found',
  'document_not_found',
  'provision_not_found',
  'procedure_not_found',
  'conversation_not_found',
  'origin_not_allowed',
  'too_many_requests',
  'answer_in_progress',
  'stopped',
  'busy',
  'not_ready',
  'internal'
] as const
