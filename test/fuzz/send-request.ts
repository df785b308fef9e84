import { Agent, type IncomingMessage, request } from 'node:http'
import type { SignedIn } from '../e2e/support/actors'
import { bytesOf, encodeFields, type Field, type FilePlan, type RequestPlan } from './request-plan'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly location: string | null
  readonly requestId: string | null
  readonly body: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const boundary = 'fuzz-boundary-5f2d'

/** Sends a plan over a connection of its own making: no library mends what it says. */
export function sendRequest(
  baseUrl: string,
  plan: RequestPlan,
  browser: SignedIn,
): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  const { body, headers } = bodyOf(plan, browser)
  const query = plan.query.length === 0 ? '' : `?${encodeFields(plan.query)}`
  const path = plan.isForData
    ? plan.path === '/'
      ? '/_root.data'
      : `${plan.path}.data`
    : plan.path
  return new Promise((resolve, reject) => {
    const sent = request({
      agent,
      hostname,
      port,
      method: plan.method,
      path: path + query,
      headers: {
        Cookie: plan.cookies === 'own' ? browser.cookie : brokenCookies,
        ...(plan.origin === 'own' ? { Origin: baseUrl } : {}),
        ...(plan.origin === 'null' ? { Origin: 'null' } : {}),
        ...headers,
      },
    })
    sent.once('error', reject)
    sent.once('response', (response) => readAnswer(response).then(resolve, reject))
    if (body !== null) sent.write(body)
    sent.end()
  })
}

const brokenCookies = [
  'session=%ZZ',
  `visit=${Buffer.from('{"a":[1]}').toString('base64')}`,
  'language=eyJ9',
  'pending=a.b.c.d.e; confirm-link=x; codes=..; __proto__=1; =; ;;',
].join('; ')

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const { location, 'content-type': type, 'x-request-id': requestId } = response.headers
  return {
    status: response.statusCode ?? 0,
    type: type ?? '',
    location: location ?? null,
    requestId: typeof requestId === 'string' ? requestId : null,
    body: Buffer.concat(chunks),
  }
}

interface Body {
  readonly body: Buffer | null
  readonly headers: Readonly<Record<string, string>>
}

function bodyOf(plan: RequestPlan, { formToken }: SignedIn): Body {
  if (plan.method !== 'POST') return { body: null, headers: {} }
  const tokens = { own: [formToken], none: [], foreign: ['x'], twice: [formToken, 'x'] }
  const fields = [...tokens[plan.token].map((it): Field => ['token', it]), ...plan.fields]
  const form = Buffer.from(encodeFields(fields))
  const typed = (type: string, body: Buffer): Body => ({
    body,
    headers: { 'Content-Type': type, 'Content-Length': String(body.length) },
  })
  switch (plan.encoding) {
    case 'urlencoded':
      return typed('application/x-www-form-urlencoded', form)
    case 'multipart':
      return typed(`multipart/form-data; boundary=${boundary}`, multipart(fields, plan.files))
    case 'cut':
      return typed(
        `multipart/form-data; boundary=${boundary}`,
        multipart(fields, plan.files).subarray(0, -20),
      )
    case 'json':
      return typed('application/json', Buffer.from(JSON.stringify(Object.fromEntries(fields))))
    case 'text':
      return typed('text/plain', form)
    case 'none':
      return { body: form, headers: { 'Content-Length': String(form.length) } }
    case 'chunked':
      return { body: form, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
  }
}

const contents = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  text: Buffer.from('just text'),
  empty: Buffer.alloc(0),
} as const

function multipart(fields: readonly Field[], files: readonly FilePlan[]): Buffer {
  const quoted = (name: string) => bytesOf(name.replace(/[\r\n"]/g, ' '))
  const head = (name: string, rest: string | Buffer) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="`,
    quoted(name),
    '"',
    rest,
    '\r\n\r\n',
  ]
  const parts = [
    ...fields.flatMap(([name, value]) => [...head(name, ''), bytesOf(value), '\r\n']),
    ...files.flatMap(({ field, name, content }) => [
      ...head(field, Buffer.concat([Buffer.from('; filename="'), quoted(name), Buffer.from('"')])),
      contents[content],
      '\r\n',
    ]),
    `--${boundary}--\r\n`,
  ]
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
}
