import { expect, inject, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { createFirm, sendForm } from './support/firm'

test('who asks too often is told how long to wait, in the header too, and keeps what was typed', async () => {
  const db = createDatabase(inject('databaseUrl'), { maxConnections: 1 })
  const firm = await createFirm(db)
  const browser = await firm.owner.signIn()
  const invite = (at: number) =>
    sendForm(`/manage/${firm.id}/members`, browser, {
      ...{ intent: 'invite', email: `invited-${at}@example.com`, role: 'viewer' },
    })
  let answer = await invite(0)
  for (let at = 1; at < 40 && answer.status !== 429; at += 1) answer = await invite(at)
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  const page = await answer.text()
  expect(page).toMatch(/分钟后再试/)
  expect(page).toMatch(/value="invited-\d+@example\.com"/)
  await db.invitation.deleteMany({ where: { organizationId: firm.id } })
  await firm.remove()
  await db.$disconnect()
})
