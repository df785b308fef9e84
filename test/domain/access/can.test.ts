import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessTable, type SubjectKind } from '../../../app/domain/access/access-table'
import { type Actor, visitor } from '../../../app/domain/access/actor'
import { can } from '../../../app/domain/access/can'
import { clearanceFor, clearanceOf } from '../../../app/domain/access/clearance'

const own = { organizationId: 'o1', parkId: 'p1' }
const person = { ...visitor, personId: 'me' }
const member = (role: 'owner' | 'editor' | 'viewer', isVerified = true): Actor => ({
  ...person,
  memberships: [{ organizationId: 'o1', role, isVerified }],
})

const actors = {
  visitor,
  person,
  viewer: member('viewer'),
  editor: member('editor'),
  owner: member('owner'),
  operator: { ...person, parkIds: ['p1'], hasSecondFactor: true },
  city: { ...person, isAdministrator: true, hasSecondFactor: true },
  auditor: { ...person, isAuditor: true, hasSecondFactor: true },
} satisfies Readonly<Record<string, Actor>>

/** Written out by hand: who of the actors above may do what with a subject of o1 in p1. */
const expected: Readonly<Record<string, string>> = {
  'listing report': 'person viewer editor owner operator city',
  'listing hide': 'operator city',
  'draft read': 'viewer editor owner operator city auditor',
  'draft edit': 'editor owner',
  'draft submit': 'editor owner',
  'draft withdraw': 'editor owner',
  'organization create': 'person viewer editor owner operator city',
  'organization claim': 'person viewer editor owner operator city',
  'organization post': 'editor owner',
  'organization edit': 'editor owner',
  'organization verify': 'owner',
  'organization leave': 'viewer editor owner',
  'organization transfer': 'owner',
  'import run': 'editor owner',
  'park-import run': 'operator city',
  'members read': 'viewer editor owner city auditor',
  'members manage': 'owner',
  'evidence read': 'owner operator city auditor',
  'review read': 'operator city auditor',
  'review decide': 'operator city',
  'review delegate': 'operator city',
  'desk read': 'operator city auditor',
  'contact read': 'viewer editor owner city',
  'tier-1 read': 'viewer editor owner operator city auditor',
  'tier-2 read': 'viewer editor owner operator city auditor',
  'tier-2 grant': 'editor owner',
  'people read': 'city auditor',
  'people change': 'city',
  'audit read': 'city auditor',
  'jobs read': 'city auditor',
  'jobs change': 'city',
  'index-status read': 'city auditor',
}

const cells = Object.entries(accessTable).flatMap(([kind, verbs]) =>
  Object.keys(verbs).map((verb) => [kind as SubjectKind, verb] as const),
)
const may = (actor: Actor, verb: string, subject: object) =>
  can(actor, verb as never, subject as never)

describe('the access table', () => {
  test('has an expectation for each of its rows, and no other', () => {
    expect(cells.map((cell) => cell.join(' ')).sort()).toEqual(Object.keys(expected).sort())
  })

  test.each(cells)('%s %s is open to whom it should be, and to nobody else', (kind, verb) => {
    const subject = { kind, ...own }
    const allowed = Object.entries(actors).filter(([, actor]) => may(actor, verb, subject))
    expect(allowed.map(([name]) => name).join(' ')).toBe(expected[`${kind} ${verb}`])
  })

  test('grants an operator nothing of an organization whose park is not told', () => {
    const granted = cells.filter(
      ([kind, verb]) =>
        may(actors.operator, verb, { kind, organizationId: 'o2' }) &&
        !may(actors.person, verb, { kind, organizationId: 'o2' }),
    )
    // The desk is nobody's: asked of it, an organization tells nothing.
    expect(granted).toEqual([])
    expect(can(actors.operator, 'read', { kind: 'desk' })).toBe(true)
  })

  test('grants nothing of another organization, park or person', () => {
    const foreign = { organizationId: 'o2', parkId: 'p2' }
    const open = ['page', 'listing', 'organization', 'desk', 'contact']
    for (const [kind, verb] of cells.filter(([kind]) => !open.includes(kind))) {
      for (const actor of [actors.owner, actors.editor, actors.viewer, actors.operator]) {
        const isByMembership = kind === 'tier-1' && actor.memberships.length > 0
        expect([kind, verb, may(actor, verb, { kind, ...foreign })]).toEqual([
          kind,
          verb,
          isByMembership,
        ])
      }
    }
  })

  test('makes plain members of operators, administrators and auditors without a second factor', () => {
    for (const name of ['operator', 'city', 'auditor'] as const) {
      const weak = { ...actors[name], hasSecondFactor: false }
      for (const kind of ['review', 'desk', 'audit', 'evidence', 'draft'] as const) {
        expect(may(weak, 'read', { kind, ...own })).toBe(false)
      }
    }
  })

  test('lets an auditor write nothing, whatever else the person is', () => {
    const reading = new Set(['read'])
    const auditor = { ...member('owner'), isAuditor: true, hasSecondFactor: true }
    for (const [kind, verb] of cells) {
      if (!reading.has(verb))
        expect([kind, verb, may(auditor, verb, { kind, ...own })]).toEqual([kind, verb, false])
    }
  })
})

test('an office counts for nothing without a second factor, which nobody is presumed to have', () => {
  const office = { ...person, parkIds: ['p1'], isAdministrator: true, isAuditor: false }
  for (const [kind, verbs] of Object.entries(accessTable)) {
    for (const verb of Object.keys(verbs)) {
      const subject = { kind: kind as SubjectKind, parkId: 'p1' }
      const ask = (actor: Actor) => can(actor, verb as never, subject as never)
      expect(ask(office), `${kind} ${verb}`).toBe(ask(person))
      expect(ask({ ...office, isAdministrator: false, isAuditor: true })).toBe(false)
    }
  }
})

describe('clearance', () => {
  test('is 1 for members of verified organizations, 0 for everybody else', () => {
    expect(clearanceOf(visitor)).toBe(0)
    expect(clearanceOf(person)).toBe(0)
    expect(clearanceOf(member('viewer', false))).toBe(0)
    expect(clearanceOf(member('viewer'))).toBe(1)
  })

  test('for one need is 2 for its own, for its park, and for whom a verified grant names', () => {
    const need = { organizationId: 'o9', parkId: 'p1' }
    expect(clearanceFor(actors.owner, need)).toBe(1)
    expect(clearanceFor(actors.owner, need, ['o1'])).toBe(2)
    expect(clearanceFor(actors.owner, need, ['o2'])).toBe(1)
    expect(clearanceFor(member('owner', false), need, ['o1'])).toBe(0)
    expect(clearanceFor(member('viewer'), { ...need, organizationId: 'o1' })).toBe(2)
    expect(clearanceFor(actors.operator, need)).toBe(2)
    expect(clearanceFor(actors.operator, { ...need, parkId: 'p2' })).toBe(0)
  })

  test('never sinks when somebody is given a membership', () => {
    const memberships = fc.array(
      fc.record({
        organizationId: fc.constantFrom('o1', 'o2'),
        role: fc.constantFrom('owner' as const, 'editor' as const, 'viewer' as const),
        isVerified: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(memberships, memberships, (some, more) => {
        const subject = { organizationId: 'o1', parkId: null }
        const before = clearanceFor({ ...person, memberships: some }, subject)
        const after = clearanceFor({ ...person, memberships: [...some, ...more] }, subject)
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
