import { strToU8, zipSync } from 'fflate'
import { districts } from '../../app/domain/shared/districts'
import { columnsOf, sheetNames } from '../../app/features/import/columns'
import { createRandom } from '../generate/random'

const seed = 20260301
const trades = [
  '精密机械',
  '电子材料',
  '生物医药',
  '智能装备',
  '新能源',
  '模具',
  '激光',
  '检测',
] as const
const makes = [
  '五轴加工',
  '注塑',
  '真空热处理',
  '表面处理',
  '钣金',
  '装配',
  '涂层',
  '磨削',
] as const
const codes = ['3484', '3311', '3525', '2770', '3982'] as const

/** Headers and rows of so many invented firms, as a park would list them: 18 columns, nearly all filled. */
function* firmRows(count: number): Generator<readonly string[]> {
  const { pick, below } = createRandom(seed)
  yield columnsOf.organizations.map(({ header }) => header)
  for (let at = 1; at <= count; at += 1) {
    const trade = pick(trades)
    const make = pick(makes)
    const facts: Readonly<Record<string, string>> = {
      key: `bench-${at}`,
      name: `上海第${at}${trade}有限公司`,
      shortName: `${trade}${at}`,
      nameEn: `Shanghai ${at} Works`,
      kind: '企业',
      scale: pick(['中型', '小型', '微型']),
      district: pick(districts).name,
      address: `某某路${at % 2000}号${at % 30}幢`,
      industryCode: pick(codes),
      founded: `${1990 + below(35)}年`,
      employees: `${1 + below(900)}人`,
      summary: `${trade}零件${make}, ${pick(makes)}, 服务${pick(trades)}客户, 交期${5 + below(60)}天`,
      website: `https://firm-${at}.example`,
      labels: at % 5 === 0 ? '专精特新|上海市经济和信息化委员会|2030-12-31' : '',
    }
    yield columnsOf.organizations.map(({ id }) => facts[id] ?? '')
  }
}

/** As text with commas. */
export function csvOf(count: number): Uint8Array {
  const lines: string[] = []
  for (const cells of firmRows(count)) {
    lines.push(cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell}"` : cell)).join(','))
  }
  return strToU8(lines.join('\n'))
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** As a workbook whose cells refer to shared texts, as Excel writes it. */
export function workbookOf(count: number): Uint8Array {
  const texts = new Map<string, number>()
  const rows: string[] = []
  for (const cells of firmRows(count)) {
    const row = rows.length + 1
    const xml = cells.map((cell, column) => {
      if (cell === '') return ''
      const known = texts.get(cell) ?? texts.size
      texts.set(cell, known)
      return `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${known}</v></c>`
    })
    rows.push(`<row r="${row}">${xml.join('')}</row>`)
  }
  const strings = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`)
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="${sheetNames.organizations}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { level: 6 },
  )
}
