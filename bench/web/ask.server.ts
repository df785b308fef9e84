import { Agent, get } from 'node:http'

/** Asks over one kept connection, for so many at once. Other statuses than 200 throw. */
export function createAsker(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (url: string) =>
    new Promise<{ readonly type: string; readonly body: Buffer }>((resolve, reject) => {
      get(url, { agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode} from ${url}`))
          const type = response.headers['content-type'] ?? ''
          resolve({ type, body: Buffer.concat(parts) })
        })
      }).once('error', reject)
    })
  return { ask, close: () => agent.destroy() }
}

/** Requests a second that the address answers, `connections` at once. */
export async function measureRate(url: string, connections: number, ms: number): Promise<number> {
  const { ask, close } = createAsker(connections)
  const started = performance.now()
  let answered = 0
  const worker = async () => {
    while (performance.now() - started < ms) {
      await ask(url)
      answered++
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - started) / 1000
  close()
  return answered / seconds
}
