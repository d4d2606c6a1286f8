export { INJECTIONS, NOT_INJECTIONS } from './injection-set.js'
export { type AskedConversation, askInTurn, makeTools, type TestTools } from './make-tools.js'
export { type PersonalDataCase, personalDataSet } from './personal-data-set.js'
export { scriptedKnowledge } from './scripted-knowledge.js'
