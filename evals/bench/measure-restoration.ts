import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import {
  DiacriticsTrainer,
  foldText,
  normalizeText,
  repairTyping,
  restoreDiacritics,
  syllablesOf,
  understandQuestionText
} from '../../knowledge/index.js'
import { seededRandom } from '../seeded-random.js'

/*
 * How well dấu are restored: trains on nine tenths of the codified law and the procedures, asks for sentences of the last tenth with all
 * or half of their dấu taken away, and counts syllables. Run: node --import tsx evals/bench/measure-restoration.ts
 */
const DATA = '../shared/data'
const SENTENCES = 2000
const files = [`${DATA}/codified-law.jsonl.gz`, `${DATA}/procedures.jsonl.gz`]
const missing = files.filter((file) => !existsSync(file))
if (missing.length > 0) {
  console.error(`Không đo được: thiếu ${missing.join(', ')} (dữ liệu thật đứng ngoài kho mã).`)
  process.exit(1)
}

const random = seededRandom(7)
const trainer = new DiacriticsTrainer()
const heldOut: string[] = []
let started = performance.now()
let characters = 0
for (const file of files) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue
    const record = JSON.parse(line) as Record<string, unknown>
    const texts = ['ten', 'label', 'text', 'trinh_tu', 'yeu_cau_dieu_kien', 'page_text'].map((field) => record[field])
    const text = texts.filter((value) => typeof value === 'string').join('\n')
    if (random() < 0.1) heldOut.push(text)
    else {
      trainer.read(text)
      characters += text.length
    }
  }
}
const model = trainer.finish()
const megabytes = model.toBuffer().length / 1e6
console.log(
  `trained on ${(characters / 1e6).toFixed(0)} M characters in ${((performance.now() - started) / 1000).toFixed(1)} s (reading included), ` +
    `model ${megabytes.toFixed(1)} MB, ${model.data.syllables.length} syllables, ${model.data.followers.length} pairs, ` +
    `resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`
)

const sentences = heldOut
  .flatMap((text) => text.normalize('NFC').split(/[.;:\n]+/))
  .map((sentence) => sentence.trim())
  .filter((sentence) => sentence.split(' ').length >= 5 && sentence.length < 400 && foldText(sentence) !== sentence.toLowerCase())
const heldOutSentences = Array.from({ length: SENTENCES }, () => sentences[Math.floor(random() * sentences.length)]!)

function report(name: string, chosen: readonly string[], spoil: (sentence: string) => string): void {
  let syllables = 0
  let right = 0
  let whole = 0
  const wrong = new Map<string, number>()
  started = performance.now()
  const restored = chosen.map((sentence) => restoreDiacritics(model, spoil(sentence)))
  const milliseconds = (performance.now() - started) / chosen.length
  restored.forEach((text, index) => {
    const expected = syllablesOf(chosen[index]!)
    const got = syllablesOf(text)
    const errors = expected.filter((syllable, place) => syllable !== got[place])
    expected.forEach((syllable, place) => {
      if (syllable !== got[place]) wrong.set(`${syllable}→${got[place]}`, (wrong.get(`${syllable}→${got[place]}`) ?? 0) + 1)
    })
    syllables += expected.length
    right += expected.length - errors.length
    if (errors.length === 0) whole++
  })
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(2)} %`
  console.log(
    `${name}: syllables right ${share(right, syllables)}, sentences wholly right ${share(whole, chosen.length)}, ${milliseconds.toFixed(2)} ms each`
  )
  console.log(
    `  most often wrong: ${[...wrong]
      .sort((one, other) => other[1] - one[1])
      .slice(0, 12)
      .map(([pair, count]) => `${pair} ${count}`)
      .join(', ')}`
  )
}

const withoutMarks = (text: string) =>
  [...text].map((letter) => (letter === letter.toLowerCase() ? foldText(letter) : foldText(letter).toUpperCase())).join('')
report('no dấu   ', heldOutSentences, withoutMarks)
report('half dấu ', heldOutSentences, (sentence) => sentence.replace(/\p{L}+/gu, (word) => (random() < 0.5 ? withoutMarks(word) : word)))
report('all dấu  ', heldOutSentences, (sentence) => sentence)

/** How many correctly typed texts the whole repair of typing would change, and how long the whole understanding takes. */
function reportRepair(name: string, texts: readonly string[]): void {
  const changed = texts.filter((text) => repairTyping(model, text)[0]!.text !== text)
  started = performance.now()
  for (const text of texts) understandQuestionText(text, model)
  const milliseconds = (performance.now() - started) / texts.length
  console.log(
    `${name}, correctly typed: changed by the repair ${changed.length} of ${texts.length} (${((100 * changed.length) / texts.length).toFixed(2)} %), ` +
      `understood in ${milliseconds.toFixed(2)} ms each`
  )
  for (const text of changed.slice(0, 5)) console.log(`  ${text}\n  ${repairTyping(model, text)[0]!.text}`)
}
reportRepair('held-out sentences', heldOutSentences.map(normalizeText))

const questionFile = `${DATA}/law-questions.jsonl`
if (existsSync(questionFile)) {
  const questions = readFileSync(questionFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => normalizeText((JSON.parse(line) as { question: string }).question))
  report('law questions, no dấu', questions, withoutMarks)
  report('law questions, as typed', questions, (question) => question)
  reportRepair('law questions', questions)
}
