import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { type Actor, visitor } from '../../domain/access/actor'
import { clearanceOf } from '../../domain/access/clearance'
import type { Tier } from '../../domain/shared/tier'
import { hashToken } from './hash-token.server'
import { readSessionToken } from './session-cookie.server'
import { isSessionAlive } from './session-life'

export interface ViewerOrganization {
  readonly id: string
  readonly name: string
  readonly role: 'owner' | 'editor' | 'viewer'
  readonly isVerified: boolean
}

/** Who asks for a page. */
export interface Viewer {
  readonly actor: Actor
  /** The tier that lists and searches show; of one listing it may be higher: `clearanceFor`. */
  readonly clearance: Tier
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    /** Has a second factor, whether or not this session passed it. */
    readonly hasTotp: boolean
    /** Decides for others, and therefore needs a second factor. */
    readonly isPrivileged: boolean
  } | null
  readonly sessionId: string | null
  readonly organizations: readonly ViewerOrganization[]
  /** For whom the person acts now. */
  readonly organization: ViewerOrganization | null
}

const nobody: Viewer = {
  actor: visitor,
  clearance: 0,
  person: null,
  sessionId: null,
  organizations: [],
  organization: null,
}

/** Seconds after which a use of a session is noted again. */
const noteEvery = 60

/** The person of the request's session; without a living one, a visitor. */
export async function readViewer(request: Request, db: PrismaClient, now: Date): Promise<Viewer> {
  const token = await readSessionToken(request)
  if (token === null) return nobody
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: { include: personParts } },
  })
  if (!session || session.person.suspendedAt || session.person.deletedAt) return nobody
  const { person } = session
  const isPrivileged = person.isAdministrator || person.isAuditor || person.parks.length > 0
  if (!isSessionAlive(session, isPrivileged, now)) return nobody
  if (now.getTime() - session.seenAt.getTime() > noteEvery * 1000) {
    await db.session.updateMany({ where: { id: session.id }, data: { seenAt: now } })
  }
  return viewerOf(session, isPrivileged)
}

const personParts = {
  parks: true,
  memberships: {
    include: { organization: { select: { id: true, name: true, verifiedAt: true } } },
    orderBy: { createdAt: 'asc' },
  },
} as const

type SessionRow = Prisma.SessionGetPayload<{
  include: { person: { include: typeof personParts } }
}>

function viewerOf(session: SessionRow, isPrivileged: boolean): Viewer {
  const { person } = session
  const organizations = person.memberships.map(({ organization, role }) => ({
    id: organization.id,
    name: organization.name,
    role,
    isVerified: organization.verifiedAt !== null,
  }))
  const actor: Actor = {
    personId: person.id,
    memberships: organizations.map(({ id, role, isVerified }) => ({
      organizationId: id,
      role,
      isVerified,
    })),
    parkIds: person.parks.map(({ parkId }) => parkId),
    isAdministrator: person.isAdministrator,
    isAuditor: person.isAuditor,
    hasSecondFactor: session.secondFactorAt !== null,
  }
  return {
    actor,
    clearance: clearanceOf(actor),
    person: {
      id: person.id,
      name: person.name,
      email: person.email ?? '',
      hasTotp: person.totpSince !== null,
      isPrivileged,
    },
    sessionId: session.id,
    organizations,
    organization:
      organizations.find(({ id }) => id === session.organizationId) ?? organizations[0] ?? null,
  }
}
