import type { Page } from 'playwright-core'
import { demoPassword } from '../../../scripts/demo-accounts'

interface Credentials {
  readonly email: string
  readonly password?: string
  readonly hasSecondFactor?: boolean
}

/** Signs in by the pages, with the code that the demo server shows where one is asked for. */
export async function signInAs(page: Page, account: Credentials): Promise<void> {
  const { email, password = demoPassword, hasSecondFactor = false } = account
  await page.goto('/sign-in')
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('main button[type=submit]')
  if (hasSecondFactor) {
    await page.waitForURL('**/sign-in/code**')
    const letters = await page.context().newPage()
    await letters.goto('/dev/mail')
    const line = await letters.locator('li', { hasText: email }).locator('code').textContent()
    await letters.close()
    await page.fill('#field-code', line ?? '')
    await page.click('main button[type=submit]')
  }
  await page.waitForURL('**/account')
}
