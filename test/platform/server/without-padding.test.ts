import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutPadding } from '../../../app/platform/server/without-padding.server'

const words = Array.from({ length: 2_000 }, (_, at) => `${'a'.repeat(at % 3)}钛合金 😀`)
const page = createElement(
  'ul',
  null,
  words.map((word, at) => createElement('li', { key: at, title: word }, word)),
)

function render(through: NodeJS.ReadWriteStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onShellReady() {
        pipe(through)
        text(through).then(resolve, reject)
      },
      onShellError: reject,
    })
  })
}

test('a page of Chinese arrives as it was drawn, which React alone does not see to', async () => {
  const drawn = renderToStaticMarkup(page)
  expect(await render(withoutPadding())).toBe(drawn)
  // Once this fails, React writes what it means, and the filter can go.
  expect(await render(new PassThrough())).toContain('\0')
})
