import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startTestApp } from '../testing/start-test-app.js'

it('serves the built widget to any site, and says when nothing was built', async () => {
  const widgetDirectory = mkdtempSync(join(tmpdir(), 'widget-'))
  const app = await startTestApp({ widgetDirectory })
  expect((await app.inject('/widget.js')).statusCode).toBe(404)
  writeFileSync(join(widgetDirectory, 'widget.js'), 'customElements')
  const script = await app.inject('/widget.js')
  expect(script.body).toBe('customElements')
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*'
  })
  const again = await app.inject({ url: '/widget.js', headers: { 'if-none-match': String(script.headers.etag) } })
  expect(again.statusCode).toBe(304)
  await app.close()
  rmSync(widgetDirectory, { recursive: true })
})
