import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { capabilityPosting } from '../../../app/listings/capability/capability-posting.server'
import type { ListingForm, PostedInput } from '../../../app/listings/form/listing-form'
import { readDraft, readWritten } from '../../../app/listings/form/read-draft.server'
import { needPosting } from '../../../app/listings/need/need-posting.server'
import { pilotPosting } from '../../../app/listings/pilot/pilot-posting.server'
import { parseForm } from '../../../app/platform/forms/read-form.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { Prisma } from '../../../prisma/generated/client'
import { readNeedVersion } from '../../../prisma/need/read-need-version.server'
import { sentTiers } from '../../support/need-tiers'
import { postListing } from '../../support/post-listing'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let organizationId: string
let step: string
const now = new Date('2026-11-23T08:00:00Z')
const actor = randomUUID()

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('reference')
  const data = { key: randomUUID(), name: '企业', kind: 'enterprise' as const, verifiedAt: now }
  organizationId = (await database.db.organization.create({ data })).id
  step = (await database.db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })).id
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

type Values = Readonly<Record<string, string>>

function read<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  form: ListingForm<Input, Content>,
  values: Values,
  isDraft: boolean,
) {
  const sent = new FormData()
  for (const [name, value] of Object.entries(values)) sent.set(name, value)
  return parseForm(sent, form.schema(now, isDraft), translateIn('zh-CN'))
}

/** Saves a draft of these values and says what the form shows when it is opened again. */
async function kept<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  form: ListingForm<Input, Content>,
  values: Values,
  id: string | null = null,
) {
  const parsed = read(form, values, true)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.state.errors))
  const sender = { organizationId, actor, id, isSubmitted: false }
  const saved = await postListing(database.db, form, sender, parsed.value, now)
  if (!saved.ok) throw new Error(saved.reason)
  const draft = await readDraft(database.db, form, { organizationId, id: saved.value.id })
  return { ...saved.value, values: draft?.values ?? {} }
}

const row = (at: number, text: string, tier = '0') =>
  Object.entries({ id: randomUUID(), lot: '', text, strictness: 'hard', tier }).map(
    ([part, value]) => [`requirements[${at}].${part}`, value] as const,
  )
const basics = {
  title: '涡轮叶片五轴精铣',
  summary: '航空发动机叶片小批量精铣，长期合作',
  version: '0',
}
const need = (...rows: (readonly (readonly [string, string])[])[]): Values => ({
  ...{ ...basics, ...sentTiers, kind: 'sourcing', step, closesAt: '2027-03-01', responseDays: '7' },
  ...Object.fromEntries(rows.flat()),
})
const rowsOf = (values: Values) =>
  Object.keys(values)
    .filter((name) => /^requirements\[\d+\]\.text$/.test(name))
    .map((name) => [values[name], values[name.replace('text', 'tier')]])

describe('a draft keeps lines that nobody understands as they were typed', () => {
  test('of a need, in their places, with what was chosen, and as no fact of it', async () => {
    const typed = need(
      row(0, '晶圆直径≤1,5 mm', '1'),
      row(1, '尺寸公差≤0.02 mm'),
      row(2, '材料：TC4 @9', '2'),
    )
    const { id, result, values } = await kept(needPosting, {
      ...typed,
      newRequirements: '良率≥98 % ＠内部\n材料：TC11',
    })
    expect(result).toBe('saved-unread')
    const rows = [
      ['晶圆直径≤1,5 mm', '1'],
      ['尺寸公差≤0.02 mm', '0'],
      ['材料：TC4 @9', '2'],
      ['良率≥98 % ＠内部', '0'],
      ['材料：TC11', '0'],
    ]
    expect(rowsOf(values)).toEqual(rows)
    const stored = await database.db.needRequirement.findMany({ where: { needId: id } })
    expect(stored).toHaveLength(2)
    const written = await readWritten(database.db, needPosting, { organizationId, id })
    if (written === null) throw new Error('no draft')
    const readAs = await readNeedVersion(database.db, { id, organizationId }, written.content)
    expect(JSON.stringify(readAs(2), bigints)).toContain('dimensional-tolerance')
    expect(JSON.stringify(readAs(2), bigints)).not.toMatch(/1,5|@9|内部/)

    const again = await kept(needPosting, values, id)
    expect(rowsOf(again.values)).toEqual(rows)
    expect(again.result).toBe('saved-unread')
    const mended = { ...again.values, 'requirements[0].text': '晶圆直径≤1.5 mm' }
    const { result: left } = await kept(needPosting, { ...mended }, id)
    expect(left).toBe('saved-unread')
  })

  test('of a capability and of a platform', async () => {
    const offered = { ...basics, step, processes: '磨削' }
    const abilities = '工件长度 400 mm 以内\n晶圆直径≤1,5 mm\n工件长度 300 mm 以内'
    const capability = await kept(capabilityPosting, { ...offered, abilities })
    expect(capability.result).toBe('saved-unread')
    expect(capability.values.abilities?.split('\n')).toHaveLength(3)
    expect(capability.values.abilities).toContain('晶圆直径≤1,5 mm\n工件长度 300 mm 以内')

    const equipment = '真空炉；2 台；大约 3 万块\n磨床；1 台'
    const pilot = await kept(pilotPosting, { ...basics, step, equipment })
    expect(pilot.result).toBe('saved-unread')
    expect(pilot.values.equipment).toContain('真空炉；2 台；大约 3 万块')
    expect(pilot.values.equipment).toContain('磨床')

    const mended = { ...capability.values, abilities: '工件长度 400 mm 以内' }
    const last = await kept(capabilityPosting, mended, capability.id)
    expect(last).toMatchObject({ result: 'saved', values: { abilities: '工件长度≤400 mm' } })
  })
})

test('what is put before an operator is refused with the line that nobody understands', () => {
  const refused = (it: ReturnType<typeof read>) => (it.ok ? [] : Object.keys(it.state.errors))
  const offered = { ...basics, step, processes: '磨削' }
  expect(refused(read(needPosting, need(row(0, '晶圆直径≤1,5 mm')), false))).toEqual([
    'requirements[0].text',
  ])
  const abilities = '晶圆直径≤1,5 mm'
  expect(refused(read(capabilityPosting, { ...offered, abilities }, false))).toEqual(['abilities'])
  const equipment = '真空炉；2 台；大约 3 万块'
  expect(refused(read(pilotPosting, { ...basics, step, equipment }, false))).toEqual(['equipment'])
})
