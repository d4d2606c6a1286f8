export { type AskedConversation, askInTurn, makeTools, type TestTools } from './make-tools.js'
export { scriptedKnowledge } from './scripted-knowledge.js'
