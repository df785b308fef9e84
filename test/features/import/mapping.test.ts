import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Mapping, missingFields } from '../../../app/features/import/mapping'
import { tidyText } from '../../../app/features/import/tidy-text'
import { mappedRows } from '../../support/import-rows'

const mapping = Mapping.parse({
  owner: { key: 'source', name: '来源未具名', kind: '企业' },
  targets: [
    {
      kind: 'needs',
      columns: { key: 'x-{id}', org: 'source', kind: '采购需求', title: '{name}: {trade}' },
    },
  ],
})

function tableOf(...rows: readonly Record<string, string>[]) {
  return {
    sheet: 'JSONL',
    headers: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  }
}

describe('a mapping', () => {
  test('puts the owner first, once, however many sheets there are', async () => {
    const table = tableOf({ id: '1', name: '铰链', trade: '航空' })
    const rows = await mappedRows([table, table], mapping)
    expect(rows.map(({ kind }) => kind)).toEqual(['organizations', 'needs', 'needs'])
  })

  test('makes no key of a row whose number is missing, and keeps the known part of a text', async () => {
    const rows = await mappedRows(
      [tableOf({ id: '', name: '铰链', trade: '' }, { id: '2', name: '', trade: '' })],
      mapping,
    )
    expect(rows.slice(1).map(({ cells }) => [cells.key, cells.title])).toEqual([
      ['', '铰链'],
      ['x-2', ''],
    ])
  })

  test('leaves out entries of a list that it names, and no others', async () => {
    const leaving = Mapping.parse({
      leaveOut: ['平衡项目'],
      targets: [{ kind: 'capabilities', columns: { products: '{made}' } }],
    })
    const rows = await mappedRows(
      [tableOf({ made: '布基胶带; 平衡项目; 平衡项目管理' }, { made: '甲;乙' })],
      leaving,
    )
    expect(rows.map(({ cells }) => cells.products)).toEqual(['布基胶带; 平衡项目管理', '甲;乙'])
  })

  test('tells which fields no row of the file has', () => {
    expect(missingFields(tableOf({ id: '1', name: '铰链' }), mapping)).toEqual(['trade'])
  })
})

describe('text of a foreign source', () => {
  test.each([
    ['第一\\n第二\\r\\n第三\\t四', '第一\n第二\n第三 四'],
    ['<p>A&nbsp;&amp;&#160;B</p><br/>C', 'A &\u00a0B\nC'],
    ['<span style="color:red">红</span>', '红'],
    ['温度&ge;80&#8451;', '温度≥80℃'],
    ['厚度<5mm, 宽>3mm', '厚度<5mm, 宽>3mm'],
    ['AT&T &unknown; &#x110000;', 'AT&T &unknown; &#x110000;'],
  ])('%s becomes %s', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy)
  })

  test('is answered whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tidyText(text).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
