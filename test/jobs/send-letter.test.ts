import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkToken } from '../../app/features/account/email-links.server'
import { requestReset } from '../../app/features/account/request-reset.server'
import { takeDecision } from '../../app/features/desk/take-decision.server'
import { inviteMember } from '../../app/features/membership/invite-member.server'
import { withdrawInvitation } from '../../app/features/membership/settle-invitation.server'
import { sendLetter } from '../../app/jobs/send-letter.server'
import { acceptNda } from '../../app/listings/need/accept-nda.server'
import { grantNeed, revokeGrant } from '../../app/listings/need/change-grants.server'
import { closeDatabase } from '../../app/platform/environment/database.server'
import type { LetterPayload } from '../../app/platform/jobs/kinds/letter'
import { enqueueLetter } from '../../app/platform/mail/enqueue-letter.server'
import { newUscc } from '../features/membership/support/organization-world'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let db: TestDatabase['db']
let folder: string
const now = new Date('2026-11-23T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'))
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('PUBLIC_URL', 'https://lianhe.example')
  vi.stubEnv('MAIL_DIR', folder)
  database = await createTestDatabase('empty')
  vi.stubEnv('DATABASE_URL', database.url)
  db = database.db
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

interface Sent {
  readonly to: string
  readonly subject: string
  readonly text: string
}
const sent = (): readonly Sent[] =>
  readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** What the jobs that were asked for say, as anybody reads who may read the table. */
async function payloads(): Promise<readonly LetterPayload[]> {
  const rows = await db.$queryRaw<{ payload: LetterPayload }[]>`
    SELECT payload FROM graphile_worker._private_jobs ORDER BY id`
  return rows.map(({ payload }) => payload)
}

async function sendAll(at = now): Promise<readonly Sent[]> {
  for (const payload of await payloads()) {
    expect(await sendLetter(payload, { db, now: at })).toEqual({ kind: 'done' })
  }
  return sent()
}

let count = 0
async function person() {
  count += 1
  const email = `p${count}@example.com`
  return db.person.create({
    data: { name: '收信人', email, emailKey: email, confirmedAt: now },
  })
}

test('a letter that was sent is not sent again', async () => {
  const { id, email } = await person()
  const payload: LetterPayload = { id: randomUUID(), letter: 'changed', person: id }
  await sendLetter(payload, { db, now })
  await sendLetter(payload, { db, now })
  expect(sent()).toMatchObject([{ to: email, subject: '密码已修改' }])
})

test('somebody whose account is gone is sent nothing', async () => {
  const { id } = await person()
  await db.person.update({ where: { id }, data: { email: null, deletedAt: now } })
  await sendLetter({ id: randomUUID(), letter: 'changed', person: id }, { db, now })
  expect(sent()).toEqual([])
})

test('a letter that could not be sent says so and is not noted as sent', async () => {
  const { id: to } = await person()
  const id = randomUUID()
  vi.stubEnv('MAIL_DIR', '/dev/null/no-folder')
  vi.resetModules()
  const { sendLetter: send } = await import('../../app/jobs/send-letter.server')
  const end = await send({ id, letter: 'changed', person: to }, { db, now })
  vi.stubEnv('MAIL_DIR', folder)
  expect(end).toEqual({ kind: 'failed', code: 'ENOTDIR', isFinal: false })
  expect(await db.sentLetter.count({ where: { id } })).toBe(0)
})

describe('a link', () => {
  const ask = (email: string, at = now) =>
    requestReset(db, { email, language: 'en', address: randomUUID() }, at)

  test('is in its letter, and neither it nor the address in the row of the job', async () => {
    const { email } = await person()
    await ask(email ?? '')
    const [payload, ...others] = await payloads()
    expect(others).toEqual([])
    const { id } = await db.emailLink.findFirstOrThrow({ where: { email: email ?? '' } })
    const token = linkToken('reset', id)
    expect(JSON.stringify(payload)).not.toContain(token.split('.')[1])
    expect(JSON.stringify(payload)).not.toContain('example.com')
    const [letter] = await sendAll()
    expect(letter?.to).toBe(email)
    expect(letter?.text).toContain(`https://lianhe.example/reset-password?link=${token}\n`)
  })

  test('that a newer one replaced, or that is over, is not sent', async () => {
    const { email } = await person()
    await ask(email ?? '')
    await ask(email ?? '', later(1))
    expect(await payloads()).toHaveLength(2)
    expect(await sendAll(later(61))).toEqual([])
    expect(await sendAll()).toHaveLength(1)
  })

  test('for an address without an account leads to where one signs up', async () => {
    await ask('nobody@example.com')
    expect(JSON.stringify(await payloads())).not.toContain('nobody')
    const [letter] = await sendAll()
    expect(letter?.to).toBe('nobody@example.com')
    expect(letter?.text).toContain('https://lianhe.example/sign-up\n')
  })
})

