import { describe, expect, test } from 'vitest'
import type { ImportIssue } from '../../../app/features/import/import-issue'
import type { KnownReferences } from '../../../app/features/import/known-references'
import { recogniseSheets } from '../../../app/features/import/open-rows'
import { openTables } from '../../../app/features/import/open-tables'
import { parseCapability } from '../../../app/features/import/parse-capability'
import { parseNeed } from '../../../app/features/import/parse-need'
import { parseOrganization } from '../../../app/features/import/parse-organization'
import { readCells, splitList } from '../../../app/features/import/read-cells'
import type { SourceRow } from '../../../app/features/import/source-row'
import { tidyText } from '../../../app/features/import/tidy-text'
import { uniqueBy } from '../../../app/features/import/unique-by'
import { openJson } from '../../../app/platform/sources/read-json'
import { noMarks, type SourceSheet } from '../../../app/platform/sources/source-sheet'
import { collect, planRows } from '../../support/import-rows'

const known: KnownReferences = {
  organizationKeys: new Set(['o1', 'demo']),
  organizationNames: new Map([['o1', ['临港精密制造有限公司', null]]]),
  parkKeys: new Set(['p1']),
  stepIds: new Set(['steel/a']),
  pilotKeys: new Set(),
  industries: new Map([['3484', { name: '机械零部件加工', section: 'C' }]]),
  industryCodeByName: new Map([['机械零部件加工', '3484']]),
  usccHolders: new Map([['91310000MADEM0000T', 'holder']]),
  demoKeys: {
    organizations: new Set(['demo']),
    capabilities: new Set(['c-demo']),
    needs: new Set(['n-demo']),
    pilots: new Set(),
    equipment: new Set(),
  },
}

type Cells = Record<string, string>
const rowOf = (kind: SourceRow['kind'], cells: Cells): SourceRow => ({
  ...{ kind, sheet: '表', row: 7, cells },
})
const reasons = (issues: readonly ImportIssue[]) =>
  issues.map(({ severity, column, reason, found }) => [severity, column, reason, found])
const organization = (cells: Cells) => {
  const { record, issues } = parseOrganization(
    rowOf('organizations', { key: 'k', name: '企业', ...cells }),
    known,
  )
  return { record, issues: reasons(issues) }
}
const capability = (cells: Cells) => {
  const row = rowOf('capabilities', { key: 'c', org: 'o1', title: '磨削', ...cells })
  const { record, issues } = parseCapability(row, known)
  return { record, issues: reasons(issues) }
}
const need = (cells: Cells) => {
  const row = rowOf('needs', { key: 'n', org: 'o1', title: '外协', kind: '采购需求', ...cells })
  const { record, issues } = parseNeed(row, known)
  return { record, issues: reasons(issues) }
}

