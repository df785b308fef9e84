import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownReferences } from '../../../app/features/import/known-references'
import { checksOf } from '../../support/check-import'
import { rawWorkbook, sheetData } from '../../support/raw-workbook'

const none = new Set<string>()
const known: KnownReferences = {
  organizationKeys: new Set(['o1']),
  organizationNames: new Map(),
  parkKeys: none,
  pilotKeys: none,
  stepIds: none,
  industries: new Map([
    ['13', { name: '农副食品加工业', section: 'C' }],
    ['3484', { name: '机械零部件加工', section: 'C' }],
  ]),
  industryCodeByName: new Map(),
  usccHolders: new Map(),
  demoKeys: {
    ...{ organizations: none, capabilities: none, needs: none, pilots: none, equipment: none },
  },
}

const check = checksOf(known)

const workbook = (rows: Parameters<typeof sheetData>[0], after = '') =>
  rawWorkbook({ sheets: [{ name: 'Sheet1', xml: sheetData(rows) + after }] })

const lines = [
  ['企业编号', '企业名称', '员工数', '所在区'],
  ['o1', '上海精密机械有限公司', '86', '嘉定区'],
  ['o2', '临港制造有限公司', '12', '浦东新区'],
]
const read = [
  { key: 'o1', name: '上海精密机械有限公司', employees: 86, districtCode: '310114' },
  { key: 'o2', name: '临港制造有限公司', employees: 12, districtCode: '310115' },
]
const text = (sign: string) => lines.map((cells) => cells.join(sign)).join('\r\n')

