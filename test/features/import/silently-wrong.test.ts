import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { residentNumberIn } from '../../../app/domain/shared/resident-number'
import type { KnownReferences } from '../../../app/features/import/known-references'
import { encodingOf } from '../../../app/platform/sources/decode-text'
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
    ['3484', { name: '机械零部件加工', section: 'C' }],
    ['3411', { name: '锅炉及辅助设备制造', section: 'C' }],
    ['34', { name: '通用设备制造业', section: 'C' }],
  ]),
  industryCodeByName: new Map([
    ['机械零部件加工', '3484'],
    ['锅炉及辅助设备制造', '3411'],
    ['通用设备制造业', '34'],
  ]),
  usccHolders: new Map(),
  demoKeys: {
    ...{ organizations: none, capabilities: none, needs: none, pilots: none, equipment: none },
  },
}

const check = checksOf(known)

const workbook = (
  rows: Parameters<typeof sheetData>[0],
  { before = '', after = '', hidden = [] as number[], styles = '' } = {},
) =>
  rawWorkbook({
    styles,
    sheets: [{ name: 'x', xml: before + sheetData(rows, hidden) + after }],
  })

const firm = ['企业编号', '企业名称', '员工数', '成立年份', '简介']
const bytes = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts)

describe('bytes of another encoding', () => {
  test('spoil the cells in which they stand, and no other name of the file', async () => {
    const stray = Uint8Array.of(0xe9)
    const content = joined(
      bytes('企业编号,企业名称,简介\no1,上海精密机械有限公司,做轴\no2,Soci'),
      stray,
      bytes('t,五轴加工\no3,临港制造有限公司,热处理\n'),
    )
    const { told, organizations } = await check('csv', content)
    expect(told).toEqual([['error', 3, '企业名称', 'stray-byte']])
    expect(organizations.map(({ name }) => name)).toEqual([
      '上海精密机械有限公司',
      '',
      '临港制造有限公司',
    ])
  })

  test('are told from a file in GB 18030 by any text of firms, whatever single byte goes astray', () => {
    const chinese = fc.string({
      unit: fc.constantFrom(...'上海精密机械制造有限公司电子材料装备科技股份嘉定区松江,1\n'),
      minLength: 30,
    })
    fc.assert(
      fc.property(chinese, fc.integer({ min: 0x80, max: 0xff }), (text, byte) => {
        fc.pre(/[一-龥]{3}/u.test(text))
        expect(encodingOf(joined(bytes(text), Uint8Array.of(byte), bytes(text)))).toBe('utf-8')
      }),
    )
  })

  test('that are of no encoding that can be told are refused', async () => {
    const latin = Uint8Array.of(
      ...[...'key,name\n1,Soci'].map((it) => it.charCodeAt(0)),
      0xe9,
      0x74,
    )
    await expect(check('csv', latin)).rejects.toThrow('unknown-encoding')
    // 臺灣 in Big5.
    const big5 = Uint8Array.of(0xbb, 0x4f, 0xc6, 0x57, 0x2c, 0xbb, 0x4f, 0xc6, 0x57, 0x0a)
    await expect(check('csv', big5)).rejects.toThrow('unknown-encoding')
  })
})

describe('cells that are merged', () => {
  test('are refused where they stand for more than one row or column of data', async () => {
    const rows = [firm, ['o1', '甲厂', '86', null, '做轴'], [null, null, '12', '2012', '做孔']]
    const merges = '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/></mergeCells>'
    const { told } = await check('xlsx', workbook(rows, { after: merges }))
    expect(told).toEqual([
      ['error', 2, '企业名称', 'merged'],
      ['error', 2, '员工数', 'merged'],
      ['error', 3, '企业编号', 'required'],
      ['error', 3, '企业名称', 'merged'],
    ])
  })

  test('hold nothing back where they hold nothing, or stand above the headers', async () => {
    const rows = [['企业名录'], firm, ['o1', '甲厂', '86', null, null]]
    const merges = '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="D3:E3"/></mergeCells>'
    const { told, organizations } = await check('xlsx', workbook(rows, { after: merges }))
    expect(told).toEqual([])
    expect(organizations).toMatchObject([{ employees: 86, foundedYear: null }])
  })
})

