import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTemplate } from '../../../app/features/import/write-template.server'
import { readTables, recogniseFile } from '../../support/import-rows'
import { processorTime } from '../../support/processor-time'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianhe-import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('the XML of a workbook', () => {
  /** A workbook whose shared strings begin with these declarations and end with this cell. */
  async function workbookWith(declarations: string, cell: string): Promise<string> {
    const strings =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${declarations}` +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2">' +
      `<si><t>需求名称</t></si><si><t>${cell}</t></si></sst>`
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('需求')
    sheet.addRow(['需求名称'])
    sheet.addRow(['x'])
    const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const name = 'xl/sharedStrings.xml'
    expect(Object.keys(parts)).toContain(name)
    return fileOf('entities.xlsx', zipSync({ ...parts, [name]: new TextEncoder().encode(strings) }))
  }

  const cellsOf = async (path: string) => {
    try {
      return JSON.stringify(await readTables(path))
    } catch (error) {
      return String(error)
    }
  }

  test('names no files and no addresses: external entities are not resolved', async () => {
    const secret = await fileOf('secret.txt', 'CANARY-OF-A-FILE')
    const doctype = `<!DOCTYPE sst [<!ENTITY x SYSTEM "file://${secret}">]>`
    const path = await workbookWith(doctype, 'a&x;b')
    expect(await cellsOf(path)).not.toContain('CANARY')
  })

  test('does not grow: entities of entities are not expanded', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    )
    const doctype = `<!DOCTYPE sst [<!ENTITY e0 "ha">${levels.join('')}]>`
    const path = await workbookWith(doctype, '&e9;')
    const spent = await processorTime(async () =>
      expect((await cellsOf(path)).length).toBeLessThan(10_000),
    )
    expect(spent).toBeLessThan(5_000)
  })
})

describe('a file that is read', () => {
  test('the template, filled in by a person, is recognised sheet by sheet', async () => {
    const path = join(folder, 'template.xlsx')
    await writeTemplate(path)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const filled = ['n1', 'org-1', '采购需求', '钛合金铰链']
    filled.forEach((value, index) => {
      const cell = workbook.getWorksheet('需求')?.getCell(2, index + 1)
      if (cell) cell.value = value
    })
    await workbook.xlsx.writeFile(path)
    const { issues, rows } = await recogniseFile(path)
    expect(issues).toEqual([])
    expect(rows).toEqual([
      expect.objectContaining({
        kind: 'needs',
        sheet: '需求',
        row: 2,
        cells: expect.objectContaining({ key: 'n1', title: '钛合金铰链', kind: '采购需求' }),
      }),
    ])
  })

  test('a date cell of Excel becomes the day that the person sees', async () => {
    const path = join(folder, 'dates.xlsx')
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('需求')
    sheet.addRow(['需求编号', '企业编号', '需求类型', '需求名称', '截止日期'])
    sheet.addRow(['n1', 'o1', '采购需求', '铰链', new Date('2026-12-31T00:00:00Z')])
    await workbook.xlsx.writeFile(path)
    const [table] = await readTables(path)
    expect(table?.rows[0]?.cells.截止日期).toBe('2026-12-31')
  })

  test('a CSV saved by Excel in Chinese (GB 18030) is read like one in UTF-8', async () => {
    const header = Buffer.from('d0e8d2aab1e0bac5', 'hex')
    const content = Buffer.concat([header, Buffer.from(',b\n1,"a\nb"\n')])
    const [table] = await readTables(await fileOf('gbk.csv', content))
    expect(table?.headers).toEqual(['需要编号', 'b'])
    expect(table?.rows[0]?.cells).toEqual({ 需要编号: '1', b: 'a\nb' })
  })

  test('a JSONL line that is no object is refused by its number', async () => {
    const path = await fileOf('bad.jsonl', '{"key":"a"}\n[1]\n')
    await expect(readTables(path)).rejects.toThrow('not-json:2')
  })

  test('a damaged workbook is refused by name', async () => {
    const path = await fileOf('bad.xlsx', 'not a zip')
    await expect(readTables(path)).rejects.toThrow('not-a-workbook')
  })

  test('a sheet with an unknown and without a required column says so', async () => {
    const path = await fileOf('headers.csv', '需求编号,企业编号,需求类型,颜色\nn1,o1,采购需求,红\n')
    const { issues } = await recogniseFile(path)
    expect(issues.map(({ column, reason }) => [column, reason])).toEqual([
      ['颜色', 'unknown-column'],
      ['需求名称', 'missing-column'],
    ])
  })
})

describe('a file of other people', () => {
  test('has its numbers, lists and inner objects read as text', async () => {
    const line = '{"id":7,"tags":["a",null,{"b":1}],"at":{"city":"上海","zip":null},"no":null}'
    const [table] = await readTables(await fileOf('nested.jsonl', line))
    expect(table?.rows[0]?.cells).toEqual({
      id: '7',
      tags: 'a; 1',
      'at.city': '上海',
      'at.zip': '',
      no: '',
    })
  })

  test('is refused by line where a comma without quotes would move the cells', async () => {
    const path = await fileOf('comma.csv', '需求编号,需求名称\nn1,铰链, 第二供应商\n')
    await expect(readTables(path)).rejects.toThrow('too-many-cells:2')
  })

  test('says so where one column stands twice', async () => {
    const path = await fileOf('twice.csv', '企业编号,企业名称,name\no1,甲,乙\n')
    const { issues } = await recogniseFile(path, 'organizations')
    expect(issues.map(({ column, reason }) => [column, reason])).toEqual([
      ['name', 'duplicate-column'],
    ])
  })

  test('shows the error of a formula as it stands in the sheet', async () => {
    const path = join(folder, 'formula.xlsx')
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('企业')
    sheet.addRow(['企业编号', '员工数'])
    sheet.addRow(['o1', { formula: '1/0', result: { error: '#DIV/0!' } }])
    await workbook.xlsx.writeFile(path)
    const [table] = await readTables(path)
    expect(table?.rows[0]?.cells.员工数).toBe('#DIV/0!')
  })
})
