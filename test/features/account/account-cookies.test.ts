import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  codeForm,
  confirmForm,
  emailForm,
  resetForm,
  signInForm,
} from '../../../app/features/account/account-forms'
import { isPrivileged } from '../../../app/features/account/is-privileged'
import { endedLink, hiddenLink, hideLink } from '../../../app/features/account/letter-link.server'
import {
  endedPendingCookie,
  pendingCookie,
  readPending,
} from '../../../app/features/account/pending-sign-in.server'
import { codesCookie, takeShownCodes } from '../../../app/features/account/shown-codes.server'

const now = new Date('2026-11-23T08:00:00Z')
const site = 'https://lianhe.example'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

/** A request of the browser that was given that cookie. */
const asking = (cookie: string, path = '/') =>
  new Request(`${site}${path}`, { headers: { Cookie: cookie.split(';')[0] ?? '' } })

async function thrownBy(request: Request): Promise<Response | undefined> {
  return hideLink(request, 'reset-password').then(
    () => undefined,
    (thrown) => thrown as Response,
  )
}

test('the token of a letter leaves the address, all else stays, and the page still knows it', async () => {
  const token = `${randomUUID()}.signature`
  const path = `/reset-password?lang=en&link=${token}`
  const answer = await thrownBy(new Request(`${site}${path}`))
  expect(answer?.status).toBe(303)
  expect(answer?.headers.get('Location')).toBe('/reset-password?lang=en')
  const cookie = answer?.headers.get('Set-Cookie') ?? ''
  expect(cookie).not.toContain(token)
  expect(cookie).toContain('HttpOnly')
  expect(await hiddenLink(asking(cookie), 'reset-password')).toBe(token)
  expect(await hiddenLink(asking(cookie), 'confirm-email')).toBe('')
  const bare = await thrownBy(new Request(`${site}/reset-password?link=x`))
  expect(bare?.headers.get('Location')).toBe('/reset-password')
  expect(await thrownBy(new Request(`${site}/reset-password?lang=en`))).toBeUndefined()
  expect(await hiddenLink(asking(await endedLink('reset-password')), 'reset-password')).toBe('')
})

test('who gave the right password is remembered for five minutes, and by our cookie alone', async () => {
  const id = randomUUID()
  const cookie = await pendingCookie(id, now)
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  expect(await readPending(asking(cookie), at(299))).toBe(id)
  expect(await readPending(asking(cookie), at(300))).toBeNull()
  expect(await readPending(asking(`pending=${id} ${at(9_999).getTime()}`), now)).toBeNull()
  expect(await readPending(asking(await endedPendingCookie()), now)).toBeNull()
  expect(await readPending(new Request(site), now)).toBeNull()
})

test('recovery codes are shown once', async () => {
  const codes = ['AAAA-BBBB', 'CCCC-DDDD']
  const taken = await takeShownCodes(asking(await codesCookie(codes)))
  expect(taken.codes).toEqual(codes)
  const { 'Set-Cookie': ended = '' } = taken.headers
  expect(ended).toContain('Max-Age=0')
  expect(await takeShownCodes(asking(ended))).toEqual({ codes: [], headers: {} })
})

test('who decides or reads for others is privileged', () => {
  const nobody = { isAdministrator: false, isAuditor: false, parks: [] }
  expect(isPrivileged(nobody)).toBe(false)
  for (const office of [{ isAdministrator: true }, { isAuditor: true }, { parks: ['p'] }]) {
    expect(isPrivileged({ ...nobody, ...office }), JSON.stringify(office)).toBe(true)
  }
})

test('forms ask for an address, a password of ten signs, a code, and nothing else', () => {
  const password = 'ten signs.'
  expect(emailForm.safeParse({ email: 'a@example.com' }).success).toBe(true)
  expect(emailForm.safeParse({ email: 'no address' }).success).toBe(false)
  for (const form of [confirmForm, resetForm]) {
    expect(form.safeParse({ name: '李', password }).success).toBe(true)
    expect(form.safeParse({ name: '李', password: password.slice(1) }).success).toBe(false)
  }
  expect(signInForm.safeParse({ email: 'a@example.com', password: 'x' }).success).toBe(true)
  expect(codeForm.safeParse({ code: ' 123456 ' }).data).toEqual({ code: '123456' })
  expect(codeForm.safeParse({ code: '12345' }).success).toBe(false)
})
