import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LetterPayload } from '../../../app/platform/jobs/kinds/letter'
import type { LetterParts } from '../../../app/platform/mail/compose-letter.server'

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

const received: Received[] = []
/** A real SMTP server on loopback. */
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  onRcptTo: ({ address }, _session, done) => {
    const code = { gone: 550, full: 452 }[address.split('@')[0] ?? '']
    done(code ? Object.assign(new Error(`${address} is refused`), { responseCode: code }) : null)
  },
  onData: (stream, session, done) => {
    text(stream).then((raw) => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      received.push({ from, to: rcptTo.map(({ address }) => address), raw })
      done()
    }, done)
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => {
  server.close(() => undefined)
  vi.unstubAllEnvs()
})

const id = '11111111-1111-4111-8111-111111111111'

async function send(letter: LetterPayload['letter'], parts: LetterParts) {
  const { composeLetter } = await import('../../../app/platform/mail/compose-letter.server')
  const { sendMail } = await import('../../../app/platform/mail/send-mail.server')
  return sendMail({ id, ...composeLetter(letter, parts) })
}

const headersOf = (raw: string) => raw.split('\r\n\r\n')[0] ?? ''

describe('a letter by SMTP', () => {
  test('reaches whom it is for, in UTF-8, with its link', async () => {
    const link = 'https://lianhe.example/confirm-email?link=abc'
    const to = 'li@example.com'
    expect(await send('confirm', { to, language: 'zh-CN', link })).toEqual({ ok: true })
    const [letter] = received
    expect(headersOf(letter?.raw ?? '')).toContain(`Message-ID: <${id}@lianhe.example>`)
    expect(letter).toMatchObject({ from: 'no-reply@lianhe.example', to: [to] })
    expect(headersOf(letter?.raw ?? '')).toMatch(/Subject: =\?UTF-8\?/)
    const body = (letter?.raw ?? '').split('\r\n\r\n')[1] ?? ''
    const encoding = /Content-Transfer-Encoding: (\S+)/.exec(letter?.raw ?? '')?.[1]
    const plain = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body
    expect(plain.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(link)
  })

  test.each([
    'firm\r\nBcc: evil@example.com',
    'firm\nSubject: other\n\nbody',
    'firm\r\n.\r\nMAIL FROM:<evil@example.com>',
    'a\u2028b\u0000c',
  ])('a name with line breaks makes no header, recipient or second letter: %j', async (name) => {
    const before = received.length
    const parts = {
      to: 'wang@example.com',
      language: 'en',
      link: 'x',
      organization: name,
      title: name,
    }
    expect(await send('invite', parts)).toEqual({ ok: true })
    expect(await send('decided', parts)).toEqual({ ok: true })
    expect(received).toHaveLength(before + 2)
    for (const { to, from, raw } of received.slice(before)) {
      expect(to).toEqual(['wang@example.com'])
      expect(from).toBe('no-reply@lianhe.example')
      expect(headersOf(raw)).not.toMatch(/^(bcc|mail from)/im)
      expect(headersOf(raw).match(/^subject:/gim)).toHaveLength(1)
    }
  })

  test.each(['a@example.com\r\nRCPT TO:<evil@example.com>', 'a@example.com, evil@example.com'])(
    'goes to one address only: %j',
    async (to) => {
      const { normaliseEmail } = await import('../../../app/platform/session/normalise-email')
      expect(normaliseEmail(to)).toBeNull()
    },
  )

  test.each([
    ['gone@example.com', { code: 'EENVELOPE-550', isFinal: true }],
    ['full@example.com', { code: 'EENVELOPE-452', isFinal: false }],
  ])('that the server refuses is told by a code that names nobody: %s', async (to, failure) => {
    expect(await send('changed', { to, language: 'en' })).toEqual({ ok: false, ...failure })
  })

  test('that cannot be sent is told, and throws nothing', async () => {
    vi.resetModules()
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    delete (globalThis as { lianhe?: unknown }).lianhe
    expect(await send('known', { to: 'li@example.com', language: 'en' })).toEqual({
      ok: false,
      code: 'ESOCKET',
      isFinal: false,
    })
  })
})
