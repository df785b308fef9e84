import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { usccCheckDigit } from '../../app/domain/shared/uscc'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts, demoPassword } from '../../scripts/demo-accounts'
import { expectAccessible, journey } from './support/journey'
import { linkFor } from './support/letters'
import { signInAs } from './support/sign-in'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')
const unique = () => `${Date.now()}${Math.random().toString(36).slice(2, 7)}`

/** A new account, signed in. */
async function signUp(page: Page, name: string): Promise<string> {
  const email = `${unique()}@example.com`
  await page.goto('/sign-up')
  await page.fill('#field-email', email)
  await page.click('main button[type=submit]')
  await page.waitForSelector(`text=${email}`)
  await page.goto(await linkFor(page, email, '确认邮箱'))
  await page.fill('#field-name', name)
  await page.fill('#field-password', demoPassword)
  await page.click('main button[type=submit]')
  await page.waitForURL('**/account')
  return email
}

describe('the way to a published need', () => {
  journey('sign up, create an organization, be verified, post, be approved', async ({ site }) => {
    site.allowErrors(/status of 422/)
    const database = createDatabase(inject('databaseUrl'))
    const operator = await database.parkOperator.findFirstOrThrow()
    const body = `91310114${String(Date.now()).slice(-9)}`
    const wrongDigit = usccCheckDigit(body) === '8' ? '9' : '8'
    const page = await site.visit('/')
    await signUp(page, '赵总')

    await page.goto('/organizations/new')
    await expectAccessible(page)
    await page.fill('#field-name', '上海旅程精密有限公司')
    await page.fill('#field-uscc', body + wrongDigit)
    await page.selectOption('#field-scale', 'small')
    await page.selectOption('#field-district', '310114')
    await page.selectOption('#field-park', operator.parkId)
    await page.click('button:has-text("创建企业")')
    // A wrong check digit is a warning, to be confirmed; nothing that was typed is lost.
    await page.check('#field-isConfirmed')
    expect(await page.inputValue('#field-name')).toBe('上海旅程精密有限公司')
    await page.click('button:has-text("创建企业")')
    await page.waitForURL('**/manage/**')
    const home = page.url()
    await expectAccessible(page)

    // Nobody may publish for an organization that nobody has verified.
    await page.goto(`${home}/needs/new`)
    await expectAccessible(page)
    await fillNeed(page)
    await page.click('button:has-text("提交审核")')
    await page.waitForSelector('text=企业通过核验后才能提交')
    expect(await page.inputValue('#field-title')).toBe('涡轮叶片五轴精铣外协旅程')
    // What was written is a draft with an address of its own, so that sending it again is no second one.
    const draft = page.url().split('?')[0] ?? ''
    expect(draft).toMatch(/\/needs\/[0-9a-f-]{36}$/)

    await page.goto(`${home}/verification`)
    await expectAccessible(page)
    const file = { name: '营业执照.pdf', mimeType: 'application/pdf' }
    await page.setInputFiles('#field-files', { ...file, buffer: Buffer.from('no pdf at all') })
    await page.click('button:has-text("提交核验")')
    await page.waitForSelector('text=只接受 PDF')
    await page.setInputFiles('#field-files', { ...file, buffer: pdf })
    await page.click('button:has-text("提交核验")')
    await page.waitForSelector('text=核验中')

    const desk = await site.visit('/')
    await signInAs(desk, demoAccounts.operator)
    await desk.goto('/desk?kind=verification')
    await desk.click('a:has-text("上海旅程精密有限公司")')
    await desk.waitForSelector('h2:has-text("上海旅程精密有限公司")')
    await expectAccessible(desk)
    const download = desk.waitForEvent('download')
    await desk.click('a:has-text("营业执照.pdf")')
    expect((await download).suggestedFilename()).toBe('营业执照.pdf')
    await desk.waitForLoadState('networkidle')
    await desk.keyboard.press('a')
    await desk.waitForSelector('text=已处理 1 项')

    await page.goto(draft)
    await page.click('button:has-text("提交审核")')
    await page.waitForSelector('text=已提交审核')
    await expectAccessible(page)

    await desk.goto('/desk?kind=need')
    await desk.click('a:has-text("涡轮叶片五轴精铣外协旅程")')
    await desk.waitForSelector('h2:has-text("涡轮叶片五轴精铣外协旅程")')
    await desk.waitForLoadState('networkidle')
    await desk.keyboard.press('a')
    await desk.waitForSelector('text=已处理 1 项')
    const need = await database.need.findFirstOrThrow({
      where: { title: '涡轮叶片五轴精铣外协旅程', state: 'published' },
      include: { requirements: true },
    })
    expect(need.requirements.map(({ kind }) => kind).sort()).toEqual(['material', 'numeric'])
    await page.goto(`/needs/${need.id}`)
    await page.waitForSelector('h1:has-text("涡轮叶片五轴精铣外协旅程")')
    await database.$disconnect()
  })
})

async function fillNeed(page: Page): Promise<void> {
  await page.selectOption('#field-kind', 'sourcing')
  await page.fill('#field-title', '涡轮叶片五轴精铣外协旅程')
  await page.fill('#field-summary', '航空发动机叶片小批量精铣，长期合作')
  const step = page.locator('#field-step option').nth(3)
  await page.selectOption('#field-step', (await step.getAttribute('value')) ?? '')
  await page.fill('#field-closesAt', '2027-06-30')
  await page.fill('#field-newRequirements', '尺寸公差≤0.02 mm\n材料：TC4')
}