describe('a file', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['semicolons of full width', '；'],
    ['tabs', '\t'],
  ])('with %s between its cells is read', async (_, sign) => {
    const { told, organizations } = await check('csv', text(sign))
    expect(told).toEqual([])
    expect(organizations).toMatchObject(read)
  })

  test('with semicolons between cells and within their lists, in quotes, is read', async () => {
    const content = '能力编号;企业编号;能力名称;材料\nc1;o1;磨削, 精车;"TC4; 7075"\n'
    const { told, capabilities } = await check('csv', content)
    expect(told).toEqual([])
    expect(capabilities).toMatchObject([{ title: '磨削, 精车', materials: ['TC4', '7075'] }])
  })

  test.each([
    ['UTF-16 with a mark', 'utf16le', '\ufeff'],
    ['UTF-16 without', 'utf16le', ''],
    ['UTF-8 with a mark', 'utf8', '\ufeff'],
  ] as const)('in %s is read', async (_, encoding, mark) => {
    const { told, organizations } = await check('csv', Buffer.from(mark + text('\t'), encoding))
    expect(told).toEqual([])
    expect(organizations).toMatchObject(read)
  })

  test('in UTF-16 with its bytes the other way round is read', async () => {
    const content = Buffer.from(`\ufeff${text(',')}`, 'utf16le').swap16()
    expect((await check('csv', content)).organizations).toMatchObject(read)
  })

  test('with a title and notes above its headers is read, its rows by their own numbers', async () => {
    const head = ['2026 年企业名录', '填表人：张三,日期：2026-11-01', '']
    const { told, organizations } = await check('csv', [...head, text(',')].join('\n'))
    expect(told).toEqual([])
    expect(organizations).toMatchObject(read)
    const wrong = [...head, text(','), 'o3,丙厂,很多,嘉定区'].join('\n')
    expect((await check('csv', wrong)).told).toEqual([['error', 7, '员工数', 'not-a-number']])
  })

  test('with headers over two lines is read', async () => {
    const rows = [
      ['企业编号', '企业名称', '基本情况', null, null],
      [null, null, '所在区', '员工数', '成立年份'],
      ['o1', '甲厂', '嘉定区', '86', '2012'],
    ]
    const merges =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:E1"/></mergeCells>'
    const { told, organizations } = await check('xlsx', workbook(rows, merges))
    expect(told).toEqual([])
    expect(organizations).toMatchObject([
      { key: 'o1', name: '甲厂', districtCode: '310114', employees: 86, foundedYear: 2012 },
    ])
  })

  test('with sheets that are empty or explain the others is read, and one of notes is told of', async () => {
    const content = rawWorkbook({
      sheets: [
        {
          name: '填表说明',
          xml: sheetData([
            ['一', '编号不要改'],
            ['二', '日期写成 2026-03-05'],
          ]),
        },
        { name: 'Sheet3', xml: '<sheetData/>' },
        { name: '通知', xml: sheetData([['请于周五前填好。'], ['谢谢']]) },
        { name: '2026', xml: sheetData(lines) },
      ],
    })
    const { told, organizations } = await check('xlsx', content)
    expect(told).toEqual([['warning', 1, '', 'sheet-left-out']])
    expect(organizations).toMatchObject(read)
  })

  test('of JSON over many lines is read, as a list and as a list under a name', async () => {
    const [headers = [], ...rows] = lines
    const objects = rows.map((row) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]])),
    )
    for (const whole of [objects, { total: 2, rows: objects }]) {
      const { told, organizations } = await check('json', JSON.stringify(whole, null, 2))
      expect(told).toEqual([])
      expect(organizations).toMatchObject(read)
    }
    const one = await check('json', JSON.stringify(objects[0], null, 2))
    expect(one.organizations).toMatchObject(read.slice(0, 1))
  })

  test('reads the same however it is delimited, encoded, titled and numbered', async () => {
    const signs = fc.constantFrom(',', ';', '\t')
    const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf16le')
    const title = fc.constantFrom('', '企业名录\n', '企业名录\n\n')
    const isNumbered = fc.boolean()
    const isStarred = fc.boolean()
    await fc.assert(
      fc.asyncProperty(
        ...([signs, encodings, title, isNumbered, isStarred] as const),
        async (sign, encoding, above, numbered, starred) => {
          const rows = lines.map((cells, at) => {
            const named = at === 0 && starred ? cells.map((cell) => `${cell} *`) : cells
            return (numbered ? [at === 0 ? '序号' : `${at}`, ...named] : named).join(sign)
          })
          const content = Buffer.from(`\ufeff${above}${rows.join('\n')}`, encoding)
          const { told, organizations } = await check('csv', content)
          expect(told.filter(([severity]) => severity === 'error')).toEqual([])
          expect(organizations).toMatchObject(read)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('headers', () => {
  const need = (header: string, cell: string) =>
    check(
      'csv',
      `序号,需求编号,企业编号,需求类型,需求名称,${header},备注\n1,n1,o1,采购需求,铰链,"${cell}",加急\n`,
    )

  test('with a unit give it to their numbers, and those that tell nothing are left out', async () => {
    for (const [header, cell] of [
      ['预算（万元）', '300-600'],
      ['预算(元)', '3000000-6000000'],
      ['预算', '300-600万元'],
      ['预算金额（亿元）', '0.03-0.06'],
    ] as const) {
      const { told, needs } = await need(header, cell)
      expect([header, told]).toEqual([
        header,
        [
          ['warning', 1, '序号', 'column-left-out'],
          ['warning', 1, '备注', 'column-left-out'],
        ],
      ])
      expect(needs, header).toMatchObject([
        { budgetMinFen: 300_000_000n, budgetMaxFen: 600_000_000n },
      ])
    }
  })

  test('with a unit that their column does not have refuse its cells', async () => {
    const { told } = await need('预算（美元）', '300')
    expect(told).toContainEqual(['error', 2, '预算 (万元)', 'not-a-band'])
  })

  test('of other files are known by what they are called there', async () => {
    const { told, organizations } = await check(
      'csv',
      '编号,公司名称,社会信用代码,所属区,从业人数,成立时间,行业代码\no1,甲厂,91350100M000100Y43,嘉定,86,2012-05-01,C13\n',
    )
    expect(told).toEqual([])
    expect(organizations).toMatchObject([
      {
        ...{ key: 'o1', name: '甲厂', uscc: '91350100M000100Y43', districtCode: '310114' },
        ...{ employees: 86, foundedYear: 2012, industryCode: '13' },
      },
    ])
  })
})

describe('cells', () => {
  const firm = async (header: string, cell: string) => {
    const content = `企业编号,企业名称,${header}\no1,甲厂,"${cell}"\n`
    const { told, organizations } = await check('csv', content)
    expect([cell, told]).toEqual([cell, []])
    return organizations[0]
  }
  const need = async (header: string, cell: string) => {
    const content = `需求编号,企业编号,需求类型,需求名称,${header}\nn1,o1,采购需求,铰链,"${cell}"\n`
    const { told, needs } = await check('csv', content)
    expect([cell, told]).toEqual([cell, []])
    return needs[0]
  }
  const capability = async (header: string, cell: string) => {
    const content = `能力编号,企业编号,能力名称,${header}\nc1,o1,磨削,"${cell}"\n`
    const { told, capabilities } = await check('csv', content)
    expect([cell, told]).toEqual([cell, []])
    return capabilities[0]
  }

  test.each(['86', '86人', '８６', '86 名', '86.0'])('%s is 86 people', async (cell) => {
    expect((await firm('员工数', cell))?.employees).toBe(86)
  })
  test.each(['2012', '2012年', '２０１２年', '2012年5月', '2012-05-01', '2012/5/1'])(
    '%s is the year 2012',
    async (cell) => {
      expect((await firm('成立年份', cell))?.foundedYear).toBe(2012)
    },
  )
  test.each(['嘉定区', '上海市嘉定区', '上海嘉定', '上海市 嘉定区', '310114'])(
    '%s is the district of Jiading',
    async (cell) => {
      expect((await firm('所在区', cell))?.districtCode).toBe('310114')
    },
  )
  test.each(['C13', 'c13', '13', 'C 13', '１３', '13 农副食品加工业'])(
    '%s is the class 13',
    async (cell) => {
      expect((await firm('行业代码', cell))?.industryCode).toBe('13')
    },
  )
  test.each([
    '300万元',
    '300 万',
    '３００',
    '3000000元',
    '0.03亿元',
    '300-300万元',
    '300万元-300万元',
  ])('%s is a budget of 3 million yuan', async (cell) => {
    expect(await need('预算 (万元)', cell)).toMatchObject({
      ...{ budgetMinFen: 300_000_000n, budgetMaxFen: 300_000_000n },
    })
  })
  test.each(['20天', '20', '20日', '２０ 天', '20-20天'])('%s are 20 days', async (cell) => {
    expect(await capability('交期 (天)', cell)).toMatchObject({
      ...{ leadTimeMinDays: 20, leadTimeMaxDays: 20 },
    })
  })
  test('of weeks and months are days, at either end', async () => {
    expect(await capability('交期', '3周')).toMatchObject({ leadTimeMinDays: 21 })
    expect(await capability('交期（周）', '3-4')).toMatchObject({
      ...{ leadTimeMinDays: 21, leadTimeMaxDays: 28 },
    })
    expect(await capability('交期', '20天-2个月')).toMatchObject({
      ...{ leadTimeMinDays: 20, leadTimeMaxDays: 60 },
    })
  })
  test.each([
    'ISO9001:2015',
    'ISO 9001：2015',
    'ISO9001-2015',
    'iso9001',
    'ISO9001:2015|2028-05-31',
  ])('%s is the certificate ISO 9001', async (cell) => {
    expect((await capability('证书', cell))?.certificates).toMatchObject([{ code: 'ISO9001' }])
  })
  test.each(['7', 'TRL7', 'TRL 7', '7级', '７'])('%s is the seventh level', async (cell) => {
    expect((await capability('成熟度 TRL', cell))?.trl).toBe(7)
  })
  test.each([
    ['2026-12-31', '2026-12-31T15:59:59.999Z'],
    ['2026-12-31T08:00:00', '2026-12-31T15:59:59.999Z'],
    ['2026-12-31 08:00', '2026-12-31T15:59:59.999Z'],
    ['20261231', '2026-12-31T15:59:59.999Z'],
    ['２０２６／１２／３１', '2026-12-31T15:59:59.999Z'],
    ['2026-12-31T15:00:00Z', '2026-12-31T15:59:59.999Z'],
    // Already the first of January in Shanghai.
    ['2026-12-31T16:00:00Z', '2027-01-01T15:59:59.999Z'],
    ['2026-12-31T23:30:00+08:00', '2026-12-31T15:59:59.999Z'],
  ])('%s is a day in Shanghai', async (cell, until) => {
    expect((await need('截止日期', cell))?.closesAt?.toISOString()).toBe(until)
  })

  test.each([
    [14, false, '2026-12-31'],
    [31, false, '2026-12-31'],
    [57, false, '2026-12-31'],
    [58, false, '2026-12-31'],
    [164, false, '2026-12-31'],
    [31, true, '2026-12-31'],
  ])('of format %i hold a day, counted from 1904: %s', async (format, is1904, day) => {
    const serial = is1904 ? 46387 - 1462 : 46387
    const rows = [
      ['需求编号', '企业编号', '需求类型', '需求名称', '截止日期'],
      ['n1', 'o1', '采购需求', '铰链', { xml: `<c s="1"><v>${serial}</v></c>` }],
    ]
    const content = rawWorkbook({
      is1904,
      styles: `<numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`,
      sheets: [{ name: 'x', xml: sheetData(rows) }],
    })
    const { told, needs } = await check('xlsx', content)
    expect(told).toEqual([])
    expect(needs[0]?.closesAt).toEqual(new Date(`${day}T23:59:59.999+08:00`))
  })
})

describe('a credit code', () => {
  const code = '91350100M000100Y43'
  const of = async (uscc: string) => {
    const { issues } = await check('csv', `企业编号,企业名称,统一社会信用代码\no1,甲厂,${uscc}\n`)
    return issues.map(({ reason, values }) => [reason, values])
  }

  test('typed with a letter that no code has is refused, with the letter and its place', async () => {
    expect(await of('9135O100M000100Y43')).toEqual([
      ['uscc-letter', { letter: 'O', place: 5, instead: '0' }],
    ])
    expect(await of('9I3501OOM000100Y4Z')).toEqual([
      ['uscc-letter', { letter: 'I', place: 2, instead: '1' }],
      ['uscc-letter', { letter: 'O', place: 7, instead: '0' }],
      ['uscc-letter', { letter: 'O', place: 8, instead: '0' }],
      ['uscc-letter', { letter: 'Z', place: 18, instead: '2' }],
    ])
  })

  test('of another width, in small letters or with blanks between is the same code', async () => {
    for (const same of [
      code.toLowerCase(),
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100 M000100Y 43',
    ]) {
      expect(await of(same), same).toEqual([])
    }
    expect(await of('913501')).toEqual([['uscc-malformed', undefined]])
  })
})

describe('a pilot platform', () => {
  test('comes with its equipment, from rows of its own and from lines of its cell', async () => {
    const content = rawWorkbook({
      sheets: [
        {
          name: '中试平台',
          xml: sheetData([
            [
              '平台编号',
              '企业编号',
              '平台名称',
              '开放日',
              '开放时间',
              '适用成熟度',
              '设备清单',
              '地点',
            ],
            ['p1', 'o1', '粉末中试', '周一至周五', '09:00-17:30', '4-8', '球磨机；2 台', '宝山'],
          ]),
        },
        {
          name: '设备',
          xml: sheetData([
            [
              '设备编号',
              '平台编号',
              '设备名称',
              '台数',
              '收费 (元/小时)',
              '每段时长 (分钟)',
              '参数',
            ],
            ['e1', 'p1', '真空烧结炉', '2台', '800', '4小时', '工作温度 200~1600 ℃'],
          ]),
        },
      ],
    })
    const { told, pilots } = await check('xlsx', content)
    expect(told).toEqual([])
    expect(pilots).toMatchObject([
      {
        ...{ title: '粉末中试', openDays: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:30' },
        ...{ trlMin: 4, trlMax: 8, districtCode: '310113' },
        equipment: [
          { key: 'e1', name: '真空烧结炉', count: 2, rateFen: 80_000n, slotMinutes: 240 },
          { key: '球磨机', name: '球磨机', count: 2 },
        ],
      },
    ])
    expect(pilots[0]?.equipment[0]?.ranges).toMatchObject([{ min: 200, max: 1600, unit: '℃' }])
  })

  test('that its equipment names has to stand in the file', async () => {
    const { told } = await check('csv', '设备编号,平台编号,设备名称\ne1,p9,烧结炉\n')
    expect(told).toEqual([['error', 2, '平台编号', 'unknown-pilot']])
  })

  test.each([
    ['周一至周五', [1, 2, 3, 4, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['周一、周三', [1, 3]],
    ['每天', [1, 2, 3, 4, 5, 6, 7]],
    ['星期六到星期日', [6, 7]],
  ])('is open on %s', async (cell, days) => {
    const content = `平台编号,企业编号,平台名称,开放日\np1,o1,粉末中试,${cell}\n`
    const { told, pilots } = await check('csv', content)
    expect([told, pilots[0]?.openDays]).toEqual([[], days])
  })
})
