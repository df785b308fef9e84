import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../app/platform/pages/markdown.server'

/** Every tag of an HTML text, with its attributes. */
const tagsOf = (html: string) => [...html.matchAll(/<\/?([a-zA-Z][\w-]*)((?:\s[^<>]*)?)>/g)]

const allowed = new Set([
  ...['p', 'br', 'ul', 'ol', 'li', 'em', 'strong', 's', 'code', 'pre', 'a', 'blockquote', 'hr'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
])

function expectHarmless(html: string): void {
  // Whatever is not a tag of ours is text: no bare `<` is left over.
  expect(html.replace(/<\/?[a-zA-Z][\w-]*(?:\s[^<>]*)?>/g, '')).not.toContain('<')
  for (const [, name = '', attributes = ''] of tagsOf(html)) {
    expect(allowed.has(name.toLowerCase()), name).toBe(true)
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
      expect(['href', 'rel', 'title', 'class', 'start']).toContain(attribute)
      if (attribute === 'href') expect(value).toMatch(/^(https?:|mailto:)/i)
      if (attribute === 'class') expect(value).toMatch(/^language-/)
    }
  }
}

describe('a text in Markdown', () => {
  test('has lists, tables, emphasis, line breaks and links to other sites without our credit', () => {
    const html = renderMarkdown(
      '第一行\n第二行\n\n- **五轴**\n- 三轴\n\n| 项 | 值 |\n|---|--:|\n| 公差 | 0.02 mm |\n\n[标准](https://std.example/a)',
    )
    expect(html).toContain('第一行<br>\n第二行')
    expect(html).toContain('<li><strong>五轴</strong></li>')
    expect(html).toContain('<td>0.02\u00a0mm</td>')
    expect(html).toContain(
      '<a href="https://std.example/a" rel="nofollow ugc noopener noreferrer">标准</a>',
    )
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![跟踪](https://evil.example/pixel.png)',
    '[点我](javascript:alert(1))',
    '[点我](JaVaScRiPt:alert(1))',
    '[点我](data:text/html,<script>alert(1)</script>)',
    '[点我](//evil.example)',
    '[点我]: javascript:alert(1)\n\n[点我]',
    '<https://evil.example/"onmouseover="alert(1)>',
    '# 标题\n\n标题\n===',
    '`</code><script>alert(1)</script>`',
    '```html" onload="alert(1)\n<script>\n```',
    '<a href="javascript:alert(1)">x</a>',
    '[a](https://e.example/"onclick=alert(1)//)',
  ])('is drawn without what could do harm: %s', (text) => {
    expectHarmless(renderMarkdown(text))
  })

  test('keeps the words of a link that leads nowhere, and the link beside it', () => {
    const html = renderMarkdown('[空]() []() [标准](https://std.example/a) 完')
    expect(html).toBe(
      '<p>空  <a href="https://std.example/a" rel="nofollow ugc noopener noreferrer">标准</a> 完</p>\n',
    )
  })

  test('is drawn without what could do harm, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...['<', '>', '"', "'", '`', '[', ']', '(', ')', '!', '\n', '|', '*', '#', '&', ';', ' '],
        ...['javascript:', 'https://', 'onerror=', '<script', '</', 'style=', '&#x6a;', '\\'],
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expectHarmless(renderMarkdown(pieces.join('')))
      }),
      { numRuns: 2000 },
    )
  })
})