describe('a cell', () => {
  test('loses what nobody sees, and whoever imports is told once', () => {
    const { record, issues } = organization({ name: '临\u202e港\u200b精\0密', summary: '简介' })
    expect(record.name).toBe('临港精密')
    expect(issues).toEqual([['warning', '企业名称', 'unseen-characters', '临港精密']])
  })

  const reader = (cell: string) => readCells(rowOf('organizations', { founded: cell }))
  const refused = <Value>(read: (cells: ReturnType<typeof reader>) => Value, cell: string) => {
    const cells = reader(cell)
    return [read(cells), cells.issues.map(({ reason }) => reason)]
  }

  test.each([
    ['1', 1, []],
    ['1,000', 1000, []],
    ['12.0', 12, []],
    ['1000', 1000, []],
    ['0', null, ['not-a-number']],
    ['1001', null, ['not-a-number']],
    ['1.5', null, ['not-a-number']],
    ['一', null, ['not-a-number']],
    ['', null, []],
  ])('%s is a whole number of 1 to 1,000, or none', (cell, value, issues) => {
    expect(refused((it) => it.integer('founded', 1, 1000), cell)).toEqual([value, issues])
  })

  test.each([
    ['300-600', 300, 600],
    ['300～600', 300, 600],
    ['300至', 300, null],
    ['-600', null, 600],
    ['1,300', 1300, 1300],
    ['5.5', 5.5, 5.5],
    ['7-7', 7, 7],
    ['1000000000', 1_000_000_000, 1_000_000_000],
  ])('%s is a band', (cell, min, max) => {
    const band = { min, max, isUnitTold: false }
    expect(refused((it) => it.band('founded'), cell)).toEqual([band, []])
  })

  test.each(['600-300', '~', 'x', '1-2-3', '1000000001', '0-1000000001'])(
    '%s is no band',
    (cell) => {
      expect(refused((it) => it.band('founded'), cell)).toEqual([null, ['not-a-band']])
    },
  )

  test.each([
    ['2026-11-23', '2026-11-22T16:00:00.000Z'],
    ['2026年1月2日', '2026-01-01T16:00:00.000Z'],
    ['2026/1/2', '2026-01-01T16:00:00.000Z'],
    ['1900-01-01', '1899-12-31T16:00:00.000Z'],
    ['2200-12-31', '2200-12-30T16:00:00.000Z'],
  ])('%s is a day in Shanghai', (cell, instant) => {
    expect(refused((it) => it.date('founded')?.toISOString(), cell)).toEqual([instant, []])
  })

  test.each(['2026-02-30', '1899-12-31', '2201-01-01', '26-1-2', '2026-11'])(
    '%s is none',
    (cell) => {
      expect(refused((it) => it.date('founded'), cell)).toEqual([null, ['not-a-date']])
    },
  )

  test('of a tier is 0, 1 or 2, or what holds where nothing is said', () => {
    expect(refused((it) => it.tier('founded', 1), '')).toEqual([1, []])
    expect(refused((it) => it.tier('founded', 1), '0')).toEqual([0, []])
    expect(refused((it) => it.tier('founded', 0), '2')).toEqual([2, []])
    expect(refused((it) => it.tier('founded', 1), '3')).toEqual([1, ['unknown-choice']])
  })

  test('of a text or a name is bounded, without signs that nobody sees', () => {
    expect(refused((it) => it.text('founded'), ' a\u0000b ')).toEqual(['ab', ['unseen-characters']])
    expect(refused((it) => it.text('founded'), 'x'.repeat(20_000))[1]).toEqual([])
    const [long, why] = refused((it) => it.text('founded'), 'x'.repeat(20_001))
    expect([(long as string).length, why]).toEqual([20_000, ['too-long']])
    expect(refused((it) => it.required('founded'), 'a\n b')).toEqual(['a b', []])
    expect(refused((it) => it.required('founded'), '')).toEqual(['', ['required']])
    expect(refused((it) => it.required('founded'), 'x'.repeat(200))[1]).toEqual([])
    expect(refused((it) => it.required('founded'), 'x'.repeat(201))[1]).toEqual(['name-too-long'])
  })

  test('of a list has its entries once each, at most 200 of them', () => {
    expect(splitList(' a ；b;;a\nc ')).toEqual(['a', 'b', 'c'])
    const many = (count: number) => Array.from({ length: count }, (_, at) => `e${at}`).join(';')
    expect(refused((it) => it.list('founded').length, many(200))).toEqual([200, []])
    expect(refused((it) => it.list('founded').length, many(201))).toEqual([
      200,
      ['too-many-entries'],
    ])
  })
})

