import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostRequirements } from '../../../app/domain/listing/limits'
import { columnsOf, importKinds } from '../../../app/features/import/columns'
import type { KnownReferences } from '../../../app/features/import/known-references'
import type { SourceRow } from '../../../app/features/import/source-row'
import { planRows } from '../../support/import-rows'

const known: KnownReferences = {
  organizationKeys: new Set(['org-known', 'org-demo']),
  organizationNames: new Map(),
  parkKeys: new Set(['park-a']),
  stepIds: new Set(['steel/special-steel']),
  pilotKeys: new Set(),
  industries: new Map([
    ['3484', { name: '机械零部件加工', section: 'C' }],
    ['3311', { name: '金属结构制造', section: 'C' }],
  ]),
  industryCodeByName: new Map([['机械零部件加工', '3484']]),
  usccHolders: new Map([['91310000MADEM0000T', 'org-other']]),
  demoKeys: {
    organizations: new Set(['org-demo']),
    capabilities: new Set(['cap-demo']),
    needs: new Set(['need-demo']),
    pilots: new Set(),
    equipment: new Set(),
  },
}

function row(kind: SourceRow['kind'], cells: Record<string, string>, line = 2): SourceRow {
  return { kind, sheet: '表', row: line, cells }
}

const need = { key: 'n1', org: 'org-known', kind: '采购需求', title: '钛合金铰链' }

async function reasonsOf(rows: readonly SourceRow[]) {
  return (await planRows(rows, known)).issues.listed.map((issue) => [
    issue.column,
    issue.reason,
    issue.found,
  ])
}

