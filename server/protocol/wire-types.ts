import type { answerBlockSchema, cardSectionSchema } from './answer-block-schema.js'
import type { answerSchema, citationSchema, questionSchema } from './answer-schema.js'
import type { citedTextSchema, sourcedTextSchema, validitySchema } from './basic-schemas.js'
import type { answerStopSchema, questionAskSchema } from './chat-schemas.js'
import type { ANSWER_STATUSES, FEEDBACK_REASONS, PROBLEM_CODES, PROCEDURE_SLOTS } from './closed-lists.js'
import type { conversationResumeSchema, conversationSchema, conversationTurnSchema } from './conversation-schema.js'
import type { documentSchema, provisionSchema } from './document-schema.js'
import type { feedbackGiveSchema, feedbackSchema } from './feedback-schema.js'
import type { FromSchema } from './from-schema.js'
import type { problemSchema } from './problem-schema.js'
import type { procedureSchema } from './procedure-schema.js'
import type { searchQuerySchema, searchResponseSchema, searchResultSchema } from './search-schema.js'

/** What crosses the wire, each derived from the schema of the same name. */
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]
export type ProcedureSlot = (typeof PROCEDURE_SLOTS)[number]
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number]
export type ProblemCode = (typeof PROBLEM_CODES)[number]
export type Question = FromSchema<typeof questionSchema>
export type Answer = FromSchema<typeof answerSchema>
export type AnswerBlock = FromSchema<typeof answerBlockSchema>
export type CardSection = FromSchema<typeof cardSectionSchema>
export type CitedText = FromSchema<typeof citedTextSchema>
export type SourcedText = FromSchema<typeof sourcedTextSchema>
export type Citation = FromSchema<typeof citationSchema>
export type Validity = FromSchema<typeof validitySchema>
export type Problem = FromSchema<typeof problemSchema>
export type Feedback = FromSchema<typeof feedbackSchema>
export type FeedbackGive = FromSchema<typeof feedbackGiveSchema>
export type SearchQuery = FromSchema<typeof searchQuerySchema>
export type SearchResponse = FromSchema<typeof searchResponseSchema>
export type SearchResult = FromSchema<typeof searchResultSchema>
export type DocumentView = FromSchema<typeof documentSchema>
export type ProvisionView = FromSchema<typeof provisionSchema>
export type ProcedureView = FromSchema<typeof procedureSchema>
export type Conversation = FromSchema<typeof conversationSchema>
export type ConversationTurn = FromSchema<typeof conversationTurnSchema>
export type ConversationResume = FromSchema<typeof conversationResumeSchema>
export type QuestionAsk = FromSchema<typeof questionAskSchema>
export type AnswerStop = FromSchema<typeof answerStopSchema>
