import type { PrismaClient } from '../../../prisma/generated/client'

/** Two verified organizations in two parks, with listings, and a review with a file: ids by name. */
export async function plantSubjects(db: PrismaClient): Promise<ReadonlyMap<string, string>> {
  const [p, q] = await db.park.findMany({ orderBy: { key: 'asc' }, take: 2 })
  const run = Date.now().toString(36)
  const organization = (key: string, parkId: string | undefined) =>
    db.organization.create({
      data: {
        key: `access/${key}/${run}`,
        name: `权限测试${key}${run}`,
        kind: 'enterprise',
        parkId: parkId ?? null,
        verifiedAt: new Date(),
      },
    })
  const [a, b] = [await organization('a', p?.id), await organization('b', q?.id)]
  const need = (key: string, state: 'published' | 'draft') =>
    db.need.create({
      data: {
        key: `access/${key}/${run}`,
        organizationId: a.id,
        kind: 'sourcing',
        state,
        title: `权限测试需求${key}`,
        summary: '权限测试',
      },
    })
  const [published, granted, draft] = [
    await need('published', 'published'),
    await need('granted', 'published'),
    await need('draft', 'draft'),
  ]
  await db.needGrant.create({
    data: { needId: granted.id, organizationId: b.id, grantedBy: a.id },
  })
  const capability = await db.capability.create({
    data: {
      key: `access/capability/${run}`,
      organizationId: a.id,
      state: 'published',
      title: '权限测试能力',
      summary: '权限测试',
    },
  })
  const review = await db.review.create({
    data: {
      kind: 'verification',
      subjectId: a.id,
      organizationId: a.id,
      parkId: p?.id ?? null,
      title: '权限测试核验',
      dueAt: new Date(Date.now() + 86_400_000),
    },
  })
  const file = await db.evidenceFile.create({
    data: {
      reviewId: review.id,
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: 1,
      sha256: new Uint8Array(32),
      uploadedBy: a.id,
    },
  })
  const ownpilot = await db.pilotPlatform.create({
    data: {
      key: `access/pilot/${run}`,
      organizationId: a.id,
      name: '权限测试中试平台',
      summary: '权限测试',
    },
  })
  const pilot = await db.pilotPlatform.findFirstOrThrow({ where: { state: 'published' } })
  const chain = await db.chain.findFirstOrThrow()
  const importOf = (owner: { readonly organizationId: string } | { readonly parkId: string }) =>
    db.importRun.create({
      data: {
        ...{ ...owner, fileName: '权限测试.csv', fileBytes: 1, language: 'zh-CN', preview: [] },
        ...{ createdBy: a.id, actedBy: a.id, fileUntil: new Date(Date.now() + 86_400_000) },
      },
    })
  const ownrun = await importOf({ organizationId: a.id })
  const parkrun = await importOf({ parkId: p?.id ?? '' })
  const known = {
    a,
    b,
    published,
    granted,
    draft,
    capability,
    file,
    pilot,
    ownpilot,
    ownrun,
    parkrun,
    chain,
    p,
    q,
    review,
  }
  return new Map(Object.entries(known).map(([name, row]) => [name, row?.id ?? '']))
}

/** Takes away all that was planted. */
export async function removeSubjects(db: PrismaClient): Promise<void> {
  const where = { key: { startsWith: 'access/' } }
  await db.importRun.deleteMany({ where: { fileName: '权限测试.csv' } })
  await db.need.deleteMany({ where })
  await db.pilotPlatform.deleteMany({ where })
  await db.capability.deleteMany({ where })
  await db.organization.deleteMany({ where })
}

/** The path with the ids of its subjects: `:a` stands for organization A. */
export function addressOf(path: string, subjects: ReadonlyMap<string, string>): string {
  return path.replace(/:([a-z]+)/g, (_, name: string) => subjects.get(name) ?? `no ${name}`)
}
