import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '../../../app/domain/access/actor'
import { can } from '../../../app/domain/access/can'
import { contactWay } from '../../../app/features/organization/contact-way'

const person = (more: Partial<Actor> = {}): Actor => ({ ...visitor, personId: 'p', ...more })
const member = (isVerified: boolean, role: 'owner' | 'editor' | 'viewer' = 'editor') => ({
  organizationId: isVerified ? 'verified' : 'new',
  role,
  isVerified,
})

describe('the way to the contacts of an organization', () => {
  test('is a link to them only for whom that page is one', () => {
    const actors = [
      visitor,
      person(),
      person({ memberships: [member(false)] }),
      person({ memberships: [member(false), member(true, 'viewer')] }),
      person({ parkIds: ['park'], hasSecondFactor: true }),
      person({ isAdministrator: true }),
      person({ isAdministrator: true, hasSecondFactor: true }),
      person({ isAuditor: true, hasSecondFactor: true, memberships: [member(false)] }),
    ]
    expect(actors.map((actor) => contactWay(actor).way === 'open')).toEqual(
      actors.map((actor) => can(actor, 'read', { kind: 'contact' })),
    )
    expect(actors.map((actor) => contactWay(actor).way)).toEqual([
      ...['sign-in', 'found', 'verify', 'open', 'found', 'found', 'open', 'closed'],
    ])
  })

  test('leads an editor of a firm that is not verified to that firm', () => {
    const actor = person({ memberships: [member(false)] })
    expect(contactWay(actor)).toEqual({ way: 'verify', organizationId: 'new' })
  })
})
