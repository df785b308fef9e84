import { describe, expect, inject } from 'vitest'
import { decideVersion } from '../../app/listings/life/decide-version.server'
import { listingOf } from '../../app/listings/registry.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { eventually } from '../support/eventually'
import { createActor } from './support/actors'
import { type Firm, visitAs } from './support/firm'
import { firmOfFile } from './support/firm-of-file'
import { journey } from './support/journey'
import { lettersSent } from './support/letters'

let db: PrismaClient
let firm: Firm
firmOfFile((...made) => {
  ;[db, firm] = made
})

const title = '导入金丝雀铰链'
const secrets = {
  material: '导入金丝雀合金',
  statement: '导入金丝雀用于某型发动机',
  wish: '97531',
  quantity: '86420 件',
  detail: '导入金丝雀细节',
}
const file = [
  '需求编号,需求类型,需求名称,摘要,硬性要求,期望要求,数量,其他密级,保密细节,细节密级',
  `k1,采购需求,${title},公开的摘要,尺寸公差≤0.02 mm；材料：${secrets.material}（@2）；说明：${secrets.statement} @1,产能：${secrets.wish} 件/月 @1,${secrets.quantity},数量@1,${secrets.detail},2`,
].join('\n')

describe('what a file keeps back', () => {
  journey('stands on no page, in no list, log or letter of a lower tier', async ({ site }) => {
    const page = await visitAs(site, firm.owner)
    await page.goto(`/manage/${firm.id}/imports`)
    const buffer = Buffer.from(file)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${secrets.detail}.csv`, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: '上传' }).click()
    await page.getByRole('heading', { name: '工作表和列' }).waitFor()
    await page.getByRole('button', { name: '检查', exact: true }).click()
    await page.getByText('检查结果').first().waitFor()
    await page.getByRole('button', { name: '写入并提交审核' }).click()
    await page.getByText('新增 1').first().waitFor()
    const run = page.url()
    await page.close()

    const unseen = await expectUnseenBy(run)
    await unseen('before it is published')
    await publish()
    const { id } = await db.need.findFirstOrThrow({ where: { organizationId: firm.id } })
    await eventually(
      async () => (await read(`/needs?q=${encodeURIComponent(title)}`)).includes(id),
      'the imported need in the list',
    )
    await unseen('once it is published', id)
    // What is for members is read by one: the file was understood, not lost.
    const member = await createActor(db, { name: 'reader', member: await elsewhere() })
    const seen = await read(`/needs/${id}`, (await member.signIn()).cookie)
    expect(seen).toContain(secrets.statement)
    expect(seen).not.toContain(secrets.material)
    expect(seen).not.toContain(secrets.detail)
  })
})

async function read(path: string, cookie = ''): Promise<string> {
  const response = await fetch(`${inject('baseUrl')}${path}`, { headers: { Cookie: cookie } })
  expect(response.status, path).toBeLessThan(500)
  return response.text()
}

/** A verified firm other than that of the file. */
async function elsewhere() {
  const { id } = await db.organization.findFirstOrThrow({
    where: { verifiedAt: { not: null }, id: { not: firm.id }, parkId: { not: firm.parkId } },
  })
  return { of: id, role: 'viewer' as const }
}

async function publish(): Promise<void> {
  const now = new Date()
  for (const review of await db.review.findMany({ where: { organizationId: firm.id } })) {
    await db.$transaction(async (tx) => {
      const decision = { verb: 'approve', mergeInto: null } as const
      const decided = await decideVersion(tx, listingOf('need'), review, decision, now)
      expect(decided).toMatchObject({ ok: true })
      const data = { decision: 'approve' as const, decidedAt: now }
      await tx.review.update({ where: { id: review.id }, data })
      await tx.outboxEntry.create({ data: { subject: 'need', subjectId: review.subjectId } })
    })
  }
  await lettersSent()
}

/** Nobody without the tier reads any of it: a visitor, and a member of an unverified firm elsewhere. */
async function expectUnseenBy(run: string) {
  const stranger = await createActor(db, { name: 'stranger' })
  const { cookie } = await stranger.signIn()
  return async (when: string, id?: string) => {
    const words = [title, secrets.material, secrets.wish].map(encodeURIComponent)
    const paths = [
      ...['/', '/needs', '/needs?sort=newest', '/sitemap.xml', new URL(run).pathname],
      ...words.flatMap((it) => [`/needs?q=${it}`, `/search?q=${it}`, `/api/suggest?q=${it}`]),
      ...(id === undefined ? [] : [`/needs/${id}`, `/needs/${id}.data`, `/needs/${id}/matches`]),
      `/organizations/${firm.id}`,
    ]
    for (const reader of ['', cookie]) {
      for (const path of paths) {
        const asked = decodeURIComponent(path)
        const seen = await read(path, reader)
        for (const secret of Object.values(secrets)) {
          if (asked.includes(secret)) continue
          expect(seen.includes(secret), `${secret} at ${asked}, ${when}`).toBe(false)
        }
      }
    }
    const log = JSON.stringify(
      await db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 50 }),
      (_, it) => (typeof it === 'bigint' ? Number(it) : it),
    )
    for (const secret of Object.values(secrets)) {
      expect(log.includes(secret), `${secret} in the log, ${when}`).toBe(false)
    }
  }
}