describe('an import', () => {
  test('names the cell, the reason and the part that was not understood', async () => {
    const issues = await reasonsOf([
      row('needs', { ...need, hard: '材料:TC4; 尺寸公差≤0.02 kg; 随便', closesAt: '2026-02-30' }),
    ])
    expect(issues).toEqual([
      ['硬性要求', 'unit-mismatch', '尺寸公差≤0.02 kg'],
      ['硬性要求', 'unreadable-requirement', '随便'],
      ['截止日期', 'not-a-date', '2026-02-30'],
    ])
  })

  test('keeps back what it is told to, and takes no summary from a secret description', async () => {
    const cells = {
      ...need,
      description: '秘密的第一句。其余',
      descriptionTier: '2',
      quantity: '500 件',
      tiers: '数量@1; 企业名称@2; 标题 @1',
      alias: '某整车厂',
      closesAt: '2027-03-01',
    }
    const { needs } = (await planRows([row('needs', cells)], known)).records
    expect(needs[0]).toMatchObject({
      titleTier: 1,
      summaryTier: 0,
      quantityTier: 1,
      organizationTier: 2,
      placeTier: 0,
      alias: '某整车厂',
      summary: '钛合金铰链',
      closesAt: new Date('2027-03-01T23:59:59.999+08:00'),
    })
    expect(
      await reasonsOf([row('needs', { ...need, tiers: '数量@3; 颜色@1; 企业名称@1' })]),
    ).toEqual([
      ['其他密级', 'unreadable-tier', '数量@3'],
      ['其他密级', 'unreadable-tier', '颜色@1'],
      ['匿名称呼', 'required', ''],
    ])
  })

  test('reads for whom a requirement is as keyboards write it, and refuses what it cannot read', async () => {
    const marked = { ...need, hard: '材料:TC4 ＠１。; 纯度≥98 %（@2）', tiers: '数量＠1。' }
    const { needs } = (await planRows([row('needs', marked)], known)).records
    expect(needs[0]?.requirements).toMatchObject([
      { tier: 1, body: { kind: 'material', term: 'TC4' } },
      { tier: 2, body: { kind: 'numeric', quantity: 'purity' } },
    ])
    expect(needs[0]?.quantityTier).toBe(1)
    expect(
      await reasonsOf([row('needs', { ...need, hard: '材料:TC4 @3; 说明:甲 @内部' })]),
    ).toEqual([
      ['硬性要求', 'unreadable-tier', '材料:TC4 @3'],
      ['硬性要求', 'unreadable-tier', '说明:甲 @内部'],
    ])
  })

  test('asks for what is required', async () => {
    expect(await reasonsOf([row('needs', {})])).toEqual(
      expect.arrayContaining([
        ['需求编号', 'required', ''],
        ['企业编号', 'required', ''],
        ['需求类型', 'required', ''],
        ['需求名称', 'required', ''],
      ]),
    )
  })

  test('takes an organization that stands in the same file', async () => {
    const rows = [
      row('capabilities', { key: 'c1', org: 'org-new', title: '五轴加工' }),
      row('organizations', { key: 'org-new', name: '上海某某有限公司' }),
    ]
    expect(await reasonsOf(rows)).toEqual([])
    expect(await reasonsOf(rows.slice(0, 1))).toEqual([
      ['企业编号', 'unknown-organization', 'org-new'],
    ])
  })

  test('refuses a key that stands twice', async () => {
    const rows = [row('needs', need, 2), row('needs', need, 3)]
    expect((await planRows(rows, known)).issues.listed).toEqual([
      {
        severity: 'error',
        sheet: '表',
        row: 3,
        column: '需求编号',
        reason: 'duplicate-key',
        found: 'n1',
      },
    ])
  })

  test('warns of a credit code whose check digit differs and refuses a malformed one', async () => {
    const organization = { key: 'o1', name: '上海某某有限公司' }
    const issuesFor = async (uscc: string) =>
      (await planRows([row('organizations', { ...organization, uscc })], known)).issues.listed.map(
        ({ severity, reason }) => [severity, reason],
      )
    expect(await issuesFor('91350100M000100Y43')).toEqual([])
    expect(await issuesFor('91350100M000100Y44')).toEqual([['warning', 'uscc-checksum']])
    expect(await issuesFor('913501')).toEqual([['error', 'uscc-malformed']])
  })

  test('refuses a credit code that two rows of the file claim', async () => {
    const uscc = '91350100M000100Y43'
    const rows = [
      row('organizations', { key: 'o1', name: '甲', uscc }, 2),
      row('organizations', { key: 'o2', name: '乙', uscc: uscc.toLowerCase() }, 3),
    ]
    expect(await reasonsOf(rows)).toEqual([
      ['统一社会信用代码', 'uscc-repeated', uscc.toLowerCase()],
    ])
  })

  test('leaves unknown what the file does not say', async () => {
    const { records, issues } = await planRows(
      [row('capabilities', { key: 'c1', org: 'org-known', title: '五轴加工' })],
      known,
    )
    expect(issues.listed).toEqual([])
    expect(records.capabilities[0]).toMatchObject({
      ranges: [],
      certificates: [],
      capacity: null,
      leadTimeMinDays: null,
      serves: null,
      trl: null,
      orderMinFen: null,
      confirmedAt: null,
    })
  })

  test('keeps the tier of a requirement that is marked', async () => {
    const { records } = await planRows(
      [row('needs', { ...need, hard: '良率/收率≥98 % @1; 材料:TC4' })],
      known,
    )
    expect(records.needs[0]?.requirements.map(({ tier, body }) => [tier, body.kind])).toEqual([
      [1, 'numeric'],
      [0, 'material'],
    ])
  })

  test('refuses more requirements of a need than a page shows, wishes included', async () => {
    const materials = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `材料:TC${from + at}`).join('; ')
    const cells = (wishes: number) => ({
      ...need,
      hard: materials(0, mostRequirements - 5),
      wishes: materials(100, wishes),
    })
    expect(await reasonsOf([row('needs', cells(5))])).toEqual([])
    expect(await reasonsOf([row('needs', cells(6))])).toEqual([
      ['硬性要求', 'too-many-requirements', `${mostRequirements + 1}`],
    ])
  })

  test('refuses a cell of more entries than any real one has', async () => {
    const capability = { key: 'c1', org: 'org-known', title: '五轴加工' }
    const products = (count: number) =>
      Array.from({ length: count }, (_, at) => `产品${at}`).join(';')
    const reasons = (count: number) =>
      reasonsOf([row('capabilities', { ...capability, products: products(count) })])
    expect(await reasons(200)).toEqual([])
    expect(await reasons(201)).toEqual([['产品', 'too-many-entries', '201']])
  })

  test('answers any cells with issues or a record, never by throwing', async () => {
    const kinds = fc.constantFrom(...importKinds)
    const rows = kinds.chain((kind) =>
      fc
        .dictionary(
          fc.constantFrom(...columnsOf[kind].map(({ id }) => id)),
          fc.string({ unit: 'grapheme' }),
        )
        .map((cells) => row(kind, cells)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { maxLength: 5 }), async (some) => {
        const { records } = await planRows(some, known)
        const read = Object.values(records).reduce((sum, { length }) => sum + length, 0)
        const asked = some.filter(({ kind }) => kind !== 'equipment')
        expect(read).toBe(asked.length)
      }),
    )
  })
})
