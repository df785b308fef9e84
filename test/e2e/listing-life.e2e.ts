import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { PrismaClient } from '../../prisma/generated/client'
import { type Firm, visitAs } from './support/firm'
import { firmOfFile } from './support/firm-of-file'
import { expectAccessible, journey, type Site } from './support/journey'

let db: PrismaClient
let firm: Firm

firmOfFile((...made) => {
  ;[db, firm] = made
})

async function fillNeed(page: Page, title: string, requirements: string): Promise<void> {
  await page.goto(`/manage/${firm.id}/needs/new`)
  await page.selectOption('#field-kind', 'sourcing')
  await page.fill('#field-title', title)
  await page.fill('#field-summary', '一段所有人都能读到的摘要')
  await page.selectOption('#field-step', { index: 3 })
  await page.fill('#field-closesAt', '2033-06-30')
  await page.fill('#field-newRequirements', requirements)
}

async function submit(page: Page): Promise<string> {
  await page.click('button[value=submit]')
  await page.waitForURL(/result=submitted/)
  return new URL(page.url()).pathname.split('/').pop() ?? ''
}

async function openReview(site: Site, needId: string): Promise<Page> {
  const { id } = await db.review.findFirstOrThrow({
    where: { subjectId: needId, decidedAt: null },
  })
  const desk = await visitAs(site, firm.operator)
  await desk.goto(`/desk?review=${id}`)
  return desk
}

async function approve(desk: Page): Promise<void> {
  await desk.click('[data-review] button[value=approve]')
  await desk.waitForSelector('text=已处理 1 项')
}

async function published(page: Page, needId: string): Promise<string> {
  await page.goto(`/needs/${needId}`)
  return (await page.textContent('h1')) ?? ''
}

