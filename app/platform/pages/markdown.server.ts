import MarkdownIt from 'markdown-it'

/**
 * Lists, tables, emphasis and links, as people write them in a mail. No HTML passes; no pictures,
 * which would tell another site who reads; no headings, which are the page's; links go to web and mail
 * addresses only. A line break is one.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, breaks: true })
markdown.disable(['image', 'heading', 'lheading', 'html_block', 'html_inline', 'reference'])
markdown.validateLink = (address) => /^(https?:|mailto:)/i.test(address.trim())
markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
  // Whoever writes here gains no rank by it, and learns nothing of who follows.
  tokens[at]?.attrSet('rel', 'nofollow ugc noopener noreferrer')
  return self.renderToken(tokens, at, options)
}

/** `[words]()` leads nowhere: its words stay, as text. */
markdown.core.ruler.push('no-empty-link', ({ tokens }) => {
  for (const token of tokens) {
    if (token.children === null) continue
    let isInEmpty = false
    token.children = token.children.filter((child) => {
      if (child.type === 'link_open' && child.attrGet('href') === '') isInEmpty = true
      else if (!isInEmpty || child.type !== 'link_close') return true
      else isInEmpty = false
      return false
    })
  }
})

/** Columns that are set right would need a style of their own, which our policy for content forbids. */
for (const rule of ['th_open', 'td_open']) {
  markdown.renderer.rules[rule] = (tokens, at, options, _env, self) => {
    const token = tokens[at]
    if (token) token.attrs = null
    return self.renderToken(tokens, at, options)
  }
}

/** A number and its unit stay on one line: `1,000 h`. */
function keepUnits(text: string): string {
  return text.replace(/(?<=\d) (?=[A-Za-zμΩ℃°%])/g, '\u00a0')
}

/** The HTML of a text that somebody wrote in Markdown: safe to draw as it is. */
export function renderMarkdown(text: string): string {
  return markdown.render(keepUnits(text))
}