describe('an organization', () => {
  test('has its district, industry, park and labels by what the platform knows', () => {
    expect(organization({}).record).toMatchObject({
      ...{ kind: 'enterprise', districtCode: null, industryCode: null, labels: [], uscc: null },
      isUsccConfirmed: false,
    })
    for (const district of ['嘉定区', '嘉定', '310114']) {
      expect(organization({ district }).record.districtCode, district).toBe('310114')
    }
    expect(organization({ district: '苏州' }).issues).toEqual([
      ['error', '所在区', 'unknown-district', '苏州'],
    ])
    expect(organization({ industryCode: '3484', park: 'p1' })).toMatchObject({
      record: { industryCode: '3484', parkKey: 'p1' },
      issues: [],
    })
    expect(organization({ industryCode: '1', park: 'p2' }).issues).toEqual([
      ['error', '园区编号', 'unknown-park', 'p2'],
      ['error', '行业代码', 'unknown-industry', '1'],
    ])
    expect(organization({ industryText: '机械零部件加工' }).record.industryCode).toBe('3484')
    expect(organization({ industryText: '别的' })).toMatchObject({
      record: { industryCode: null, industryText: '别的' },
      issues: [['warning', '行业 (原文)', 'industry-not-matched', '别的']],
    })
    const labels = 'AEO|海关|2027-01-01; 小巨人|工信部; AEO|上海海关'
    expect(organization({ labels }).record.labels).toEqual([
      { label: 'aeo', issuer: '上海海关', expiresAt: null },
      { label: 'little-giant', issuer: '工信部', expiresAt: null },
    ])
    const dated = organization({ labels: 'AEO|海关|2027-01-01' }).record.labels[0]
    expect(dated?.expiresAt?.toISOString()).toBe('2027-01-01T15:59:59.999Z')
    for (const label of ['没有|海关', 'AEO', 'AEO|海关|明天']) {
      expect(organization({ labels: label }).issues, label).toEqual([
        ['error', '企业标签', 'unreadable-label', label],
      ])
    }
  })

  test('is never one of the demo data, nor has the code of another', () => {
    expect(organization({ key: 'demo' }).issues).toEqual([
      ['error', '企业编号', 'demo-row', 'demo'],
    ])
    const uscc = '91310000madem0000t'
    const taken = organization({ uscc })
    expect(taken.issues.map(([, , reason]) => reason)).toContain('uscc-taken')
    const own = organization({ uscc, key: 'holder' })
    expect(own.issues.map(([, , reason]) => reason)).not.toContain('uscc-taken')
    expect(own.record.uscc).toBe(uscc.toUpperCase())
    expect(organization({ uscc: 'x' }).issues).toContainEqual([
      ...['error', '统一社会信用代码', 'uscc-malformed', 'x'],
    ])
  })
})

