import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../../../app/features/import/import-file.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  folder = await mkdtemp(join(tmpdir(), 'lianhe-import-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

type Cells = Readonly<Record<string, string | number>>
let files = 0

async function run(
  kind: 'organizations' | 'capabilities' | 'needs',
  rows: readonly Cells[],
  how: { readonly isDryRun?: boolean; readonly acceptsWarnings?: boolean } = {},
) {
  files += 1
  const path = join(folder, `${files}.jsonl`)
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'))
  const request = {
    path,
    kind,
    mappingPath: null,
    isDryRun: false,
    acceptsWarnings: false,
    actor: 'test',
  }
  return importFile(database.db, { ...request, ...how }, () => undefined)
}

/** Everything that an import could leave behind. */
async function traces() {
  const { db } = database
  const [audits, outbox, organizations, capabilities, needs] = await Promise.all([
    db.auditEntry.count(),
    db.outboxEntry.count(),
    db.organization.count(),
    db.capability.count(),
    db.need.count(),
  ])
  return { audits, outbox, organizations, capabilities, needs }
}

const organization = {
  key: 'plant-1',
  name: '上海试件精密机械有限公司',
  uscc: '91350100M000100Y43',
  district: '嘉定区',
  scale: '小型',
  employees: 86,
  labels:
    '专精特新|上海市经济和信息化委员会|2030-12-31; 专精特新|上海市经济和信息化委员会|2031-12-31',
}
const capability = {
  key: 'plant-1-cap',
  org: 'plant-1',
  title: '钛合金薄壁件五轴加工',
  description: '五台五轴机床',
  steps: 'steel/special-steel',
  codes: '3484',
  processes: '五轴加工; 真空热处理',
  materials: 'TC4',
  ranges: '尺寸公差 0.01~0.05 mm; 工件长度 1200 mm',
  certificates: 'AS9100D|2028-05-31; ISO9001',
  capacity: '2000 件/月',
  leadTime: '20-35',
  serves: '全国',
  trl: '9',
  orderSize: '5-400',
}
const need = {
  key: 'plant-1-need',
  org: 'plant-1',
  kind: '采购需求',
  title: '钛合金舱门铰链第二供应商',
  steps: 'steel/special-steel',
  codes: '3311',
  hard: '尺寸公差≤0.02 mm; 材料:TC4; 证书:AS9100D @1',
  wishes: '交期:30 天; 所在:长三角',
  budget: '300-600',
  closesAt: '2027-12-31',
}

async function importPlant() {
  await run('organizations', [organization])
  await run('capabilities', [capability])
  await run('needs', [need])
}

describe('an import', () => {
  test('writes organizations, capabilities and needs with all their parts, never as demo', async () => {
    await importPlant()
    const { db } = database
    const owner = await db.organization.findUniqueOrThrow({
      where: { key: 'plant-1' },
      include: { labels: true },
    })
    expect(owner).toMatchObject({ districtCode: '310114', employees: 86, isDemo: false })
    expect(owner.labels.map(({ label }) => label)).toEqual(['specialized-sophisticated'])
    const offer = await db.capability.findUniqueOrThrow({
      where: { key: 'plant-1-cap' },
      include: { steps: true, industryCodes: true, ranges: true, certificates: true },
    })
    expect(offer).toMatchObject({
      organizationId: owner.id,
      state: 'published',
      isDemo: false,
      capacityValue: 2000,
      leadTimeMinDays: 20,
      leadTimeMaxDays: 35,
      orderMaxFen: 400_000_000n,
      processes: ['五轴加工', '真空热处理'],
    })
    expect(offer.steps.map(({ stepId }) => stepId)).toEqual(['steel/special-steel'])
    expect(offer.industryCodes.map(({ code }) => code)).toEqual(['3484'])
    expect(offer.ranges).toHaveLength(2)
    expect(offer.certificates.map(({ code }) => code).sort()).toEqual(['AS9100D', 'ISO9001'])
    const asked = await db.need.findUniqueOrThrow({
      where: { key: 'plant-1-need' },
      include: { requirements: { orderBy: { position: 'asc' } }, steps: true },
    })
    expect(asked).toMatchObject({ budgetMinFen: 300_000_000n, isDemo: false })
    expect(
      asked.requirements.map(({ kind, strictness, tier }) => [kind, strictness, tier]),
    ).toEqual([
      ['numeric', 'hard', 0],
      ['material', 'hard', 0],
      ['certificate', 'hard', 1],
      ['lead_time', 'wish', 0],
      ['region', 'wish', 0],
    ])
  })

  test('a second run of the same file changes nothing', async () => {
    await importPlant()
    const before = await traces()
    const { outcome } = await run('needs', [need])
    expect(outcome).toEqual({
      state: 'written',
      counts: { created: 0, updated: 0, unchanged: 1 },
    })
    expect(await traces()).toEqual(before)
  })

  test('a change of one cell updates that row alone, with one audit entry and one outbox row', async () => {
    const rows = ['a', 'b', 'c'].map((key) => ({ ...need, key: `three-${key}` }))
    await run('needs', rows)
    const before = await traces()
    const changed = rows.map((row, index) =>
      index === 1 ? { ...row, hard: '材料:TC4; 尺寸公差≤0.05 mm' } : row,
    )
    const { outcome } = await run('needs', changed)
    expect(outcome).toMatchObject({ counts: { created: 0, updated: 1, unchanged: 2 } })
    expect(await traces()).toEqual({
      ...before,
      audits: before.audits + 1,
      outbox: before.outbox + 1,
    })
    const versions = await database.db.need.findMany({
      where: { key: { startsWith: 'three-' } },
      orderBy: { key: 'asc' },
      select: { version: true, requirements: { where: { strictness: 'hard' } } },
    })
    expect(versions.map((it) => [it.version, it.requirements.length])).toEqual([
      [1, 3],
      [2, 2],
      [1, 3],
    ])
  })

  test('a firm that is renamed reaches the documents of its listings', async () => {
    const firm = { ...organization, key: 'renamed', uscc: '' }
    await run('organizations', [firm])
    await run('needs', [{ ...need, key: 'of-renamed', org: 'renamed' }])
    const last = await database.db.outboxEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await run('organizations', [{ ...firm, name: '上海改名精密机械有限公司' }])
    const rows = await database.db.outboxEntry.findMany({ where: { id: { gt: last.id } } })
    expect(rows.map(({ subject }) => subject).sort()).toEqual(['need', 'organization'])
  })

  test('a row that is no longer in the file stays as it is', async () => {
    await run('needs', [need, { ...need, key: 'stays' }])
    await run('needs', [need])
    expect(await database.db.need.findUnique({ where: { key: 'stays' } })).toMatchObject({
      state: 'published',
      version: 1,
    })
  })

  test('one bad cell anywhere, and nothing of the file is written', async () => {
    const before = await traces()
    const good = Array.from({ length: 300 }, (_, index) => ({ ...need, key: `all-${index}` }))
    const { outcome, issues } = await run('needs', [
      ...good,
      { ...need, key: 'bad', closesAt: '明年' },
    ])
    expect(outcome).toEqual({ state: 'refused' })
    expect(issues.listed).toMatchObject([{ row: 301, column: '截止日期', reason: 'not-a-date' }])
    expect(await traces()).toEqual(before)
  })

  test('a dry run writes nothing', async () => {
    const before = await traces()
    const { outcome } = await run('needs', [{ ...need, key: 'dry' }], { isDryRun: true })
    expect(outcome).toEqual({ state: 'dry-run' })
    expect(await traces()).toEqual(before)
  })

  test('a credit code whose check digit differs waits for a person to confirm it', async () => {
    const doubted = { key: 'doubted', name: '某厂', uscc: '91350100M000100Y44' }
    const before = await traces()
    expect((await run('organizations', [doubted])).outcome).toEqual({ state: 'needs-confirmation' })
    expect(await traces()).toEqual(before)
    const { outcome } = await run('organizations', [doubted], { acceptsWarnings: true })
    expect(outcome).toMatchObject({ state: 'written' })
    expect(await database.db.organization.findUnique({ where: { key: 'doubted' } })).toMatchObject({
      isUsccConfirmed: true,
    })
  })

  test('demo data cannot be changed, nor get listings', async () => {
    const { db } = database
    const where = { isDemo: true }
    const [firm, offer, asked] = await Promise.all([
      db.organization.findFirstOrThrow({ where }),
      db.capability.findFirstOrThrow({ where }),
      db.need.findFirstOrThrow({ where }),
    ])
    const reasons = async (...given: Parameters<typeof run>) =>
      (await run(...given)).issues.listed.map(({ column, reason }) => [column, reason])
    expect(await reasons('organizations', [{ key: firm.key, name: '改名' }])).toEqual([
      ['企业编号', 'demo-row'],
    ])
    expect(await reasons('capabilities', [{ ...capability, key: offer.key }])).toEqual([
      ['能力编号', 'demo-row'],
    ])
    expect(await reasons('needs', [{ ...need, key: asked.key, org: firm.key }])).toEqual([
      ['需求编号', 'demo-row'],
      ['企业编号', 'demo-row'],
    ])
  })

  test('figures that no column can hold are refused by cell, never by the database', async () => {
    const { outcome, issues } = await run('needs', [
      { ...need, key: 'n'.repeat(3000) },
      { ...need, key: 'huge', budget: `1${'0'.repeat(40)}` },
      { ...need, key: 'endless', hard: '尺寸公差≤1e999 mm' },
      { ...need, key: 'late', closesAt: '9999-01-01' },
      { ...need, key: 'slow', hard: `交期:${'9'.repeat(400)} 天` },
    ])
    expect(outcome).toEqual({ state: 'refused' })
    expect(issues.listed.map(({ reason }) => reason)).toEqual([
      'name-too-long',
      'not-a-band',
      'unreadable-range',
      'not-a-date',
      'not-a-number',
    ])
  })

  test('characters that PostgreSQL cannot store are left out', async () => {
    await run('needs', [{ ...need, key: 'nul', title: '铰\u0000链\u0007', detail: '\ud800' }])
    expect(await database.db.need.findUnique({ where: { key: 'nul' } })).toMatchObject({
      title: '铰链',
    })
  })

  test('two imports of one file at a time write it once', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ ...need, key: `twice-${index}` }))
    const outcomes = await Promise.all([run('needs', rows), run('needs', rows)])
    const created = outcomes.map(({ outcome }) =>
      'counts' in outcome ? outcome.counts.created : 0,
    )
    expect(created.sort()).toEqual([0, 50])
  })

  test('a running search engine finds what was imported, and its new title after a change', async () => {
    const { db, url } = database
    const lexicon = await loadLexicon()
    const engine = createEmbeddedEngine({ lexicon })
    const follower = await keepEngineCurrent({
      db,
      url,
      engine,
      canonical: lexicon.canonical,
      now: () => new Date(),
      onError: (error) => expect.unreachable(String(error)),
    })
    const totalOf = async (text: string) => (await engine.search({ index: 'needs', text })).total
    try {
      await run('needs', [{ ...need, key: 'seen', title: '鹦鹉螺壳体' }])
      await expect.poll(() => totalOf('鹦鹉螺')).toBe(1)
      await run('needs', [{ ...need, key: 'seen', title: '独角鲸壳体' }])
      await expect.poll(() => totalOf('独角鲸')).toBe(1)
      expect(await totalOf('鹦鹉螺')).toBe(0)
    } finally {
      await follower.stop()
      await engine.close()
    }
  })
})
