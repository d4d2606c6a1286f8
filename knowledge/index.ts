export * from './domain/index.js'
export type { EmbeddingModel } from './index/embedding/embedding-model.js'
export { type EmbeddingSettings, type EmbeddingSource, embeddingSource } from './index/embedding/embedding-source.js'
export { embedWithLangchain, type LangchainEmbeddingOptions } from './index/embedding/langchain-embedding-model.js'
export { type OllamaEmbedding, openOllamaEmbedding } from './index/embedding/langchain-ollama-embedding.js'
export { type OpenAiCompatibleEmbedding, openOpenAiCompatibleEmbedding } from './index/embedding/langchain-openai-embedding.js'
export { learnTermStatistics, RandomIndexingModel } from './index/embedding/random-indexing-model.js'
export { TermStatistics } from './index/embedding/term-statistics.js'
export { buildGeneration } from './index/generation/build-generation.js'
export type { BuildOptions, BuildProgress } from './index/generation/build-options.js'
export { currentGeneration, fittingGeneration } from './index/generation/current-generation.js'
export type { GenerationManifest } from './index/generation/generation-manifest.js'
export { verifyGeneration } from './index/generation/verify-generation.js'
export { ExactVectorIndex } from './index/vector/exact-vector-index.js'
export { HnswVectorIndex } from './index/vector/hnsw-vector-index.js'
export type { VectorHit, VectorIndex } from './index/vector/vector-index.js'
export { isEffectiveLegalEvent } from './library/is-effective-legal-event.js'
export type * from './library/library-store.js'
export { openSqliteLibrary, type SqliteLibraryOptions } from './library/open-sqlite-library.js'
export { kindEvidence } from './retrieval/kinds/kind-evidence.js'
export { type KindExample, type KindTraining, trainKindOdds } from './retrieval/kinds/kind-training.js'
export type * from './retrieval/knowledge-base.js'
export {
  type DescribedLawQuestions,
  describeLawQuestions,
  groupOfLawQuestion,
  type LawFoldOptions,
  type LawFolds,
  learnLawFolds
} from './retrieval/laboratory/law-folds.js'
export { type PassageOrigin, RetrievalLaboratory } from './retrieval/laboratory/retrieval-laboratory.js'
export { AS_SHIPPED, RETRIEVAL_PARTS, type RetrievalPart, type RetrievalTrial } from './retrieval/laboratory/retrieval-trial.js'
export type { KnowledgeMetadata, KnowledgeRetriever, KnowledgeRetrieverOptions } from './retrieval/langchain-knowledge-retriever.js'
export { type KnowledgeBaseOptions, openKnowledgeBase } from './retrieval/open-knowledge-base.js'
export { openKnowledgeRetriever } from './retrieval/open-knowledge-retriever.js'
export { loadProcedureRanker, PROCEDURE_RANKER_FILE } from './retrieval/procedures/load-procedure-ranker.js'
export {
  type ProcedureTraining,
  type ProcedureTrainingQuestion,
  trainProcedureRanker
} from './retrieval/procedures/procedure-training.js'
export { type LawQuestion, type LawTraining, type LawTrainingOptions, trainLawRanker } from './retrieval/ranker/law-training.js'
export { measureRankings, type QuestionRanks, type RankingMeasures } from './retrieval/ranker/ranking-measures.js'
export { sourcesOfAnswers } from './retrieval/ranker/sources-of-answers.js'
export { type AbbreviationInText, expandAbbreviations, readAbbreviations } from './vietnamese/abbreviations.js'
export type { Reading } from './vietnamese/choose-readings.js'
export { DiacriticsModel } from './vietnamese/diacritics-model.js'
export { documentNumberFits, normalizeDocumentNumber } from './vietnamese/document-numbers.js'
export { foldText } from './vietnamese/fold-text.js'
export { type LegalReference, readLegalReferences } from './vietnamese/legal-references.js'
export { normalizeText } from './vietnamese/normalize-text.js'
export { repairTyping } from './vietnamese/repair-typing.js'
export { restoreBest, restoreDiacritics } from './vietnamese/restore-diacritics.js'
export { type Sentence, sentencesOf } from './vietnamese/sentences.js'
export { type Syllable, syllablesOf, syllablesWithPlaces } from './vietnamese/syllables.js'
export { DiacriticsTrainer, trainDiacriticsModel } from './vietnamese/train-diacritics-model.js'
export { type QuestionExpansion, type UnderstoodQuestionText, understandQuestionText } from './vietnamese/understand-question-text.js'
export { isWellFormed } from './vietnamese/well-formed-syllable.js'