describe('an invitation', () => {
  async function invited(name = '邀请企业', verifiedAt: Date | null = now) {
    const actor = (await person()).id
    const { id: organizationId } = await db.organization.create({
      data: { key: randomUUID(), name, kind: 'enterprise', verifiedAt },
    })
    await db.membership.create({ data: { personId: actor, organizationId, role: 'owner' } })
    const email = 'guest@example.com'
    const invite = { organizationId, actor, email, emailKey: email, role: 'viewer' as const }
    const sent = await inviteMember(db, { ...invite, language: 'zh-CN' }, now)
    if (!sent.ok) throw new Error(sent.reason)
    return { id: sent.value, organizationId, actor }
  }

  test('names the organization and leads to the account', async () => {
    await invited()
    const [letter] = await sendAll()
    expect(letter).toMatchObject({ to: 'guest@example.com', subject: '邀请企业 邀请您加入' })
    expect(letter?.text).toContain('https://lianhe.example/account\n')
  })

  test('of an organization that is not verified carries no word of whoever made it', async () => {
    await invited('恭喜中奖请打开 http://evil.example/x 领取', null)
    const [letter] = await sendAll()
    expect(letter).toMatchObject({
      to: 'guest@example.com',
      subject: '有人邀请您加入一家尚未核验的企业',
    })
    expect(JSON.stringify(letter)).not.toMatch(/evil|中奖|收信人/)
    expect(letter?.text).toContain('https://lianhe.example/account\n')
  })

  test('that was withdrawn before it was sent is not sent', async () => {
    const { id, organizationId, actor } = await invited()
    await withdrawInvitation(db, { organizationId, actor }, id, now)
    expect(await sendAll()).toEqual([])
  })
})

describe('a decision', () => {
  async function decided(kind: 'label' | 'need' | 'report', isMember: boolean, title = '标题甲子') {
    const { id: submittedBy, email } = await person()
    const { id: organizationId } = await db.organization.create({
      data: { key: randomUUID(), name: '审核企业', kind: 'enterprise' },
    })
    if (isMember) {
      await db.membership.create({ data: { personId: submittedBy, organizationId, role: 'owner' } })
    }
    const { id } = await db.review.create({
      data: {
        ...{ kind, subjectId: randomUUID(), organizationId, submittedBy },
        ...{ title, submittedAt: now, dueAt: now },
        ...(kind === 'report' ? { about: 'need' } : {}),
      },
    })
    return { id, email, version: 1 }
  }
  const asked = { decision: 'reject', reason: 'unclear', reply: null, mergeInto: null } as const
  const decide = ({ id, version }: Awaited<ReturnType<typeof decided>>) =>
    takeDecision(db, id, { ...asked, version }, randomUUID(), now)

  const refuse = async (id: string) => {
    const answer = { decision: 'reject', reason: 'unclear', reply: '秘密说明丙' } as const
    await db.review.update({ where: { id }, data: answer })
    await enqueueLetter(db, { letter: 'decided', review: id })
  }

  test('is told to whoever submitted, once it is committed', async () => {
    const review = await decided('report', false)
    expect((await decide({ ...review, version: 7 })).ok).toBe(false)
    expect(await payloads()).toEqual([])
    expect(await decide(review)).toMatchObject({ ok: true })
    const [letter, ...others] = await sendAll()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: review.email, subject: '审核有结果' })
    // Of what was reported, the title is one that anybody may read.
    expect(letter?.text).toContain('标题甲子')
  })

  test.each([
    ['zh-CN', '未通过：描述不清楚'],
    ['en', 'Rejected: unclear'],
  ])(
    'that refuses says why, and leads to the form; the note stays behind the sign-in: %s',
    async (language, why) => {
      const review = await decided('need', true)
      await db.person.updateMany({ where: { email: review.email }, data: { language } })
      const { id } = review
      await refuse(id)
      const [letter] = await sendAll()
      expect(letter?.text).toContain(why)
      const { organizationId, subjectId } = await db.review.findUniqueOrThrow({ where: { id } })
      expect(letter?.text).toContain(`/manage/${organizationId}/needs/${subjectId}\n`)
      expect(letter?.text).not.toContain('秘密说明丙')
    },
  )

  test('that refuses tells whoever left neither why nor where', async () => {
    const left = await decided('need', false)
    await refuse(left.id)
    const letter = (await sendAll()).find(({ to }) => to === left.email)
    expect(letter?.text).toContain('/account\n')
    expect(letter?.text).not.toContain('描述不清楚')
  })

  test.each([
    ['zh-CN', '您提交的“专精特新”已有审核结果'],
    ['en', '“Specialized SME” was reviewed'],
  ])('names a label by its word in the language of whom it goes to: %s', async (language, text) => {
    const { id, email } = await decided('label', true, 'specialized-sophisticated')
    await db.person.updateMany({ where: { email }, data: { language } })
    await enqueueLetter(db, { letter: 'decided', review: id })
    const [letter] = await sendAll()
    expect(letter?.text).toContain(text)
    expect(letter?.text).not.toContain('specialized-sophisticated')
  })

  test('names the title of a listing to a member of its organization only', async () => {
    const own = await decided('need', true)
    await enqueueLetter(db, { letter: 'decided', review: own.id })
    expect((await sendAll())[0]?.text).toContain('标题甲子')
    const left = await decided('need', false)
    await enqueueLetter(db, { letter: 'decided', review: left.id })
    const letter = (await sendAll()).find(({ to }) => to === left.email)
    expect(letter?.text).toContain('您的发布')
    expect(letter?.text).not.toContain('标题甲子')
  })
})

