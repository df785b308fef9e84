import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '../../../app/domain/access/actor'
import { postWay } from '../../../app/features/membership/post-way'

const person = (more: Partial<Actor> = {}): Actor => ({ ...visitor, personId: 'p', ...more })
const member = (organizationId: string, role: 'owner' | 'editor' | 'viewer') => ({
  ...{ organizationId, role, isVerified: false },
})
const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: `企业${id}` })) as [Named, Named, Named]
type Named = { readonly id: string; readonly name: string }

describe('the way to posting', () => {
  test('leads a visitor through sign-up, and who has no firm to a firm', () => {
    expect(postWay(visitor, [])).toEqual({ way: 'sign-up' })
    expect(postWay(person(), [])).toEqual({ way: 'found' })
  })

  test('is open for each firm that one writes for, verified or not', () => {
    const memberships = [member('a', 'editor'), member('b', 'viewer'), member('c', 'owner')]
    const own = [{ ...a, role: 'editor' }, b, c]
    expect(postWay(person({ memberships }), own)).toEqual({ way: 'post', organizations: [a, c] })
  })

  test('is to ask an owner for who only reads, and closed to an auditor', () => {
    const memberships = [member('b', 'viewer')]
    expect(postWay(person({ memberships }), [b])).toEqual({ way: 'ask', organizations: [b] })
    const auditor = person({ memberships: [member('c', 'owner')], isAuditor: true })
    expect(postWay(auditor, [c])).toEqual({ way: 'closed' })
  })
})
