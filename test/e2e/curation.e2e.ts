import { describe, expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts } from '../../scripts/demo-accounts'
import { createActor } from './support/actors'
import { journey, type Site } from './support/journey'
import { signInAs } from './support/sign-in'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

/** The park of the demo operator, in the database of the running server. */
async function operatorPark() {
  const db = createDatabase(inject('databaseUrl'))
  const { parkId } = await db.parkOperator.findFirstOrThrow({
    where: { person: { email: demoAccounts.operator.email } },
  })
  return { db, parkId }
}

/** An operator of its own, signed in: codes of the demo operator count once, and other suites use them. */
async function openDesk(site: Site, { db, parkId }: Awaited<ReturnType<typeof operatorPark>>) {
  const operator = await createActor(db, { name: 'curator', park: parkId })
  const { sessionToken } = await operator.signIn()
  const desk = await site.visit('/')
  const value = encodeURIComponent(sessionToken)
  await desk.context().addCookies([{ name: 'session', value, url: inject('baseUrl') }])
  return desk
}

describe('what a park curates', () => {
  journey(
    'a label is asked for with evidence, accepted, and shown with its issuer',
    async ({ site }) => {
      const { db, parkId } = await operatorPark()
      const member = await db.membership.findFirstOrThrow({
        where: { person: { email: demoAccounts.buyer.email } },
        include: { organization: true },
      })
      const { id, name } = member.organization
      await db.organizationLabel.deleteMany({ where: { organizationId: id, label: 'CNAS' } })
      const page = await site.visit('/')
      await signInAs(page, demoAccounts.buyer)
      await page.goto(`/manage/${id}/labels`)
      await page.selectOption('#field-label', 'CNAS')
      await page.fill('#field-issuer', '中国合格评定国家认可委员会')
      await page.fill('#field-expiresAt', '2029-05-31')
      await page.setInputFiles('#field-files', {
        name: '证书.pdf',
        mimeType: 'application/pdf',
        buffer: pdf,
      })
      await page.click('button:has-text("提交标签")')
      await page.waitForSelector('text=最迟')

      const desk = await openDesk(site, { db, parkId })
      await desk.goto('/desk?kind=label')
      await desk.click('[data-queue] a:has-text("CNAS")')
      await desk.waitForSelector('dd:has-text("2029年5月31日")')
      await desk.click('[data-review] button[value=approve]')
      await desk.waitForSelector('text=已处理 1 项')

      await page.goto(`/organizations/${id}`)
      expect(await page.textContent('main')).toContain('中国合格评定国家认可委员会')
      // The index follows: the list filtered by the label has the firm.
      await expect
        .poll(async () => {
          await page.goto(`/organizations?label=CNAS&q=${encodeURIComponent(name)}`)
          return page.locator('main article', { hasText: name }).count()
        })
        .toBe(1)
      await db.$disconnect()
    },
  )

  journey(
    'an organization is claimed by its credit code, and handed over by its park',
    async ({ site }) => {
      const { db, parkId } = await operatorPark()
      const run = String(Date.now()).slice(-9)
      const organization = await db.organization.create({
        data: {
          key: `claim/${run}`,
          name: `待认领企业${run}`,
          kind: 'enterprise',
          uscc: `91310115${run}X`,
          parkId,
        },
      })
      const page = await site.visit('/')
      await signInAs(page, demoAccounts.newcomer)
      await page.goto('/organizations/new')
      await page.fill('#claim-uscc', organization.uscc ?? '')
      await page.fill('#field-note', '总经理，021-55550000')
      await page.click('button:has-text("申请认领")')
      await page.waitForSelector('text=认领申请已提交')
      expect((await page.goto(`/manage/${organization.id}`))?.status()).toBe(404)

      const desk = await openDesk(site, { db, parkId })
      await desk.goto('/desk?kind=claim')
      await desk.click(`[data-queue] a:has-text("${organization.name}")`)
      await desk.waitForSelector('text=总经理，021-55550000')
      await desk.click('[data-review] button[value=approve]')
      await desk.waitForSelector('text=已处理 1 项')

      // Its rights have changed: the person goes on with them after signing in anew.
      await signInAs(page, demoAccounts.newcomer)
      await page.click(`main a:has-text("${organization.name}")`)
      await page.waitForURL(`**/manage/${organization.id}`)
      await db.membership.deleteMany({ where: { organizationId: organization.id } })
      await db.$disconnect()
      site.allowErrors(/status of 404/)
    },
  )

  journey('what is reported is looked at and hidden, with a reason', async ({ site }) => {
    const { db, parkId } = await operatorPark()
    const run = Date.now().toString(36)
    const owner = await db.organization.create({
      data: { key: `report/${run}`, name: `被举报企业${run}`, kind: 'enterprise', parkId },
    })
    const listing = await db.capability.create({
      data: {
        key: `report/${run}`,
        organizationId: owner.id,
        state: 'published',
        title: `虚假能力${run}`,
        summary: '测试举报',
      },
    })
    const page = await site.visit('/')
    await signInAs(page, demoAccounts.supplier)
    await page.goto(`/capabilities/${listing.id}`)
    await page.click('a[href^="/report/"]')
    await page.fill('#field-note', '这家企业没有这台设备')
    await page.click('button:has-text("提交举报")')
    await page.waitForSelector('text=已收到')

    const desk = await openDesk(site, { db, parkId })
    await desk.goto('/desk?kind=report')
    await desk.click(`[data-queue] a:has-text("${listing.title}")`)
    await desk.waitForSelector('text=这家企业没有这台设备')
    await desk.selectOption('#field-reason', 'not-genuine')
    await desk.click('[data-review] button[value=hide]')
    await desk.waitForSelector('text=已处理 1 项')
    expect((await page.goto(`/capabilities/${listing.id}`))?.status()).toBe(404)
    site.allowErrors(/status of 404/)
    await db.$disconnect()
  })
})