describe('what is hidden', () => {
  test('is left out, row, column and sheet, and whoever imports is asked', async () => {
    const rows = [firm, ['o1', '甲厂', '86', '2012', '做轴'], ['o2', '乙厂', '9', '2013', '做孔']]
    const content = rawWorkbook({
      sheets: [
        {
          name: '企业',
          xml: `<cols><col min="5" max="5" hidden="1"/></cols>${sheetData(rows, [3])}`,
        },
        { name: '旧表', state: 'veryHidden', xml: sheetData([firm, ['o9', '丙厂']]) },
      ],
    })
    const { told, organizations } = await check('xlsx', content)
    expect(told).toEqual([
      ['warning', 1, '', 'hidden-sheet'],
      ['warning', 1, '简介', 'hidden-column'],
      ['warning', 3, '', 'hidden-row'],
    ])
    expect(organizations.map(({ key, summary }) => [key, summary])).toEqual([['o1', null]])
  })
})

describe('a row with more cells than the headers', () => {
  test('of a text file is refused, also where the last of them is empty', async () => {
    const header = '企业编号,企业名称,地址,简介'
    const { told } = await check('csv', `${header}\no1,甲厂,某路 1 号,2幢,\no2,乙厂,某路,做孔\n`)
    expect(told).toEqual([['error', 2, '', 'row-too-long']])
  })

  test('is no fault of a file whose lines all end in a comma', async () => {
    const { told, organizations } = await check('csv', '企业编号,企业名称\no1,甲厂,\no2,乙厂,\n')
    expect(told).toEqual([])
    expect(organizations).toHaveLength(2)
  })

  test('of a sheet is refused by the letter of its column', async () => {
    const rows = [firm, ['o1', '甲厂', '86', '2012', '做轴', '2幢']]
    const { issues } = await check('xlsx', workbook(rows))
    expect(issues).toMatchObject([
      { severity: 'error', row: 2, column: 'F', reason: 'cell-without-column', found: '2幢' },
    ])
  })
})

describe('a cell of a sheet', () => {
  const cell = (xml: string) => ({ xml })
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="0,&quot;千元&quot;"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="58"/></cellXfs>'
  const of = async (header: string, xml: string) => {
    const rows = [
      ['企业编号', '企业名称', header],
      ['o1', '甲厂', cell(xml)],
    ]
    return check('xlsx', workbook(rows, { styles }))
  }

  test.each([
    ['a formula without a result', '员工数', '<c><f>A1+1</f></c>', 'formula-without-result'],
    ['a formula that failed', '简介', '<c t="e"><f>X</f><v>#N/A</v></c>', 'error-value'],
    ['the text of one that failed', '简介', '<c t="str"><v>#N/A</v></c>', 'error-value'],
    ['a day where a number is asked', '员工数', '<c s="1"><v>45000</v></c>', 'date'],
    ['a day where a text is asked', '简称', '<c s="5"><v>45000</v></c>', 'date'],
    [
      'a number whose last digits are lost',
      '简称',
      '<c><v>9.1310000123456E+17</v></c>',
      'digits-lost',
    ],
    ['a number shown as another', '员工数', '<c s="3"><v>300000</v></c>', 'format-changes'],
  ])('with %s is refused', async (_, header, xml, reason) => {
    expect((await of(header, xml)).told).toEqual([['error', 2, header, reason]])
  })

  test('says zero where a formula gives zero, and a rounded number as it is', async () => {
    const zero = await of('员工数', '<c><f>A1</f><v>0</v></c>')
    expect([zero.told, zero.organizations[0]?.employees]).toEqual([[], 0])
    const rounded = await of('员工数', '<c s="4"><v>86</v></c>')
    expect(rounded.organizations[0]?.employees).toBe(86)
  })

  test('keeps the zeros in front that it is shown with', async () => {
    const rows = [
      ['企业编号', '企业名称'],
      [cell('<c s="2"><v>7</v></c>'), '甲厂'],
    ]
    const { told, organizations } = await check('xlsx', workbook(rows, { styles }))
    expect([told, organizations[0]?.key]).toEqual([[], '007'])
  })
})

