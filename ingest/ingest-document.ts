import { resolve } from 'node:path'
import { examineSource } from './examine-source.js'
import type { IngestContext, IngestFileOptions, IngestStep, IngestTools } from './ingest-context.js'
import type { FileReport } from './ingest-report.js'
import { keepOriginal } from './keep-original.js'
import { keepQuarantine } from './keep-quarantine.js'
import { proposeDocuments } from './propose-documents.js'
import { rememberImport } from './remember-import.js'
import { skipWhenUnchanged } from './skip-when-unchanged.js'

/**
 * From a file to proposed revisions, step by step. Each step continues with more known, or finishes with what became of the file.
 * Parsing, repair, structure and metadata happen inside the parser of the format (`ingest/parsers`, `ingest/structure`);
 * `proposeDocuments` admits each document it yields and hands it to the library. Publishing follows: `publish.ts`.
 */
const STEPS: readonly IngestStep[] = [keepOriginal, examineSource, skipWhenUnchanged, proposeDocuments, keepQuarantine, rememberImport]

/** Takes one file into the library as proposed revisions. Never throws for what is in the file; throws `KnowledgeError` for a broken library. */
export async function ingestDocument(path: string, tools: IngestTools, options: IngestFileOptions = {}): Promise<FileReport> {
  let context: IngestContext = { path: resolve(path), options }
  for (const step of STEPS) {
    const next = await step(context, tools)
    if ('finish' in next) return next.finish
    context = next.continue
  }
  throw new Error('the last step of ingest-document.ts has to finish')
}
