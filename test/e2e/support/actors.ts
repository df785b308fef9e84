import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { PrismaClient } from '../../../prisma/generated/client'
import { localSettings } from '../../../scripts/setup/local-settings.mjs'

export interface ActorPlan {
  readonly name: string
  readonly member?: { readonly of: string; readonly role: 'owner' | 'editor' | 'viewer' }
  readonly park?: string
  readonly isAdministrator?: boolean
  readonly isAuditor?: boolean
}

export interface TestActor {
  readonly id: string
  /** A new session each time: requests cannot spoil one another's. */
  signIn(options?: { readonly hasSecondFactor?: boolean }): Promise<SignedIn>
}

export interface SignedIn {
  /** For the header `Cookie`. */
  readonly cookie: string
  readonly sessionToken: string
  /** What this browser's forms carry. */
  readonly formToken: string
}

/** A person with its rights, straight into the database of the running server. */
export async function createActor(db: PrismaClient, plan: ActorPlan): Promise<TestActor> {
  const email = `${plan.name}.${randomBytes(5).toString('hex')}@example.com`
  const { member, park, isAdministrator = false, isAuditor = false } = plan
  const person = await db.person.create({
    data: {
      email,
      emailKey: email,
      name: plan.name,
      confirmedAt: new Date(),
      isAdministrator,
      isAuditor,
      ...(member
        ? { memberships: { create: { organizationId: member.of, role: member.role } } }
        : {}),
      ...(park ? { parks: { create: { parkId: park } } } : {}),
    },
  })
  const isPrivileged = isAdministrator || isAuditor || park !== undefined
  return {
    id: person.id,
    signIn: ({ hasSecondFactor = isPrivileged } = {}) => signIn(db, person.id, hasSecondFactor),
  }
}

async function signIn(
  db: PrismaClient,
  personId: string,
  hasSecondFactor: boolean,
): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url')
  await db.session.create({
    data: {
      personId,
      tokenHash: new Uint8Array(createHash('sha256').update(token).digest()),
      expiresAt: new Date(Date.now() + 3_600_000),
      secondFactorAt: hasSecondFactor ? new Date() : null,
    },
  })
  return browserWith('session', token)
}

/** Somebody who is not signed in, with forms of its own. */
export function visitorBrowser(): SignedIn {
  return browserWith('visit', randomBytes(32).toString('base64url'))
}

function browserWith(name: 'session' | 'visit', token: string): SignedIn {
  const value = Buffer.from(JSON.stringify(token)).toString('base64')
  return {
    cookie: `${name}=${encodeURIComponent(value)}`,
    sessionToken: value,
    formToken: formTokenOf(token),
  }
}

function formTokenOf(token: string): string {
  const secret = localSettings(process.env).SESSION_SECRET ?? ''
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'lianhe form 1', 32))
  return createHmac('sha256', key).update(token).digest('base64url')
}
