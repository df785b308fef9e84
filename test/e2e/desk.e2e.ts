import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { usccCheckDigit } from '../../app/domain/shared/uscc'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts, demoPassword } from '../../scripts/demo-accounts'
import { createFirm, visitAs } from './support/firm'
import { expectAccessible, journey } from './support/journey'
import { linkFor } from './support/letters'
import { signInAsTwin } from './support/sign-in-twin'

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
    const { parkId, park } = await database.parkOperator.findFirstOrThrow({
      include: { park: true },
    })
    const body = `91310114${String(Date.now()).slice(-9)}`
    const wrongDigit = usccCheckDigit(body) === '8' ? '9' : '8'
    const page = await site.visit('/')
    await signUp(page, '赵总')

    await page.goto('/organizations/new')
    await expectAccessible(page)
    await page.fill('#field-name', '上海旅程精密有限公司')
    await page.fill('#field-uscc', body + wrongDigit)
    await page.selectOption('#field-scale', 'small')
    await page.selectOption('#field-district', park.districtCode)
    await page.selectOption('#field-park', parkId)
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
    // That is said before anything is filled in.
    await page.waitForSelector('[role=note]:has-text("企业尚未通过核验")')
    expect(await page.locator('button:has-text("提交审核")').count()).toBe(0)
    await fillNeed(page)
    await page.click('button:has-text("保存草稿")')
    await page.waitForSelector('text=草稿已保存')
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
    // Too many, or too large ones, are refused beside their field.
    await page.setInputFiles('#field-files', Array(6).fill({ ...file, buffer: pdf }))
    await page.click('button:has-text("提交核验")')
    await page.waitForSelector('#error-field-files:has-text("最多 5 个文件")')
    await page.setInputFiles('#field-files', { ...file, buffer: Buffer.alloc(9e6) })
    await page.click('button:has-text("提交核验")')
    await page.waitForSelector('#error-field-files:has-text("不超过 8 MB")')
    await page.setInputFiles('#field-files', { ...file, buffer: pdf })
    await page.click('button:has-text("提交核验")')
    await page.waitForSelector('text=核验中')
    // A second one would only be refused: the form is not there while the first is looked at.
    await page.goto(`${home}/verification`)
    await page.waitForSelector('text=最迟')
    expect(await page.locator('#field-files').count()).toBe(0)

    const desk = await site.visit('/')
    await signInAsTwin(desk, demoAccounts.operator)
    await desk.goto('/desk?kind=verification')
    await desk.click('a:has-text("上海旅程精密有限公司")')
    await desk.waitForSelector('h2:has-text("上海旅程精密有限公司")')
    await expectAccessible(desk)
    const download = desk.waitForEvent('download')
    await desk.click('a:has-text("营业执照.pdf")')
    expect((await download).suggestedFilename()).toBe('营业执照.pdf')
    await desk.keyboard.press('a')
    await desk.waitForSelector('text=已处理 1 项')

    await page.goto(draft)
    await page.click('button:has-text("提交审核")')
    await page.waitForSelector('text=已提交审核')
    await expectAccessible(page)

    await desk.goto('/desk?kind=need')
    await desk.click('a:has-text("涡轮叶片五轴精铣外协旅程")')
    await desk.waitForSelector('h2:has-text("涡轮叶片五轴精铣外协旅程")')
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

