import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromRequirementRow } from '../../../prisma/requirement-columns'
import { loadDemoData } from '../../../prisma/seed/load-demo.server'
import { loadReferenceData } from '../../../prisma/seed/load-reference.server'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase('demo')
})
afterAll(() => database.drop())

/** The industries that the plan names; see policy. */
const chainsOfThePlan = [
  '石化与精细化工 钢铁 有色金属 化妆品 食品与轻工 集成电路 生物医药 人工智能 新一代电子信息',
  '智能网联新能源汽车 高端装备 先进材料 绿色低碳 时尚消费品 低空经济 商业航天 具身智能 生物制造',
  '智能终端 激光制造 量子科技 光子 新型功能材料 新型能源 大飞机 仪器仪表 工业软件',
].flatMap((line) => line.split(' '))

describe('the reference data', () => {
  test('hold the whole tree of GB/T 4754-2017', async () => {
    const levels = await database.db.industryCode.groupBy({
      by: ['level'],
      _count: true,
      orderBy: { level: 'asc' },
    })
    expect(levels.map((it) => it._count)).toEqual([20, 97, 473, 1381])
    const orphans = await database.db.industryCode.count({
      where: { level: { gt: 1 }, parentCode: null },
    })
    expect(orphans).toBe(0)
  })

  test('have a chain for every industry of the plan, ordered from upstream to downstream', async () => {
    const chains = await database.db.chain.findMany({
      include: { steps: { orderBy: { position: 'asc' }, include: { feeds: true, codes: true } } },
    })
    expect(chains.map((chain) => chain.name).sort()).toEqual([...chainsOfThePlan].sort())
    for (const { steps, name } of chains) {
      const positions = new Map(steps.map((step) => [step.id, step.position]))
      expect(steps.map((step) => step.position)).toEqual(steps.map((_, index) => index))
      for (const step of steps) {
        expect(step.codes.length, `${name}: codes of ${step.name}`).toBeGreaterThan(0)
        for (const { toId } of step.feeds) {
          expect(positions.get(toId), `${step.id} feeds ${toId}`).toBeGreaterThan(step.position)
        }
      }
    }
  })

  test('may be loaded again, and a step that the files no longer name goes', async () => {
    const { db } = database
    const steps = () => db.chainStep.findMany({ orderBy: { id: 'asc' } })
    const before = await steps()
    await db.chainStep.create({
      data: {
        id: 'steel/former',
        chainId: 'steel',
        position: 90,
        stage: 'upstream',
        name: '旧环节',
        nameEn: 'Former',
        summary: '',
        keywords: [],
      },
    })
    await loadReferenceData(db)
    await loadReferenceData(db)
    expect(await steps()).toEqual(before)
  })
})

describe('the demo data', () => {
  test('are as many as promised, over all chains', async () => {
    const { db } = database
    expect(await db.need.count()).toBeGreaterThanOrEqual(150)
    expect(await db.capability.count()).toBeGreaterThanOrEqual(600)
    expect(await db.organization.count()).toBeGreaterThanOrEqual(400)
    expect(await db.pilotPlatform.count()).toBeGreaterThanOrEqual(40)
    for (const { id } of await db.chain.findMany()) {
      const inChain = { some: { step: { chainId: id } } }
      expect(await db.need.count({ where: { steps: inChain } }), id).toBeGreaterThanOrEqual(5)
      expect(await db.capability.count({ where: { steps: inChain } }), id).toBeGreaterThan(10)
    }
  })

  test('are marked as such, each with its audit entry and outbox row', async () => {
    const { db } = database
    const subjects = {
      need: await db.need.findMany({ where: { isDemo: true } }),
      capability: await db.capability.findMany({ where: { isDemo: true } }),
      pilot: await db.pilotPlatform.findMany({ where: { isDemo: true } }),
      organization: await db.organization.findMany({ where: { isDemo: true } }),
    }
    for (const [subject, rows] of Object.entries(subjects)) {
      const ids = rows.map((row) => row.id).sort()
      const audit = await db.auditEntry.findMany({ where: { subject } })
      const outbox = await db.outboxEntry.findMany({ where: { subject: subject as 'need' } })
      expect(audit.map((entry) => entry.subjectId).sort()).toEqual(ids)
      expect(outbox.map((entry) => entry.subjectId).sort()).toEqual(ids)
    }
  })

  test('are loaded once', async () => {
    expect(await loadDemoData(database.db, new Date())).toBeNull()
  })

  test('use no process or material that the lexicon does not know', async () => {
    const { db } = database
    const lexicon = await loadLexicon()
    const [capabilities, pilots, requirements] = await Promise.all([
      db.capability.findMany(),
      db.pilotPlatform.findMany(),
      db.needRequirement.findMany({ where: { kind: { in: ['process', 'material'] } } }),
    ])
    const terms = [
      ...[...capabilities, ...pilots].flatMap((it) => [...it.processes, ...it.materials]),
      ...requirements.flatMap((it) => it.term ?? []),
    ]
    expect([...new Set(terms)].filter((term) => !lexicon.has(term))).toEqual([])
  })

  test('state every requirement in the columns of its kind', async () => {
    const rows = await database.db.needRequirement.findMany()
    const kinds = new Set(rows.map((row) => fromRequirementRow(row).kind))
    expect([...kinds].sort()).toEqual(
      'capacity certificate lead-time material numeric process region statement trl'.split(' '),
    )
  })
})