describe('a need', () => {
  journey.for([true, false])(
    'stays published while its next version is written and read, with JavaScript: %s',
    async (hasJavaScript, { site }) => {
      const page = await visitAs(site, firm.owner, { hasJavaScript, width: 390 })
      await fillNeed(page, '第一版标题', '尺寸公差≤0.02 mm\n材料：TC4')
      const id = await submit(page)
      await approve(await openReview(site, id))
      expect(await published(page, id)).toContain('第一版标题')

      const form = `/manage/${firm.id}/needs/${id}`
      await page.goto(form)
      await page.fill('#field-title', '第二版标题')
      await page.fill('input[name="requirements[0].text"]', '尺寸公差≤0.01 mm')
      await submit(page)
      expect(await published(page, id)).toContain('第一版标题')
      await page.goto(`${form}/preview`)
      expect(await page.textContent('h1')).toContain('第二版标题')
      // Nothing leads on from what is not published.
      expect(await page.locator('a[href*="/matches"], a[href^="/report/"]').count()).toBe(0)

      const desk = await openReview(site, id)
      await desk.waitForSelector('text=与站上已发布的内容相比')
      expect(await desk.locator('[data-review] del').allTextContents()).toEqual([
        expect.stringContaining('第一版标题'),
        expect.stringContaining('尺寸公差≤0.02 mm'),
      ])
      expect(await desk.locator('[data-review] ins').allTextContents()).toEqual([
        expect.stringContaining('第二版标题'),
        expect.stringContaining('尺寸公差≤0.01 mm'),
      ])
      await expectAccessible(desk)
      await approve(desk)
      expect(await published(page, id)).toContain('第二版标题')

      await page.goto(form)
      await page.click('summary:has-text("下架这条发布")')
      await page.click('button[value=close]')
      await page.waitForURL(/result=close/)
      expect((await page.goto(`/needs/${id}`))?.status()).toBe(404)
      site.allowErrors(/status of 404/)
    },
  )

  journey(
    'sent back says why on its form, and a decision too late decides nothing',
    async ({ site }) => {
      const page = await visitAs(site, firm.owner)
      await fillNeed(page, '要退回的需求', '材料：TC4')
      const id = await submit(page)
      const desk = await openReview(site, id)
      await desk.fill('#field-reply', '请写明首批数量')
      // Sent without a reason, as by a browser that does not ask for one, it comes back as typed.
      const decision = desk.locator('[data-review] form:has(#field-reason)')
      await decision.evaluate((it) => it.setAttribute('novalidate', ''))
      await desk.click('[data-review] button[value=changes]')
      site.allowErrors(/status of 422/)
      await desk.waitForSelector('#error-field-reason:has-text("请选择原因")')
      expect(await desk.inputValue('#field-reply')).toBe('请写明首批数量')
      await expectAccessible(desk)
      await desk.selectOption('#field-reason', 'unclear')
      await desk.click('[data-review] button[value=changes]')
      await desk.waitForSelector('text=已处理 1 项')

      await page.goto(`/manage/${firm.id}/needs/${id}`)
      await page.waitForSelector('text=园区退回了这一版')
      await page.waitForSelector('text=描述不清楚')
      await page.waitForSelector('text=请写明首批数量')
      await expectAccessible(page)
      await page.fill('#field-quantity', '500 件')
      await submit(page)

      const late = await openReview(site, id)
      await late.waitForSelector('text=与上次退回的一版相比')
      await page.click('button[value=withdraw]')
      await page.waitForURL(/result=withdraw/)
      await late.click('[data-review] button[value=approve]')
      await late.waitForSelector('text=事项已不存在')
      expect((await db.need.findUniqueOrThrow({ where: { id } })).state).toBe('draft')
    },
  )

  journey('pressed twice is one need and one review', async ({ site }) => {
    const page = await visitAs(site, firm.owner)
    await fillNeed(page, '只有一条的需求', '材料：TC4')
    await page.dblclick('button[value=submit]')
    await page.waitForURL(/result=submitted/)
    const found = await db.need.findMany({
      where: { organizationId: firm.id, title: '只有一条的需求' },
    })
    expect(found).toHaveLength(1)
    expect(await db.review.count({ where: { subjectId: found[0]?.id ?? '' } })).toBe(1)
    expect(await db.listingVersion.count({ where: { listingId: found[0]?.id ?? '' } })).toBe(1)
  })

  journey.for([true, false])(
    'gone back to, retitled and sent again stays one, with JavaScript: %s',
    async (hasJavaScript, { site }) => {
      const page = await visitAs(site, firm.owner, { hasJavaScript })
      const title = `返回前的需求，脚本：${hasJavaScript}`
      await fillNeed(page, title, '材料：TC4')
      const id = await submit(page)
      await page.goBack()
      await page.fill('#field-title', `${title}，返回后`)
      await page.click('button[value=submit]')
      await page.waitForURL(new RegExp(`/needs/${id}\\?result=submitted`))
      const found = await db.need.findMany({
        where: { organizationId: firm.id, title: { startsWith: title } },
      })
      expect(found.map((it) => [it.id, it.title])).toEqual([[id, `${title}，返回后`]])
      expect(await db.review.count({ where: { subjectId: id, decidedAt: null } })).toBe(1)
    },
  )

  journey('sent from an address of a new one that was kept loses no text', async ({ site }) => {
    const page = await visitAs(site, firm.owner)
    await fillNeed(page, '两个窗口的需求', '材料：TC4')
    const other = await page.context().newPage()
    await other.goto(page.url())
    const id = await submit(page)
    await other.selectOption('#field-kind', 'sourcing')
    await other.fill('#field-title', '第二个窗口的标题')
    await other.fill('#field-summary', '第二个窗口里写的一段摘要')
    await other.selectOption('#field-step', { index: 3 })
    await other.fill('#field-closesAt', '2033-06-30')
    await other.click('button[value=submit]')
    await other.waitForSelector('text=同事刚刚保存了另一版')
    expect(await other.inputValue('#field-title')).toBe('第二个窗口的标题')
    expect((await db.need.findUniqueOrThrow({ where: { id } })).title).toBe('两个窗口的需求')
  })

  journey('keeps its lots through a second version', async ({ site }) => {
    const need = await db.need.create({
      data: {
        ...{ key: `lots/${firm.id}`, organizationId: firm.id, kind: 'sourcing' },
        ...{
          state: 'published',
          title: '有两个标段的需求',
          summary: '两个标段各有各的要求，请看下文',
        },
        closesAt: new Date('2034-05-17T04:00:00Z'),
        responseDays: 7,
        steps: { create: [{ stepId: (await db.chainStep.findFirstOrThrow()).id }] },
      },
    })
    for (const [position, key] of ['a', 'b'].entries()) {
      const lot = await db.needLot.create({
        data: { needId: need.id, key, position, title: `标段${key}`, tier: position },
      })
      await db.needRequirement.create({
        data: {
          ...{ needId: need.id, lotId: lot.id, position, kind: 'material', term: `TC${position}` },
          ...{ strictness: 'hard', tier: 1 },
        },
      })
    }
    const parts = async () => ({
      lots: await db.needLot.findMany({ where: { needId: need.id }, orderBy: { key: 'asc' } }),
      requirements: await db.needRequirement.findMany({
        where: { needId: need.id },
        orderBy: { position: 'asc' },
      }),
    })
    const before = await parts()
    const page = await visitAs(site, firm.owner)
    await page.goto(`/manage/${firm.id}/needs/${need.id}`)
    await page.waitForSelector('text=标段：标段b')
    await page.fill('#field-title', '标段还在的需求')
    await submit(page)
    await approve(await openReview(site, need.id))
    expect(await published(page, need.id)).toContain('标段还在的需求')
    expect(await parts()).toEqual(before)
  })
})
