import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { expectAccessible, journey } from './support/journey'
import { linkFor } from './support/letters'
import { signInAs } from './support/sign-in'

const unique = () => `${Date.now()}${Math.random().toString(36).slice(2, 7)}`

const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

/** Codes are taken once: the next one stands in the window of the server already. */
const nextCodeOf = (secret: string) => codeOf(secret, Date.now() + 30_000)

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('main button[type=submit]')
}

describe('an account', () => {
  journey(
    'goes from sign-up by letter, second factor and sign-out everywhere to a new password',
    async ({ site }) => {
      site.allowErrors(/status of 422/)
      const email = `li.${unique()}@example.com`
      const first = 'first long password'
      const second = 'second long password'
      const page = await site.visit('/sign-up')
      await expectAccessible(page)

      await page.fill('#field-email', email)
      await page.click('main button[type=submit]')
      await page.waitForSelector(`text=${email}`)
      await expectAccessible(page)

      // Name and password are of whoever opens the link. Wrong input comes back beside its field,
      // with what was typed.
      const confirm = await linkFor(page, email, '确认邮箱')
      await page.goto(confirm)
      await page.waitForSelector(`text=${email}`)
      await expectAccessible(page)
      await page.fill('#field-name', '李工')
      await page.fill('#field-password', 'short')
      await page.click('main button[type=submit]')
      await page.waitForSelector('#error-field-password')
      expect(await page.inputValue('#field-name')).toBe('李工')
      expect(await page.inputValue('#field-password')).toBe('')
      await expectAccessible(page)
      await page.fill('#field-password', first)
      await page.click('main button[type=submit]')
      await page.waitForURL('**/account')
      expect(await page.textContent('header')).toContain('李工')
      await page.goto(confirm)
      await page.waitForSelector('text=这个链接已失效或已用过')
      await expectAccessible(page)
      await page.goto('/account')
      await page.click('button:has-text("退出登录")')
      await page.waitForURL((url) => url.pathname === '/')

      await signIn(page, email, 'wrong password here')
      await page.waitForSelector('text=邮箱或密码不对')
      await signIn(page, email, first)
      await page.waitForURL('**/account')
      await expectAccessible(page)

      await page.goto('/account/second-factor')
      await page.fill('#field-password', 'not the password')
      await page.click('main button[type=submit]')
      await page.waitForSelector('#error-field-password')
      await page.fill('#field-password', first)
      await page.click('main button[type=submit]')
      const secret = ((await page.textContent('[data-secret]')) ?? '').trim()
      await expectAccessible(page)
      await page.fill('#field-code', codeOf(secret))
      await page.click('main button[type=submit]')
      await page.waitForSelector('[data-codes]')
      const codes = await page.locator('[data-codes] li').allTextContents()
      expect(new Set(codes).size).toBe(10)

      await page.goto('/account/second-factor')
      await expectAccessible(page)
      await page.fill('#field-password', first)
      await page.click('button:has-text("生成新的恢复码")')
      await page.waitForSelector('[data-codes]')
      const renewed = await page.locator('[data-codes] li').allTextContents()
      expect(renewed.some((code) => codes.includes(code))).toBe(false)
      codes.splice(0, codes.length, ...renewed)

      await page.goto('/account')
      await page.check('#field-everywhere')
      await page.click('button:has-text("退出登录")')
      await page.waitForURL((url) => url.pathname === '/')
      await page.goto('/account')
      await page.waitForURL('**/sign-in?next=%2Faccount')

      await signIn(page, email, first)
      await page.waitForURL('**/sign-in/code**')
      await page.fill('#field-code', '000000')
      await page.click('main button[type=submit]')
      await page.waitForSelector('#error-field-code')
      await page.fill('#field-code', nextCodeOf(secret))
      await page.click('main button[type=submit]')
      await page.waitForURL('**/account')

      await page.goto('/account/sessions')
      await expectAccessible(page)
      expect(await page.locator('main li').count()).toBe(1)

      await page.goto('/forgot-password')
      await page.fill('#field-email', email)
      await page.click('main button[type=submit]')
      await page.waitForSelector('text=重设链接已经发出')
      await page.goto(await linkFor(page, email, '重设密码'))
      await page.fill('#field-password', second)
      await page.click('main button[type=submit]')
      await page.waitForSelector('text=新密码已保存')

      // The reset has ended the session, and a recovery code stands in for the device, once.
      await page.goto('/account')
      await page.waitForURL('**/sign-in?next=%2Faccount')
      await signIn(page, email, second)
      await page.fill('#field-code', codes[0] ?? '')
      await page.click('main button[type=submit]')
      await page.waitForURL('**/account')
    },
  )

  test('a link of a letter leaves the address before the page is drawn', async () => {
    for (const path of ['/confirm-email', '/reset-password']) {
      const asked = `${inject('baseUrl')}${path}?link=a-secret-token&lang=en`
      const answer = await fetch(asked, { redirect: 'manual' })
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(`${path}?lang=en`)
      const cookie = answer.headers.get('set-cookie') ?? ''
      expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
      expect(cookie).not.toContain('a-secret-token')
    }
  })

  journey(
    'lets a password be pasted, and keeps nothing but cookies in the browser',
    async ({ site }) => {
      const page = await site.visit('/sign-in')
      for (const path of ['/sign-in', '/reset-password?link=x']) {
        await page.goto(path)
        const kinds = await page
          .locator('input[type=password]')
          .evaluateAll((fields) => fields.map((field) => field.getAttribute('autocomplete')))
        expect(kinds.length, path).toBeGreaterThan(0)
        for (const kind of kinds) expect(kind, path).toMatch(/^(current|new)-password$/)
        const isPrevented = await page
          .locator('input[type=password]')
          .first()
          .evaluate((field) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', 'from a manager')
            const init = { clipboardData, bubbles: true, cancelable: true }
            return !field.dispatchEvent(new ClipboardEvent('paste', init))
          })
        expect(isPrevented, path).toBe(false)
      }
      await signInAs(page, { email: 'supplier@demo.lianhe.example' })
      for (const path of ['/needs?q=激光', '/account', '/search?q=秘密']) await page.goto(path)
      const kept = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        // How far each visited page was scrolled, by a number of the visit.
        session: Object.keys(sessionStorage).filter((name) => name !== 'positions'),
        positions: sessionStorage.getItem('positions') ?? '{}',
        databases: (await indexedDB.databases()).length,
      }))
      expect(kept).toMatchObject({ local: [], session: [], databases: 0 })
      expect(kept.positions).toMatch(/^\{("[a-z0-9]+":\d+,?)*\}$/)
      const cookies = await page.context().cookies()
      for (const { name } of cookies)
        expect(['session', 'visit', 'lang', 'reset-link']).toContain(name)
      expect(cookies.find(({ name }) => name === 'session')?.httpOnly).toBe(true)
    },
  )

  journey('signs up without JavaScript, and a known address learns nothing', async ({ site }) => {
    const email = `wang.${unique()}@example.com`
    const page = await site.visit('/sign-up', { hasJavaScript: false })
    const ask = async () => {
      await page.goto('/sign-up')
      await page.fill('#field-email', email)
      await page.click('main button[type=submit]')
      return (await page.textContent('main')) ?? ''
    }
    const unknown = await ask()
    await page.goto(await linkFor(page, email, '确认邮箱'))
    await page.fill('#field-name', '王工')
    await page.fill('#field-password', 'a password of Wang')
    await page.click('main button[type=submit]')
    await page.waitForURL('**/account')
    await page.context().clearCookies()
    const known = await ask()
    expect(unknown).toContain('请查收邮件')
    expect(known).toBe(unknown)
  })
})
