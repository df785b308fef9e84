import { expect, inject } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { createFirm, visitAs } from './support/firm'
import { expectAccessible, journey } from './support/journey'

journey('an old page of a profile takes no words of a colleague away', async ({ site }) => {
  site.allowErrors(/status of 422/)
  const db = createDatabase(inject('databaseUrl'), { maxConnections: 2 })
  const firm = await createFirm(db)
  const form = `/manage/${firm.id}/profile`
  const [old, fresh] = await Promise.all([
    visitAs(site, firm.owner, { width: 390 }),
    visitAs(site, firm.owner),
  ])
  await old.goto(form)
  await fresh.goto(form)
  await fresh.fill('#field-summary', '同事写的简介')
  await fresh.click('main button[type=submit]')
  await fresh.waitForSelector('text=已保存')

  await old.fill('#field-address', '宝山区某路 1 号')
  await old.click('main button[type=submit]')
  await old.waitForSelector('text=同事刚刚改了这份资料')
  // What was typed is kept, and what would be taken away is told.
  expect(await old.inputValue('#field-address')).toBe('宝山区某路 1 号')
  expect(await old.textContent('#error-field-summary')).toBe('现在站上是：同事写的简介')
  expect(await old.textContent('#error-field-address')).toBe('现在站上是空的')
  await expectAccessible(old)
  const standing = () => db.organization.findUniqueOrThrow({ where: { id: firm.id } })
  expect(await standing()).toMatchObject({ summary: '同事写的简介', address: null })

  await old.fill('#field-summary', '同事写的简介')
  await old.click('main button[type=submit]')
  await old.waitForSelector('text=已保存')
  expect(await standing()).toMatchObject({ summary: '同事写的简介', address: '宝山区某路 1 号' })
  await firm.remove()
  await db.$disconnect()
})
