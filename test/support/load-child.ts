// A process of its own that asks a server over many connections at once, until it is told to stop or
// has asked often enough. Its last message says what was answered.
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const connections = 200
const mostRequests = 30_000
const paths = ['/', '/needs', '/chains', '/search?q=%E6%BF%80%E5%85%89', '/organizations']

const [baseUrl = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const statuses: Record<string, number> = {}
let asked = 0
let withoutRetryAfter = 0
let isStopped = false

process.once('message', () => {
  isStopped = true
})

interface Answer {
  readonly status: number | string
  readonly retryAfter: string | undefined
}

function ask(path: string): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = ({ message }: Error) => resolve({ status: message, retryAfter: undefined })
    const request = get(`${baseUrl}${path}`, { agent }, (answer) => {
      answer.resume()
      const { statusCode = 0, headers } = answer
      answer.once('end', () => resolve({ status: statusCode, retryAfter: headers['retry-after'] }))
      answer.once('error', failed)
    })
    request.once('error', (error) => {
      // A connection that was kept and that the server closed in between: browsers ask once more too.
      if (request.reusedSocket) resolve(ask(path))
      else failed(error)
    })
  })
}

async function askOnAndOn(at: number): Promise<void> {
  while (!isStopped && asked < mostRequests) {
    asked += 1
    const { status, retryAfter } = await ask(paths[(at + asked) % paths.length] ?? '/')
    statuses[status] = (statuses[status] ?? 0) + 1
    if (status !== 503) continue
    if (retryAfter === undefined) withoutRetryAfter += 1
    // Less than the server asks for.
    await pause(250)
  }
}

process.send?.('begun')
await Promise.all(Array.from({ length: connections }, (_, at) => askOnAndOn(at)))
process.send?.({ statuses, withoutRetryAfter, isStopped })
agent.destroy()
process.disconnect()
