import { expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { demoAccounts } from '../../scripts/demo-accounts'
import { eventually } from '../support/eventually'
import { jobsSettled } from '../support/jobs-settled'
import { expectAccessible, journey } from './support/journey'
import { signInAsTwin } from './support/sign-in-twin'

journey(
  'a job that cannot be done is seen by the city, tried again, and discarded',
  async ({ site }) => {
    const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
    const [row] = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.add_job('letter', '{"to":"nobody"}')`
    const id = String(row?.id)
    await jobsSettled(db)
    const page = await site.visit('/', { width: 390 })
    await signInAsTwin(page, demoAccounts.city)
    await page.goto('/status/jobs')
    const job = page.locator('main li', { hasText: id }).filter({ hasText: 'malformed-payload' })
    await job.waitFor()
    expect(await page.textContent('main')).toMatch(/\d+ 个进程在处理任务/)
    await expectAccessible(page)

    const entries = () =>
      db.auditEntry.findMany({ where: { subject: 'job', subjectId: id }, orderBy: { id: 'asc' } })
    await job.locator('button:has-text("重试")').click()
    await eventually(async () => (await entries()).length === 1)
    await jobsSettled(db)
    await page.goto('/status/jobs')
    await job.locator('button:has-text("放弃")').click()
    await job.waitFor({ state: 'detached' })
    expect((await entries()).map(({ verb }) => verb)).toEqual(['retry-job', 'discard-job'])
    await db.$disconnect()
  },
)
