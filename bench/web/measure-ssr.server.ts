import type { Finding } from '../finding'
import { ratioOf, spreadOf } from '../spread'
import { createAsker, measureRate } from './ask.server'
import type { BuiltServer } from './built-server.server'

const path = '/capabilities'
const connections = 8
const roundMs = 3_000

/**
 * Pages a second of a list against renderToPipeableStream of the very element, data included, in
 * the same process. What is between the two is the database, the search and the way through both.
 */
export async function measureSsr(server: BuiltServer, rounds: number): Promise<readonly Finding[]> {
  const { ask, close } = createAsker(1)
  await ask(server.origin + path)
  await ask(`${server.bareOrigin}/arm`)
  const page = await ask(server.origin + path)
  const bare = await ask(`${server.bareOrigin}/`)
  close()
  // The nonce of the security header and the number of the request differ; the rest must not.
  const share = bare.body.length / page.body.length
  if (Math.abs(share - 1) > 0.02) {
    throw new Error(`the bare page has ${bare.body.length} bytes, the page ${page.body.length}`)
  }
  await measureRate(server.origin + path, connections, roundMs)
  await measureRate(`${server.bareOrigin}/`, connections, roundMs)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await measureRate(server.origin + path, connections, roundMs))
    theirs.push(await measureRate(`${server.bareOrigin}/`, connections, roundMs))
  }
  const rate = { section: 'ssr', unit: 'requests/s', digits: 0 }
  return [
    { ...rate, name: path, value: spreadOf(ours) },
    { ...rate, name: 'bare renderToPipeableStream of it', value: spreadOf(theirs) },
    { section: 'ssr', name: `${path} / bare`, value: ratioOf(ours, theirs), goal: { least: 0.65 } },
  ]
}