describe('a value that means another', () => {
  const need = (header: string, cell: string) =>
    check('csv', `需求编号,企业编号,需求类型,需求名称,${header}\nn1,o1,采购需求,铰链,"${cell}"\n`)
  const capability = (header: string, cell: string) =>
    check('csv', `能力编号,企业编号,能力名称,${header}\nc1,o1,磨削,"${cell}"\n`)
  const firmOf = (headers: string, cells: string) =>
    check('csv', `企业编号,企业名称,${headers}\no1,甲厂,${cells}\n`)

  test.each(['/', '无', '-', '—', 'N/A', '暂无'])('%s is no material', async (word) => {
    const { told, capabilities } = await capability('材料', word)
    expect(told).toEqual([['warning', 2, '材料', 'blank-word']])
    expect(capabilities[0]?.materials).toEqual([])
    const among = await capability('材料', `TC4; ${word}`)
    expect(among.capabilities[0]?.materials).toEqual(['TC4'])
    expect(among.told).toEqual([['warning', 2, '材料', 'blank-word']])
  })

  test('a day is no quantity', async () => {
    for (const day of ['3月5日', '5-Mar', '2026-03-05']) {
      expect((await need('数量', day)).told, day).toEqual([['error', 2, '数量', 'date']])
    }
  })

  test('3,000,000 in a column of 万元 is asked about, 300 and 3000000元 are not', async () => {
    const asked = await need('预算 (万元)', '3,000,000')
    expect(asked.issues).toMatchObject([
      { severity: 'warning', reason: 'large-amount', values: { yi: 300 } },
    ])
    const told = await need('预算 (万元)', '3,000,000元')
    expect([told.told, told.needs[0]?.budgetMaxFen]).toEqual([[], 300_000_000n])
    expect((await need('预算 (万元)', '300')).told).toEqual([])
    expect((await need('预算（元）', '3000000')).needs[0]?.budgetMaxFen).toBe(300_000_000n)
  })

  test('a code of 2011 beside the name of another class is refused, beside an unknown name asked about', async () => {
    const both = '行业代码,行业 (原文)'
    expect((await firmOf(both, '3484,锅炉及辅助设备制造')).issues).toMatchObject([
      { severity: 'error', reason: 'industry-name-differs', values: { other: '3411' } },
    ])
    expect((await firmOf(both, '3484,轴承零件')).told).toEqual([
      ['warning', 2, '行业 (原文)', 'industry-name-unknown'],
    ])
    expect((await firmOf(both, '3484,机械零部件加工')).told).toEqual([])
    expect((await firmOf(both, '3484,通用设备制造业')).told).toEqual([])
    expect((await firmOf('行业代码', '3484 锅炉及辅助设备制造')).told).toEqual([
      ['error', 2, '行业代码', 'industry-entry-differs'],
    ])
  })

  test("a resident's identity number is refused in any column, and never shown", async () => {
    const number = '11010519491231002X'
    expect(residentNumberIn(number)).toBe(number)
    for (const header of ['统一社会信用代码', '简介', '企业名称']) {
      const cells = header === '企业名称' ? `o1,${number},` : `o1,甲厂,联系人 ${number}`
      const headers =
        header === '企业名称' ? '企业编号,企业名称,简介' : `企业编号,企业名称,${header}`
      const { issues } = await check('csv', `${headers}\n${cells}\n`)
      expect(issues.map(({ reason }) => reason)).toEqual(['identity-number'])
      expect(JSON.stringify(issues)).not.toContain('19491231')
    }
    const { told } = await firmOf('统一社会信用代码', '91350100M000100Y43')
    expect(told).toEqual([])
  })

  test('a number of JSON whose digits are lost is refused', async () => {
    const line = '{"企业编号":9007199254740993,"企业名称":"甲厂"}'
    expect((await check('jsonl', line)).told).toEqual([['error', 1, '企业编号', 'digits-lost']])
  })
})

describe('an identity number', () => {
  const province = fc.constantFrom('11', '31', '44', '65')
  const day = fc.date({
    min: new Date('1920-01-01'),
    max: new Date('2020-12-31'),
    noInvalidDate: true,
  })
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  test('is known by its day and its check sign wherever it stands in a text', () => {
    const rest = fc.integer({ min: 0, max: 9999 })
    const order = fc.integer({ min: 0, max: 999 })
    fc.assert(
      fc.property(province, rest, day, order, (first, place, born, number) => {
        const start = `${first}${String(place).padStart(4, '0')}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(number).padStart(3, '0')}`
        const sum = [...start].reduce(
          (total, digit, at) => total + Number(digit) * (weights[at] ?? 0),
          0,
        )
        const sign = '10X98765432'[sum % 11] ?? ''
        expect(residentNumberIn(`身份证 ${start}${sign}。`)).toBe(start + sign)
        const other = sign === '0' ? '1' : '0'
        expect(residentNumberIn(start + other)).toBeNull()
      }),
    )
  })
})