describe('a grant of all of a need', () => {
  async function granting(titleTier = 2) {
    const firm = (name: string, uscc: string) =>
      db.organization.create({
        data: { key: randomUUID(), name, kind: 'enterprise', uscc, verifiedAt: now },
      })
    const [buyer, supplier] = [await firm('需求方甲', newUscc()), await firm('供方乙', newUscc())]
    const join = async (role: 'owner' | 'editor' | 'viewer') => {
      const member = await person()
      await db.membership.create({
        data: { personId: member.id, organizationId: supplier.id, role },
      })
      return member
    }
    const [owner, editor, viewer] = [
      await join('owner'),
      await join('editor'),
      await join('viewer'),
    ]
    const { id: needId } = await db.need.create({
      data: {
        ...{ key: randomUUID(), organizationId: buyer.id, state: 'published', kind: 'sourcing' },
        ...{ title: '秘密标题己', titleTier, summary: '' },
      },
    })
    const asked = { needId, organizationId: buyer.id, actor: randomUUID() }
    return { buyer, supplier, owner, editor, viewer, needId, asked }
  }

  test('is told once to each who can accept it, and leads to the NDA', async () => {
    const { supplier, owner, editor, needId, asked } = await granting(0)
    for (const _ of [1, 2]) {
      expect(await grantNeed(db, asked, supplier.uscc ?? '')).toMatchObject({ ok: true })
    }
    const letters = await sendAll()
    expect(letters.map(({ to }) => to).sort()).toEqual([owner.email, editor.email].sort())
    for (const { subject, text } of letters) {
      expect(subject).toContain('供方乙')
      expect(text).toContain(`https://lianhe.example/needs/${needId}/nda\n`)
      expect(text).toContain('秘密标题己')
    }
    expect(JSON.stringify(await payloads())).not.toMatch(/秘密|供方乙|@/)
    expect(await db.auditEntry.count({ where: { subjectId: needId, verb: 'grant' } })).toBe(1)
  })

  test('tells no title that is not for everybody, nor whose need it is', async () => {
    for (const tier of [1, 2]) {
      const { supplier, asked } = await granting(tier)
      await grantNeed(db, asked, supplier.uscc ?? '')
    }
    const letters = await sendAll()
    expect(letters).toHaveLength(4)
    expect(JSON.stringify(letters)).not.toMatch(/秘密标题己|需求方甲/)
  })

  test('that was taken back or accepted before it was sent is not told', async () => {
    const { supplier, needId, asked, owner } = await granting()
    await grantNeed(db, asked, supplier.uscc ?? '')
    await revokeGrant(db, asked, supplier.id, now)
    expect(await sendAll()).toEqual([])
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    // Granted anew, it is told anew, and no more once one of them has accepted.
    await grantNeed(db, asked, supplier.uscc ?? '')
    expect(await payloads()).toHaveLength(2)
    await acceptNda(db, { needId, organizationId: supplier.id, personId: owner.id }, now)
    expect(await sendAll()).toEqual([])
  })

  test('is refused to the one whose need it is', async () => {
    const { buyer, needId, asked } = await granting()
    expect(await grantNeed(db, asked, buyer.uscc ?? '')).toEqual({ ok: false, reason: 'own' })
    expect(await db.needGrant.count({ where: { needId } })).toBe(0)
    expect(await payloads()).toEqual([])
  })
})
