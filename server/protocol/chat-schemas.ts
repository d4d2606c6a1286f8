import { questionSchema } from './answer-schema.js'
import { idSchema } from './basic-schemas.js'

/** `question-ask`: a question; `requestId` (the browser's own) comes back in everything told about it. */
export const questionAskSchema = {
  ...questionSchema,
  properties: { ...questionSchema.properties, requestId: idSchema }
} as const

/** `answer-stop`: stop the answer now being made. */
export const answerStopSchema = { type: 'object', additionalProperties: false, properties: { requestId: idSchema } } as const