describe('a listing', () => {
  test('belongs to an organization that is known and real, at steps that are known', () => {
    const said = (cells: Cells) =>
      capability(cells).issues.map(([, column, reason]) => [column, reason])
    expect(said({})).toEqual([])
    expect(said({ org: 'o9' })).toEqual([['企业编号', 'unknown-organization']])
    expect(said({ org: '' })).toEqual([['企业编号', 'required']])
    expect(said({ org: 'demo' })).toEqual([['企业编号', 'demo-row']])
    expect(capability({ key: 'c-demo' }).issues[0]?.[2]).toBe('demo-row')
    expect(need({ key: 'n-demo' }).issues[0]?.[2]).toBe('demo-row')
    expect(need({ key: 'c-demo' }).issues).toEqual([])
    const linked = capability({ steps: 'steel/a; x', codes: '3484; 9' })
    expect(linked.record).toMatchObject({ steps: ['steel/a'], codes: ['3484'], state: 'published' })
    expect(linked.issues.map(([, , reason, found]) => [reason, found])).toEqual([
      ['unknown-step', 'x'],
      ['unknown-industry', '9'],
    ])
  })

  test('has the first sentence of its description for a summary where it gives none', () => {
    const summary = (cells: Cells) => capability(cells).record.summary
    expect(summary({ summary: '摘要', description: '说明。' })).toBe('摘要')
    expect(summary({ description: '第一句。第二句' })).toBe('第一句')
    expect(summary({})).toBe('磨削')
    expect(summary({ description: '长'.repeat(60) })).toBe('长'.repeat(60))
    expect(summary({ description: '长'.repeat(61) })).toBe(`${'长'.repeat(59)}…`)
    expect(need({ description: '秘密。', descriptionTier: '1' }).record.summary).toBe('外协')
    expect(need({ description: '公开。' }).record.summary).toBe('公开')
  })

  test('of a capability has whole days, money in fen and each range and certificate once', () => {
    const { record, issues } = capability({
      ...{ leadTime: '20-35', orderSize: '0.5-', trl: '9', capacity: '2000 件/月', serves: '全国' },
      certificates: 'ISO9001; ISO9001|2027-01-01',
    })
    expect(issues).toEqual([])
    expect(record).toMatchObject({
      ...{ leadTimeMinDays: 20, leadTimeMaxDays: 35, orderMinFen: 500_000n, orderMaxFen: null },
      ...{ trl: 9, capacity: { value: 2000, unit: '件', per: 'month' }, serves: 'china' },
    })
    expect(record.certificates).toHaveLength(1)
    for (const leadTime of ['1.5', '36501', '1-36501']) {
      expect(capability({ leadTime }).issues[0]?.[2], leadTime).toBe('not-a-band')
    }
    expect(capability({ leadTime: '36500' }).issues).toEqual([])
    expect(capability({ trl: '10' }).issues[0]?.[2]).toBe('trl-range')
    expect(capability({}).record).toMatchObject({
      capacity: null,
      leadTimeMinDays: null,
      trl: null,
    })
  })

  test('of a need is open until the end of a day, hard before wishes, kept back as it says', () => {
    const { record } = need({
      ...{ closesAt: '2027-03-01', openedAt: '2027-01-01', budget: '1-2', responseDays: '7' },
      ...{ hard: '材料:TC4', wishes: '材料:TC6', detail: '细节', budgetTier: '1' },
    })
    expect(record).toMatchObject({
      ...{ closesAt: new Date('2027-03-01T15:59:59.999Z'), budgetTier: 1, detailTier: 1 },
      ...{ openedAt: new Date('2026-12-31T16:00:00Z'), descriptionTier: 0, responseDays: 7 },
      ...{ budgetMinFen: 1_000_000n, budgetMaxFen: 2_000_000n, organizationTier: 0, alias: null },
      requirements: [{ strictness: 'hard' }, { strictness: 'wish' }],
    })
    expect(need({}).record.closesAt).toBeNull()
    expect(need({ kind: '攻关榜单' }).record.kind).toBe('challenge')
    expect(need({ kind: '' }).issues).toEqual([['error', '需求类型', 'required', '']])
    expect(need({ responseDays: '366' }).issues[0]?.[2]).toBe('not-a-number')
    expect(need({ tiers: '企业名称@1', alias: '某厂' }).issues).toEqual([])
    expect(need({ tiers: '企业名称@1', alias: '某临港精密制造厂' }).issues).toEqual([
      ['error', '匿名称呼', 'alias-tells', '某临港精密制造厂'],
    ])
    expect(need({ alias: '某临港精密制造厂' }).issues).toEqual([])
  })
})

describe('the headers of a table', () => {
  const sheetOf = (name: string, ...lines: string[][]): SourceSheet => ({
    ...{ name, isHidden: false, hiddenColumns: new Set(), merges: [], isDelimited: false },
    lines: async function* () {
      for (const [at, values] of lines.entries()) {
        if (values.some((cell) => cell.trim() !== '')) {
          yield { row: at + 1, isHidden: false, values, marks: noMarks }
        }
      }
    },
  })
  const read = async (name: string, lines: string[][], kind: SourceRow['kind'] | null = null) => {
    const { issues, rowsOf } = await recogniseSheets([sheetOf(name, ...lines)], kind)
    return { issues, rows: await collect(rowsOf(kind ?? 'organizations')) }
  }

  test('tell what it is, by the name of its sheet first', async () => {
    const headers = ['企业编号', '企业名称']
    for (const name of ['企业', 'x']) {
      expect((await read(name, [headers, headers])).rows[0]?.kind).toBe('organizations')
    }
    expect((await read('x', [['什么', '谁']])).issues).toMatchObject([
      { reason: 'unknown-kind', severity: 'error', row: 1 },
    ])
    expect(await read('说明', [['什么', '谁'], ['x']])).toEqual({ rows: [], issues: [] })
  })

  test('are names or ids, each once, and the required ones are there', async () => {
    const issuesOf = (headers: string[]) =>
      read('x', [headers, headers.map(() => 'v')], 'organizations')
    expect((await issuesOf(['key', '企业名称 *'])).issues).toEqual([])
    expect((await issuesOf(['key', '企业名称'])).rows).toMatchObject([
      { row: 2, cells: { key: 'v', name: 'v' } },
    ])
    const { issues } = await issuesOf(['企业编号', 'key', '颜色'])
    expect(issues.map(({ reason, column }) => [reason, column])).toEqual([
      ['unknown-column', '颜色'],
      ['duplicate-column', 'key'],
      ['missing-column', '企业名称'],
    ])
  })

  test('stand over rows that say something', async () => {
    const lines = [
      ['a', '', 'b'],
      ['1', '2'],
      [' ', ''],
      ['3', '4', '5'],
    ]
    const [table] = await openTables([sheetOf('x', ...lines)])
    expect(table?.headers).toEqual(['a', 'b'])
    const rows = table ? await collect(table.rows()) : []
    expect(rows.map(({ row, cells }) => [row, cells.a, cells.b])).toEqual([
      [2, '1', ''],
      [4, '3', '5'],
    ])
  })
})

