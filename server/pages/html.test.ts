import { describe, expect, it } from 'vitest'
import { html } from './html.js'

describe('html', () => {
  it('escapes text in content and in attributes', () => {
    const title = "\"><script>alert(1)</script> & 'Luật'"
    expect(html`<p title="${title}">${title}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;Luật&#39;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;Luật&#39;</p>'
    )
  })

  it('keeps what is HTML already, joins lists, writes nothing for what is absent', () => {
    const items = ['Giấy chứng sinh', 'Tờ khai <CT01>'].map((item) => html`<li>${item}</li>`)
    expect(html`<ul>${items}</ul>${undefined}${false}${0}`.markup).toBe('<ul><li>Giấy chứng sinh</li><li>Tờ khai &lt;CT01&gt;</li></ul>0')
  })
})
