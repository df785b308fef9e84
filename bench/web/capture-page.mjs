// Loaded before the built server (node --import): keeps the element of the next page that it renders
// and serves it bare, by renderToPipeableStream alone, on BENCH_BARE_PORT. `/arm` asks for the
// capture; every other address answers with the page.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(resolve('package.json'))
const { cloneElement } = require('react')
const reactServer = require('react-dom/server')
const render = reactServer.renderToPipeableStream

let isArmed = false
let page = null

reactServer.renderToPipeableStream = (element, options) => {
  if (isArmed) {
    isArmed = false
    page = capture(element)
  }
  return render(element, options)
}

/** A function that makes the element anew: the stream of loader data in it can be read only once. */
function capture(element) {
  const { context } = remixOf(element).props
  const [own, copy] = context.serverHandoffStream.tee()
  context.serverHandoffStream = own
  const chunks = Array.fromAsync ? Array.fromAsync(copy) : collect(copy)
  return async () => {
    const parts = await chunks
    return withContext(element, {
      ...context,
      renderMeta: {},
      serverHandoffStream: new ReadableStream({
        start(controller) {
          for (const part of parts) controller.enqueue(part)
          controller.close()
        },
      }),
    })
  }
}

async function collect(stream) {
  const parts = []
  for await (const part of stream) parts.push(part)
  return parts
}

function remixOf(element) {
  return element.props.context?.manifest ? element : remixOf(element.props.children)
}

function withContext(element, context) {
  return element.props.context?.manifest
    ? cloneElement(element, { context })
    : cloneElement(element, {}, withContext(element.props.children, context))
}

const server = createServer(async (request, response) => {
  if (request.url === '/arm') {
    isArmed = true
    response.end()
    return
  }
  const { pipe } = render(await page(), {
    onShellReady() {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      pipe(response)
    },
  })
})
server.listen(Number(process.env.BENCH_BARE_PORT), '127.0.0.1')
server.unref()