test('a line of JSON has its objects by the way to them, its lists as one text', async () => {
  const open = (text: string) => openJson(new TextEncoder().encode(text))
  const lines = await collect(
    open('{"a":{"b":1,"c":{"d":true}},"e":[1,null,"x",{"f":2}],"g":null}\n\n{"h":"y"}').lines(),
  )
  expect(lines.map(({ row, values }) => [row, values])).toEqual([
    [0, ['a.b', 'a.c.d', 'e', 'g', 'h']],
    [1, ['1', 'true', '1; x; 2', '', '']],
    [3, ['', '', '', '', 'y']],
  ])
  for (const line of ['[1]', 'null', '"x"', '{']) {
    expect(() => open(`{"a":1}\n${line}`), line).toThrow('not-json:2')
  }
})

test('a foreign text is without tags, entities and signs for line breaks', () => {
  expect(tidyText('<p class="x">甲&amp;乙</p><br/>丙 \\n 丁')).toBe('甲&乙\n丙\n丁')
  expect(tidyText('厚度<5mm>3mm&nbsp;&#177;&#xB1;&unknown;&#0;')).toBe(
    '厚度<5mm>3mm ±±&unknown;&#0;',
  )
  expect(tidyText('<b>粗</b>&#1114111;&#1114112;')).toBe(
    `粗${String.fromCodePoint(1_114_111)}&#1114112;`,
  )
})

test('of two of a key the last stands where the first stood', () => {
  const items = [['a', 1] as const, ['b', 2] as const, ['a', 3] as const]
  expect(uniqueBy(items, ([key]) => key)).toEqual([
    ['a', 3],
    ['b', 2],
  ])
})

test('a key may stand once among its kind, a code once in a file however it is written', async () => {
  const uscc = '91310114MA1K10001X'
  const rows = [
    rowOf('organizations', { key: 'a', name: '甲企业', uscc }),
    rowOf('organizations', { key: 'b', name: '乙企业', uscc: uscc.toLowerCase() }),
    rowOf('needs', { key: 'a', org: 'a', title: '外协', kind: '采购需求' }),
    rowOf('needs', { key: ' a ', org: 'b', title: '外协', kind: '采购需求' }),
    rowOf('organizations', { key: '', name: '丙企业' }),
    rowOf('organizations', { key: '', name: '丁企业' }),
  ]
  const { issues, records } = await planRows(rows, known)
  const said = issues.listed.map(({ reason, found }) => [reason, found])
  expect(said).toContainEqual(['duplicate-key', 'a'])
  expect(said).toContainEqual(['uscc-repeated', uscc.toLowerCase()])
  expect(said.filter(([reason]) => reason === 'duplicate-key')).toHaveLength(1)
  expect(said.filter(([reason]) => reason === 'unknown-organization')).toEqual([])
  expect(records.organizations).toHaveLength(4)
  expect(issues.errors).toBe(4)
})