describe('the desk', () => {
  journey('twenty items are worked by keyboard alone', async ({ site }) => {
    const db = createDatabase(inject('databaseUrl'))
    const { parkId } = await db.parkOperator.findFirstOrThrow({
      where: { person: { email: demoAccounts.operator.email } },
    })
    const run = unique()
    const owner = await db.organization.create({
      data: {
        key: `desk/${run}`,
        name: `键盘测试${run}`,
        kind: 'enterprise',
        parkId,
        verifiedAt: new Date(),
      },
    })
    const ids: string[] = []
    for (let at = 0; at < 20; at++) {
      const listing = await db.capability.create({
        data: {
          key: `desk/${run}/${at}`,
          organizationId: owner.id,
          title: `键盘测试能力${at} ${run}`,
          summary: '键盘测试',
        },
      })
      ids.push(listing.id)
      await db.review.create({
        data: {
          kind: 'capability',
          subjectId: listing.id,
          organizationId: owner.id,
          parkId,
          title: listing.title,
          dueAt: new Date(Date.now() + (at + 1) * 60_000),
        },
      })
    }
    const page = await site.visit('/')
    await signInAsTwin(page, demoAccounts.operator)
    await page.goto('/desk?kind=capability')
    await expectAccessible(page)
    const until = (title: string) =>
      page.waitForFunction(
        (text) => document.querySelector('[data-review] h2')?.textContent?.includes(text),
        title,
      )
    await until(`键盘测试能力0 ${run}`)

    // A key counts that is pressed while the page's scripts are on their way, as after each decision.
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await released
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await until(`键盘测试能力0 ${run}`)
    await page.keyboard.press('j')
    release()
    await until(`键盘测试能力1 ${run}`)
    // With all words of the site there, going on is no new document, which would forget what is ticked.
    await page.waitForLoadState('networkidle')

    // Up again and down and up, then three chosen together and approved by the form of the chosen.
    await page.keyboard.press('k')
    await until(`键盘测试能力0 ${run}`)
    await page.keyboard.press('j')
    await until(`键盘测试能力1 ${run}`)
    await page.keyboard.press('k')
    await until(`键盘测试能力0 ${run}`)
    for (const at of [0, 1, 2]) {
      await until(`键盘测试能力${at} ${run}`)
      await page.keyboard.press('x')
      if (at < 2) await page.keyboard.press('j')
    }
    await page.focus('summary')
    await page.keyboard.press('Enter')
    await page.focus('#bulk button[value=approve]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=已处理 3 项')

    // The rest one by one; each fourth is sent back with a reason.
    for (let at = 3; at < 20; at++) {
      await until(`键盘测试能力${at} ${run}`)
      if (at % 4 !== 0) {
        await page.keyboard.press('a')
      } else {
        await page.keyboard.press('c')
        await page.waitForFunction(() => document.activeElement?.id === 'field-reason')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Escape')
        await page.keyboard.press('c')
      }
      await page.waitForFunction(
        (text) => !document.querySelector('[data-review] h2')?.textContent?.includes(text),
        `键盘测试能力${at} ${run}`,
      )
    }
    const states = await db.capability.groupBy({
      by: ['state'],
      where: { id: { in: ids } },
      _count: true,
    })
    expect(Object.fromEntries(states.map((it) => [it.state, it._count]))).toEqual({
      published: 16,
      draft: 4,
    })
    const entries = await db.auditEntry.count({
      where: { verb: { in: ['decide-approve', 'decide-changes'] }, subject: 'review' },
    })
    expect(entries).toBeGreaterThanOrEqual(20)
    await db.capability.deleteMany({ where: { id: { in: ids } } })
    await db.organization.delete({ where: { id: owner.id } })
    await db.$disconnect()
  })
})

journey(
  'what is chosen and typed stays where a reason is missing, and the decision is in view',
  async ({ site }) => {
    site.allowErrors(/status of 422/)
    const db = createDatabase(inject('databaseUrl'), { maxConnections: 2 })
    const firm = await createFirm(db)
    const reviews = []
    for (const at of [1, 2]) {
      const { id, title } = await db.capability.create({
        data: {
          key: `kept/${firm.id}/${at}`,
          organizationId: firm.id,
          title: `留存测试${at} ${firm.id}`,
          summary: `${'很长的摘要。'.repeat(20)}`,
        },
      })
      const own = { organizationId: firm.id, parkId: firm.parkId, title, subjectId: id }
      const dueAt = new Date(Date.now() - at * 1000)
      reviews.push(await db.review.create({ data: { kind: 'capability', ...own, dueAt } }))
    }
    const [first] = reviews
    const address = `/desk?kind=capability&review=${first?.id}`
    for (const [width, height] of [
      [390, 844],
      [900, 900],
      [1440, 900],
    ] as const) {
      const page = await visitAs(site, firm.operator, { width })
      await page.setViewportSize({ width, height })
      await page.goto(address)
      const button = page.locator('[data-review] button[value=approve]')
      const box = await button.boundingBox()
      expect((box?.y ?? height) + (box?.height ?? 0), String(width)).toBeLessThanOrEqual(height)
      await expectAccessible(page)
    }

    const page = await visitAs(site, firm.operator)
    await page.goto(address)
    for (const { id } of reviews) await page.check(`[data-queue] input[value="${id}:1"]`)
    await page.fill('#field-reply', '请补充检测报告')
    await page.click('[data-review] button[value=reject]')
    // Nothing was sent: the reason is asked for on the spot.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-reason')
    expect(await page.inputValue('#field-reply')).toBe('请补充检测报告')
    expect(await page.locator('[data-queue] input:checked').count()).toBe(2)

    // Nor are ticks lost when another item is opened.
    await page.locator('[data-queue] li:not([data-current]) a').first().click()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('[data-queue] input:checked').count()).toBe(2)

    // Nor is it lost where a browser asks for no reason.
    await page.locator('#bulk').evaluate((form) => form.setAttribute('novalidate', ''))
    await page.click('summary:has-text("批量处理")')
    await page.fill('#bulk-reply', '两项都缺报告')
    await page.click('#bulk button[value=reject]')
    await page.waitForSelector('#error-bulk-reason')
    expect(await page.inputValue('#bulk-reply')).toBe('两项都缺报告')
    expect(await page.locator('[data-queue] input:checked').count()).toBe(2)
    expect(await page.getAttribute('[role=alert] a', 'href')).toBe('#bulk-reason')
    await page.selectOption('#bulk-reason', 'evidence-missing')
    await page.click('#bulk button[value=reject]')
    await page.waitForSelector('text=已处理 2 项')
    const decided = await db.review.findMany({ where: { id: { in: reviews.map(({ id }) => id) } } })
    expect(decided.map(({ reason, reply }) => [reason, reply])).toEqual(
      reviews.map(() => ['evidence-missing', '两项都缺报告']),
    )
    await firm.remove()
    await db.$disconnect()
  },
)
