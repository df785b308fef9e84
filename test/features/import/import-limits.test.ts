import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectIssues } from '../../../app/features/import/collect-issues'
import { isKnownHeader } from '../../../app/features/import/known-headers'
import { writeTemplate } from '../../../app/features/import/write-template.server'
import { importLimits } from '../../../app/platform/sources/import-limits'
import { openSourceFile } from '../../../app/platform/sources/open-source.server'
import { readTables } from '../../support/import-rows'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianhe-limits-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return readTables(path)
}
const refusal = (name: string, content: string | Uint8Array) =>
  read(name, content).then(
    () => 'read',
    (error: Error) => `${error.name}: ${error.message}`,
  )

/** A workbook of one sheet whose XML is given. */
function workbook(sheet: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="企业" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    ...others,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const twoRows = `<sheetData><row r="1">${cell('A1', '名称')}</row><row r="2">${cell('A2', '甲')}</row></sheetData>`
const oneFirm = [{ sheet: '企业', headers: ['名称'], rows: [{ row: 2, cells: { 名称: '甲' } }] }]

describe('a workbook', () => {
  test('of our own making is read as ever', async () => {
    const path = join(folder, 'template.xlsx')
    await writeTemplate(path)
    expect(await openSourceFile(path, isKnownHeader)).toHaveLength(7)
    expect(await read('two.xlsx', workbook(twoRows))).toEqual(oneFirm)
  })

  test.each([
    [
      'a merge of everything',
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    [
      'a validation of everything',
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
    ],
    ['columns without end', '<cols><col min="1" max="2147483647" width="9"/></cols>'],
  ])('with %s costs no more than its cells', async (_, more) => {
    const [before, after] = more.startsWith('<cols') ? [more, ''] : ['', more]
    expect(await read('wide.xlsx', workbook(before + twoRows + after))).toEqual(oneFirm)
  })

  test('with a cell in the last column is refused, and with an empty one there is not', async () => {
    const rows = (at: string) =>
      `<sheetData><row r="1">${cell('A1', '名称')}</row><row r="2">${cell('A2', '甲')}${at}</row></sheetData>`
    expect(await refusal('far.xlsx', workbook(rows(cell('XFD2', 'x'))))).toBe(
      'UnreadableFile: too-many-columns:200/16384',
    )
    expect(await read('empty.xlsx', workbook(rows('<c r="XFD2"/>')))).toEqual(oneFirm)
  })

  test('of 120,000 rows is refused by their number', async () => {
    const rows = Array.from(
      { length: 120_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    )
    expect(await refusal('long.xlsx', workbook(`<sheetData>${rows.join('')}</sheetData>`))).toMatch(
      /^UnreadableFile: too-many-rows:100000\/|too-many-rows:100012\//,
    )
  })

  test('that unzips to more than it may is refused by what it says of itself', async () => {
    const bomb = workbook(`<sheetData>${' '.repeat(importLimits.unzippedBytes)}</sheetData>`)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusal('bomb.xlsx', bomb)).toMatch(/^UnreadableFile: too-much-unzipped:/)
  })

  test('that says it is small and is not is cut where it said, and then no workbook', async () => {
    const bomb = workbook(`<sheetData>${' '.repeat(60_000_000)}</sheetData>`)
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at < bomb.length - 28; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      if (view.getUint32(at + 24, true) > 10_000_000) view.setUint32(at + 24, 500, true)
    }
    expect(unzipSync(bomb)['xl/worksheets/sheet1.xml']).toHaveLength(500)
    expect(await refusal('liar.xlsx', bomb)).toBe('UnreadableFile: not-a-workbook')
  })

  test('of nothing but tags is refused by their number', async () => {
    const tags = '<c/>'.repeat(importLimits.tags + 1)
    expect(await refusal('tags.xlsx', workbook(`<sheetData>${tags}</sheetData>`))).toMatch(
      /^UnreadableFile: too-many-tags:/,
    )
  })

  test('whose cells all hold one long text is refused by all that they say', async () => {
    const long = `<r><t>${'长'.repeat(30_000)}</t></r>`
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si>${long}${long}</si></sst>`
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    )
    const sheet = `<sheetData>${rows.join('')}</sheetData>`
    expect(
      await refusal('text.xlsx', workbook(sheet, { 'xl/sharedStrings.xml': strings })),
    ).toMatch(/^UnreadableFile: too-much-text:/)
  })

  test.each([
    ['no archive', strToU8('PK not really')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a row beyond all rows',
      workbook('<sheetData><row r="99999999999"><c r="A1"><v>1</v></c></row></sheetData>'),
    ],
    [
      'entities of entities',
      workbook('', {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>',
      }),
    ],
  ])('that is %s ends in a refusal or in a table', async (_, bytes) => {
    expect(await refusal('odd.xlsx', bytes)).toMatch(/^(read|UnreadableFile: .+)$/)
  })
})

describe('JSON lines', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}1${']'.repeat(depth)}}`
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  test('are read to a depth, and refused by their line below it, however deep', async () => {
    expect(await refusal('a.jsonl', nested(7))).toBe('read')
    expect(await refusal('a.jsonl', `{"b":1}\n${nested(9)}`)).toBe('UnreadableFile: too-deep:2/8')
    for (const depth of [9, 10_000, 200_000]) {
      expect(await refusal('a.jsonl', nested(depth))).toBe('UnreadableFile: too-deep:1/8')
      expect(await refusal('a.jsonl', objects(depth))).toBe('UnreadableFile: too-deep:1/8')
    }
  })

  test('of too many fields or too many lines are refused', async () => {
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [at, 1])))
    expect(await refusal('a.jsonl', wide)).toBe('UnreadableFile: too-many-columns:200/201')
    expect(await refusal('a.jsonl', '{"a":1}\n'.repeat(100_001))).toBe(
      'UnreadableFile: too-many-rows:100000/100001',
    )
  })
})

describe('CSV', () => {
  test('of too many rows, columns or cells is refused', async () => {
    expect(await refusal('a.csv', `a\n${'1\n'.repeat(120_000)}`)).toBe(
      'UnreadableFile: too-many-rows:100000/100001',
    )
    expect(await refusal('a.csv', `${'a,'.repeat(200)}a\n1`)).toBe(
      'UnreadableFile: too-many-columns:200/201',
    )
    const cells = `${Array.from({ length: 100 }, (_, at) => at).join(',')}\n${`1${','.repeat(99)}\n`.repeat(30_001)}`
    expect(await refusal('a.csv', cells)).toBe(
      'UnreadableFile: too-many-cells-in-all:3000000/3000100',
    )
  })

  test('larger than a file may be is not even opened', async () => {
    expect(await refusal('a.csv', new Uint8Array(importLimits.fileBytes + 1))).toBe(
      `UnreadableFile: too-many-bytes:${importLimits.fileBytes}/${importLimits.fileBytes + 1}`,
    )
  })
})

test('of a file that is wrong everywhere the first problems are kept and all are counted', async () => {
  const issue = (severity: 'error' | 'warning', row: number) =>
    ({ severity, row, sheet: '企业', column: '名称', reason: 'required', found: '' }) as const
  function* everywhere() {
    for (let row = 2; row < 300_002; row++) yield issue(row % 3 === 0 ? 'warning' : 'error', row)
  }
  const { listed, errors, warnings, reasons } = await collectIssues(everywhere())
  expect([errors, warnings]).toEqual([200_000, 100_000])
  expect(listed).toHaveLength(2 * importLimits.listedIssues)
  expect(listed[0]).toEqual(issue('error', 2))
  expect([...reasons]).toEqual(['required'])
})
