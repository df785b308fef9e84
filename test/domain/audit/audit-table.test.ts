import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type AuditChange,
  followingDocument,
  toldValues,
} from '../../../app/domain/audit/audit-change'
import { auditRow, auditSubjects, auditTable } from '../../../app/domain/audit/audit-table'
import english from '../../../app/platform/languages/messages/en/wording.json'
import chinese from '../../../app/platform/languages/messages/zh-CN/wording.json'
import { searchedVerbs } from '../../../app/wording/audit-names'

const rows = auditSubjects.flatMap((subject) =>
  Object.keys(auditTable[subject]).map((verb) => ({ subject, verb })),
)

/** The name of every column of the database. */
const columns = readdirSync('prisma/schema')
  .flatMap((name) => readFileSync(join('prisma/schema', name), 'utf8').split('\n'))
  .flatMap((line) => /^ {2}(\w+) +\w/u.exec(line)?.[1] ?? [])

/** Never told, whoever asks: secrets, addresses of people, and words that may be of a higher tier. */
const secretNames = [
  'password',
  'passwordHash',
  'totpSecret',
  'token',
  'tokenHash',
  'email',
  'emailKey',
  'phone',
  'note',
  'reply',
  'text',
  'description',
  'detail',
  'alias',
  'requirements',
  'lots',
  'importHash',
  // Of a need, each may be of a tier.
  'quantity',
  'budgetMinFen',
  'budgetMaxFen',
  'districtCode',
  'openedAt',
  'closesAt',
  'deliverBy',
]
const canary = (name: string) => `金丝雀 ${name}`
const named = [...new Set([...columns, ...secretNames])]
const canaries = Object.fromEntries(named.map((name) => [name, canary(name)]))

describe('what the log is told', () => {
  test('of every verb, nothing that is secret', () => {
    expect(named.length).toBeGreaterThan(100)
    for (const row of rows) {
      const told = JSON.stringify(toldValues(row, canaries))
      const secret = row.subject === 'need' ? [...secretNames, 'title', 'summary'] : secretNames
      for (const name of secret)
        expect([row, told]).not.toEqual([row, expect.stringContaining(`"${canary(name)}"`)])
    }
  })

  test('is what its row names, and of the rest that it changed', () => {
    const at = new Date('2026-11-28T16:00:00Z')
    const told = { name: '某企业', verifiedAt: at, website: '', summary: undefined }
    expect(
      toldValues({ subject: 'organization', verb: 'change' }, { ...told, unheardOf: '没人列出' }),
    ).toEqual({ name: '某企业', verifiedAt: at.toISOString(), website: null })
    expect(
      toldValues(
        { subject: 'organization', verb: 'invite' },
        { email: 'li@example.com', role: 1n },
      ),
    ).toEqual({ email: '***', role: '1' })
  })

  test('is a word that the table has', () => {
    const change = { actor: 'x', subject: 'need', subjectId: 'n' } as const
    // @ts-expect-error: nobody paints a need.
    const painted: AuditChange<'need', 'paint'> = { ...change, verb: 'paint' }
    expect(() => toldValues(painted, {})).toThrow(RangeError)
    expect(() => toldValues({ subject: 'need', verb: 'constructor' }, {})).toThrow(RangeError)
    // @ts-expect-error: a field that the table does not name.
    const secret: AuditChange<'need', 'edit'> = { ...change, verb: 'edit', after: { secret: 1 } }
    expect(toldValues(secret, secret.after ?? {})).toEqual({})
    // @ts-expect-error: a decision says of what the documents change.
    const decided: AuditChange<'review', 'decide-hide'> = {
      actor: 'x',
      subject: 'review',
      subjectId: 'r',
      verb: 'decide-hide',
    }
    expect(followingDocument(decided)).toBeNull()
  })
})

describe('what follows a change', () => {
  test('is the document of what was written, of an organization that changed all its listings too', () => {
    const following = (subject: (typeof rows)[number]['subject'], verb: string) =>
      followingDocument({ subject, verb, subjectId: 'it' })
    expect(following('pilot', 'edit')).toEqual({
      document: { subject: 'pilot', subjectId: 'it' },
      withListings: false,
    })
    expect(following('organization', 'change')?.withListings).toBe(true)
    expect(following('organization', 'import-update')?.withListings).toBe(true)
    expect(following('organization', 'create')?.withListings).toBe(false)
    expect(following('need', 'grant')).toBeNull()
    expect(following('person', 'sign-up')).toBeNull()
  })

  test('of a decision is what it names', () => {
    const decision = { subject: 'review', verb: 'decide-approve', subjectId: 'r' } as const
    const listing = { subject: 'need', subjectId: 'n' } as const
    expect(followingDocument({ ...decision, document: listing })).toEqual({
      document: listing,
      withListings: false,
    })
    const document = { subject: 'organization', subjectId: 'o' } as const
    expect(followingDocument({ ...decision, document })?.withListings).toBe(true)
    expect(followingDocument({ ...decision, document: null })).toBeNull()
  })

  test('is never a document of something that has none', () => {
    for (const { subject, verb } of rows) {
      const { follows } = auditRow(subject, verb)
      if (['person', 'address', 'review'].includes(subject)) {
        expect([subject, verb, follows]).not.toEqual([subject, verb, 'subject'])
      }
    }
  })
})

test('every verb and every subject has words, and no others have', () => {
  for (const catalogue of [chinese, english]) {
    expect(Object.keys(catalogue.audit.verb).sort()).toEqual([...searchedVerbs].sort())
    expect(Object.keys(catalogue.audit.subject).sort()).toEqual([...auditSubjects].sort())
  }
})
