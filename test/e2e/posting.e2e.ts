import { inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { createFirm, visitAs } from './support/firm'
import { expectAccessible, journey } from './support/journey'

journey(
  'posting is one step from any page, for a visitor by way of signing up',
  async ({ site }) => {
    const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
    const firm = await createFirm(db)
    const visitor = await site.visit('/chains', { width: 390 })
    await visitor.click('header a:has-text("发布")')
    await visitor.click('main a:has-text("注册账号")')
    await visitor.waitForURL('**/sign-up')
    const member = await visitAs(site, firm.owner, { width: 390 })
    await member.goto('/parks')
    await member.click('header a:has-text("发布")')
    await member.waitForSelector('h1:has-text("发布")')
    await expectAccessible(member)
    await member.click('main a:has-text("发布能力")')
    await member.waitForURL(`**/manage/${firm.id}/capabilities/new?*`)
    await firm.remove()
    await db.$disconnect()
  },
)
