import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts } from '../../scripts/demo-accounts'
import { expectAccessible, journey } from './support/journey'
import { signInAs } from './support/sign-in'

/** The form of a new need of the demo buyer's firm. */
async function formAddress(): Promise<string> {
  const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
  const { organizationId } = await db.membership.findFirstOrThrow({
    where: { person: { email: demoAccounts.buyer.email } },
  })
  await db.$disconnect()
  return `/manage/${organizationId}/needs/new`
}

/** Some step; which one is nothing to the journey. */
async function chooseStep(page: Page): Promise<void> {
  const step = page.locator('#field-step option').nth(3)
  await page.selectOption('#field-step', (await step.getAttribute('value')) ?? '')
}

journey(
  'lines that are pasted become rows, read back, with what is not understood marked',
  async ({ site }) => {
    site.allowErrors(/status of 422/)
    const page = await site.visit('/', { width: 390 })
    await signInAs(page, demoAccounts.buyer)
    await page.goto(await formAddress())
    await page.waitForLoadState('networkidle')
    const rows = page.locator('[data-requirement]')
    await page.fill(
      '#field-newRequirements',
      '表面粗糙度不高于 Ra 0.8\n尺寸公差≤1,5 mm\n希望：交期：5-8周\n供应商须熟悉航空行业 @1\n',
    )
    await rows.nth(3).waitFor()
    await expectAccessible(page)
    expect(await rows.nth(0).textContent()).toContain('读作：表面粗糙度 Ra ≤')
    expect(await rows.nth(1).locator('mark').textContent()).toBe('1,5')
    expect(await rows.nth(2).locator('select').first().inputValue()).toBe('wish')
    expect(await rows.nth(3).textContent()).toContain('只作文字说明')
    expect(await rows.nth(3).locator('select').nth(1).inputValue()).toBe('1')

    // What may be meant is one press away, and the doubt is gone.
    await rows.nth(1).locator('button:has-text("尺寸公差≤1.5 mm")').click()
    await rows.nth(1).locator('text=读作：尺寸公差').waitFor()
    expect(await rows.nth(1).locator('mark').count()).toBe(0)
    // Who may read it is shown as it will be kept, when a mark is typed into the row as well.
    await rows.nth(1).locator('input:not([type=hidden])').fill('尺寸公差≤1.5 mm @2')
    expect(await rows.nth(1).locator('select').nth(1).inputValue()).toBe('2')
    await rows.nth(3).locator('button[aria-label="删除第 4 条要求"]').click()
    expect(await rows.count()).toBe(3)

    // How many would answer is told while it is written.
    await page.fill('#field-title', '涡轮叶片五轴精铣外协')
    await chooseStep(page)
    await page.fill('#field-newRequirements', '材料：TC4\n')
    await page.waitForSelector('[role=status]:has-text("项公开能力符合")')

    // A line in doubt is not kept: it comes back beside its field, with all that was typed.
    await rows.nth(1).locator('input:not([type=hidden])').fill('尺寸公差≤1,5 mm')
    await page.fill('#field-summary', '航空发动机叶片小批量精铣，长期合作')
    await page.fill('#field-closesAt', '2027-06-30')
    await page.click('button:has-text("保存草稿")')
    await page.waitForSelector('text=“1,5”有不止一种读法')
    expect(await rows.count()).toBe(4)
    expect(await page.inputValue('#field-title')).toBe('涡轮叶片五轴精铣外协')
  },
)

journey(
  'without scripts lines are read when they are sent, and the reach stands in the page',
  async ({ site }) => {
    const page = await site.visit('/', { hasJavaScript: false })
    await signInAs(page, demoAccounts.buyer)
    await page.goto(await formAddress())
    await page.selectOption('#field-kind', 'sourcing')
    await page.fill('#field-title', '无脚本填写的叶片精铣')
    await page.fill('#field-summary', '航空发动机叶片小批量精铣，长期合作')
    await chooseStep(page)
    await page.fill('#field-closesAt', '2027-06-30')
    await page.fill('#field-newRequirements', '尺寸公差≤0,02 mm\n晶圆直径 4,6,8 英寸')
    await page.click('button:has-text("保存草稿")')
    const rows = page.locator('[data-requirement]')
    await rows.nth(1).waitFor()
    expect(await rows.nth(0).textContent()).toContain('0.02')
    expect(await rows.nth(1).textContent()).toContain('4、6、8')
    expect(await page.locator('[role=status]').last().textContent()).toContain('项公开能力符合')
  },
)

journey(
  'a supplier states figures line by line, and its page shows what was understood',
  async ({ site }) => {
    const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
    const { organizationId } = await db.membership.findFirstOrThrow({
      where: { person: { email: demoAccounts.supplier.email } },
    })
    await db.$disconnect()
    const page = await site.visit('/', { width: 390 })
    await signInAs(page, demoAccounts.supplier)
    await page.goto(`/manage/${organizationId}/capabilities/new`)
    await page.waitForLoadState('networkidle')
    await page.fill('#field-title', '小件精密铣削')
    await page.fill('#field-summary', '小件精密铣削，四百毫米以内')
    await chooseStep(page)
    await page.fill('#field-processes', '五轴加工')
    await page.fill('#field-abilities', '工件长度 400 mm 以内\n证书：ISO 9001\n材料：TC4\n')
    const rows = page.locator('[data-line]')
    await rows.nth(2).waitFor()
    await expectAccessible(page)
    expect(await rows.nth(0).textContent()).toContain('读作：工件长度')
    expect(await rows.nth(2).textContent()).toContain('请填在它自己的栏目里')
    await rows.nth(2).locator('button').click()
    await page.click('button:has-text("保存草稿")')
    await page.waitForURL(/result=saved/)
    await page.click('a:has-text("预览")')
    await page.waitForSelector('text=400 mm')
    await page.waitForSelector('text=ISO 9001')
  },
)

journey('a step is found among hundreds by a few words of its name', async ({ site }) => {
  const page = await site.visit('/', { width: 390 })
  await signInAs(page, demoAccounts.buyer)
  await page.goto(await formAddress())
  await page.waitForLoadState('networkidle')
  const options = page.locator('#field-step option')
  const all = await options.count()
  expect(all).toBeGreaterThan(200)
  await page.fill('input[aria-label="筛选产业链环节"]', '光刻')
  await expectAccessible(page)
  const found = await options.allTextContents()
  expect(found.length).toBeLessThan(all / 4)
  await page.press('input[aria-label="筛选产业链环节"]', 'Enter')
  const chosen = page.locator('#field-step option:checked')
  expect(`${await chosen.textContent()} ${found.join(' ')}`).toContain('光刻')
  expect(await page.inputValue('#field-step')).not.toBe('')
  // A paragraph that is pasted is parted into the requirements that it holds.
  await page.fill('#field-newRequirements', '尺寸公差≤0.02 mm，Ra≤0.8；材料：TC4。\n')
  await page.locator('[data-requirement]').nth(2).waitFor()
  expect(await page.locator('[data-requirement]').count()).toBe(3)
})
