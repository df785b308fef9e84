import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeDocument } from './evaluate-filter'
import { errorBody, FakeError } from './fake-error'
import { type FakeState, routes } from './routes'
import { TaskQueue } from './task-queue'

export interface FakeRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** What goes wrong, for the next requests that `on` picks; all if it is left out. */
export type Play = {
  readonly times: number
  readonly on?: (request: FakeRequest) => boolean
} & (
  | { readonly what: 'unavailable'; readonly retryAfterSeconds?: number }
  | { readonly what: 'forbidden' | 'broken' | 'half' | 'not-json' }
  | { readonly what: 'slow'; readonly milliseconds: number }
)

export interface FakeMeilisearch {
  readonly url: string
  readonly key: string
  readonly requests: readonly FakeRequest[]
  /** What a real server would not have understood: unknown routes and fields, invalid filters. */
  readonly violations: readonly string[]
  play(play: Play): void
  /** Ends whatever goes wrong. */
  stopPlays(): void
  /** Tasks of these documents fail from now on, as one of a real server may. */
  refuse(isRefused: ((document: FakeDocument) => boolean) | null): void
  /** How long each task takes. */
  delayTasks(milliseconds: number): void
  /** Tasks are accepted and not carried out until the returned function is called. */
  holdTasks(): () => void
  /** How many tasks it has accepted: on a real server, each takes a second or more. */
  tasks(): number
  documents(uid: string): readonly FakeDocument[]
  settings(uid: string): Readonly<Record<string, unknown>>
  /** Uids of all indexes. */
  indexes(): readonly string[]
  /** As after the loss of its disk. */
  forget(): void
  idle(): Promise<void>
  close(): Promise<void>
}

interface Running {
  readonly key: string
  readonly state: FakeState
  readonly requests: FakeRequest[]
  readonly violations: string[]
  plays: (Play & { left: number })[]
}

/**
 * A fake of Meilisearch on loopback, for tests: the routes that the product uses, with strict
 * checks of what is asked, tasks that are carried out later, and failures on demand. It shares no
 * code with the product. What it finds is near to what a real server finds, no more.
 */
export async function startFakeMeilisearch(port = 0): Promise<FakeMeilisearch> {
  let delayMs = 0
  let isRefused: ((document: FakeDocument) => boolean) | null = null
  const state: FakeState = {
    indexes: new Map(),
    tasks: new TaskQueue(() => delayMs),
    isRefused: (document) => isRefused?.(document) ?? false,
  }
  const running: Running = { key: 'fake-key', state, requests: [], violations: [], plays: [] }
  const server = createServer((request, response) => void handle(running, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}`,
    key: running.key,
    requests: running.requests,
    violations: running.violations,
    play: (play) => running.plays.push({ ...play, left: play.times }),
    stopPlays: () => {
      running.plays = []
    },
    refuse: (isIt) => {
      isRefused = isIt
    },
    delayTasks: (milliseconds) => {
      delayMs = milliseconds
    },
    holdTasks: () => state.tasks.hold(),
    tasks: () => state.tasks.accepted,
    documents: (uid) => Array.from(state.indexes.get(uid)?.documents ?? [], ([, it]) => it),
    settings: (uid) => state.indexes.get(uid)?.settings ?? {},
    indexes: () => [...state.indexes.keys()],
    forget: () => state.indexes.clear(),
    idle: () => state.tasks.idle(),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function handle(
  running: Running,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(incoming)
  const url = new URL(incoming.url ?? '/', 'http://fake')
  const request: FakeRequest = { method: incoming.method ?? 'GET', path: url.pathname, body }
  running.requests.push(request)
  const play = takePlay(running, request)
  if (play?.what === 'slow') await sleep(play.milliseconds, undefined, { ref: false })
  if (play?.what === 'broken') return void incoming.socket.destroy()
  if (play?.what === 'unavailable') {
    const after = play.retryAfterSeconds
    if (after !== undefined) response.setHeader('Retry-After', String(after))
    return send(response, new FakeError(503, 'too_many_search_requests', 'busy', 'system'))
  }
  if (play?.what === 'forbidden') return send(response, invalidKey())
  if (play?.what === 'not-json') return void response.end('<html>a proxy</html>')
  const answer = answerOf(running, request, url, incoming.headers.authorization)
  if (play?.what === 'half') {
    const text = JSON.stringify(answer instanceof FakeError ? errorBody(answer) : answer.body)
    response.writeHead(200, { 'Content-Length': text.length, 'Content-Type': 'application/json' })
    response.write(text.slice(0, text.length / 2), () => incoming.socket.destroy())
    return
  }
  send(response, answer)
}

type Answered = FakeError | { readonly status: number; readonly body: unknown }

function answerOf(
  running: Running,
  { method, path, body }: FakeRequest,
  url: URL,
  authorization: string | undefined,
): Answered {
  const violation = (error: FakeError) => {
    running.violations.push(`${method} ${path}: ${error.message}`)
    return error
  }
  if (authorization === undefined) {
    return new FakeError(401, 'missing_authorization_header', 'no Authorization header', 'auth')
  }
  if (authorization !== `Bearer ${running.key}`) return invalidKey()
  for (const route of routes) {
    const params = paramsOf(route.path, path)
    if (route.method !== method || !params) continue
    const query = route.query.safeParse(Object.fromEntries(url.searchParams))
    const parsed = route.body.safeParse(body)
    if (!query.success) return violation(badRequest(query.error.message))
    if (!parsed.success) return violation(badRequest(parsed.error.message))
    try {
      return route.answer(running.state, { params, query: query.data, body: parsed.data })
    } catch (error) {
      if (!(error instanceof FakeError)) throw error
      return error.status === 400 ? violation(error) : error
    }
  }
  return violation(new FakeError(404, 'not_found', 'no such route'))
}

function takePlay(running: Running, request: FakeRequest): Play | undefined {
  const play = running.plays.find((it) => it.left > 0 && (it.on?.(request) ?? true))
  if (play) play.left -= 1
  running.plays = running.plays.filter(({ left }) => left > 0)
  return play
}

function paramsOf(pattern: string, path: string): readonly string[] | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: string[] = []
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) params.push(decodeURIComponent(given[at] ?? ''))
    else if (part !== given[at]) return null
  }
  return params
}

function badRequest(message: string): FakeError {
  return new FakeError(400, 'bad_request', message)
}

function invalidKey(): FakeError {
  return new FakeError(403, 'invalid_api_key', 'The provided API key is invalid.', 'auth')
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}

function send(response: ServerResponse, answer: Answered): void {
  const isError = answer instanceof FakeError
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(isError ? errorBody(answer) : answer.body))
}
