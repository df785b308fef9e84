import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { PrismaClient } from '../../../prisma/generated/client'
import { createActor, type SignedIn, type TestActor } from './actors'
import type { Site } from './journey'
import type { PageOptions } from './open-page'

export interface Firm {
  readonly id: string
  readonly parkId: string
  readonly owner: TestActor
  readonly operator: TestActor
  /** With all that it lists. */
  remove(): Promise<void>
}

/** A verified firm in a park, with an owner, and an operator of that park. */
export async function createFirm(db: PrismaClient): Promise<Firm> {
  const run = randomBytes(5).toString('hex')
  const park = await db.park.findFirstOrThrow({ orderBy: { key: 'asc' } })
  const { id } = await db.organization.create({
    data: {
      key: `firm/${run}`,
      name: `旅程企业${run}`,
      kind: 'enterprise',
      parkId: park.id,
      verifiedAt: new Date(),
    },
  })
  return {
    id,
    parkId: park.id,
    owner: await createActor(db, { name: 'owner', member: { of: id, role: 'owner' } }),
    operator: await createActor(db, { name: 'operator', park: park.id }),
    remove: async () => {
      const own = { where: { organizationId: id } }
      await db.review.deleteMany(own)
      const listings = await Promise.all([
        db.need.findMany({ ...own, select: { id: true } }),
        db.capability.findMany({ ...own, select: { id: true } }),
        db.pilotPlatform.findMany({ ...own, select: { id: true } }),
      ])
      const ids = listings.flat().map((it) => it.id)
      await db.listingVersion.deleteMany({ where: { listingId: { in: ids } } })
      await db.need.deleteMany(own)
      await db.capability.deleteMany(own)
      await db.pilotPlatform.deleteMany(own)
      await db.organization.delete({ where: { id } })
    },
  }
}

/** A page of a browser in which that person is signed in. */
export async function visitAs(site: Site, actor: TestActor, options?: PageOptions): Promise<Page> {
  const page = await site.visit('/', options)
  const { sessionToken } = await actor.signIn()
  const value = encodeURIComponent(sessionToken)
  await page.context().addCookies([{ name: 'session', value, url: inject('baseUrl') }])
  return page
}

/** Sends a form as that browser does; answers are not followed. */
export function sendForm(
  path: string,
  { cookie, formToken }: SignedIn,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(new URL(path, inject('baseUrl')), {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: inject('baseUrl') },
    body: new URLSearchParams({ token: formToken, ...fields }),
  })
}
