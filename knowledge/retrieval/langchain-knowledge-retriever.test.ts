import { expect, it } from 'vitest'
import { knowledgeBaseOf, makeRegulation, openKnowledgeRetriever, PUBLIC_READER } from '../testing/index.js'

it('hands found provisions to a LangChain chain, verbatim and labelled', async () => {
  const knowledge = await knowledgeBaseOf(makeRegulation())
  const retriever = await openKnowledgeRetriever({ knowledge, today: () => '2026-07-01', audiences: PUBLIC_READER, maxResults: 2 })
  const [first] = await retriever.invoke('Thời hạn đăng ký khai tử là bao lâu?')
  expect(first?.pageContent).toContain('15 ngày')
  expect(first?.metadata).toMatchObject({ documentNumber: '60/2014/QH13', article: '33', validity: { status: 'in_force' } })
  expect(first?.metadata.label).toContain('Điều 33 Luật Hộ tịch')
  knowledge.close()
})
