import { deflateRawSync, constants as zlib } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDocument } from '../../../app/platform/documents/open-document.server'
import { bareFontPdf, pdfFile, pdfOf, wordFile, workbookFile } from '../../support/documents'

beforeAll(() => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
})
afterAll(() => vi.unstubAllEnvs())

const textOf = (text: string) => new TextEncoder().encode(text)

async function cellsOf(name: string, bytes: Uint8Array) {
  const opened = await openDocument(name, bytes)
  return opened.ok ? opened.document.parts.map(({ cells }) => cells) : opened.reason
}
const reasonOf = async (name: string, bytes: Uint8Array) => {
  const opened = await openDocument(name, bytes)
  return opened.ok ? null : opened.reason
}

describe('a Word file', () => {
  test('gives its paragraphs and rows, with what stands above the line as such', async () => {
    const bytes = await wordFile([
      '技术要求',
      [
        '漏率≤10',
        { text: '-11', superScript: true },
        ' Pa·m',
        { text: '3', superScript: true },
        '/s',
      ],
      ['膜厚 10', { text: '4', superScript: true }, ' nm，SiO', { text: '2', subScript: true }],
      {
        rows: [
          ['项目', '单位', '指标'],
          ['真空度', 'Pa', ['≤5×10', { text: '-4', superScript: true }]],
        ],
      },
      '噪声≤65 dB（@2）',
    ])
    const opened = await openDocument('a.docx', bytes)
    expect(opened.ok && opened.document.parts.map(({ place, cells }) => [place, cells])).toEqual([
      [{ kind: 'paragraph', paragraph: 1 }, ['技术要求']],
      [{ kind: 'paragraph', paragraph: 2 }, ['漏率≤10⁻¹¹ Pa·m³/s']],
      [{ kind: 'paragraph', paragraph: 3 }, ['膜厚 10⁴ nm，SiO2']],
      [{ kind: 'table', table: 1, row: 1 }, ['项目', '单位', '指标']],
      [{ kind: 'table', table: 1, row: 2 }, ['真空度', 'Pa', '≤5×10⁻⁴']],
      [{ kind: 'paragraph', paragraph: 4 }, ['噪声≤65 dB（@2）']],
    ])
  })

  test('tells of hidden text that it was not read', async () => {
    const bytes = await wordFile(['直径≥3 m', [{ text: '内部价 300 万元', vanish: true }]])
    const opened = await openDocument('a.docx', bytes)
    expect(opened).toMatchObject({
      document: { parts: [{ cells: ['直径≥3 m'] }], notes: [{ kind: 'hidden-text', found: '1' }] },
    })
  })

  test('is read as it stands after its changes, with boxes once and signs of the font Symbol', async () => {
    const body = `
      <w:p><w:r><w:t>长度</w:t></w:r><w:del><w:r><w:delText>≥9 m</w:delText></w:r></w:del>
        <w:ins><w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t xml:space="preserve"> 3 m</w:t></w:r></w:ins></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内 2 件</w:t></w:r></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内 2 件</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
      <w:p><w:r><w:instrText>PAGE 3</w:instrText></w:r><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>-5</m:t></m:r></m:sup></m:sSup></m:oMath><w:r><w:t xml:space="preserve"> Pa</w:t></w:r></w:p>`
    expect(await cellsOf('a.docx', wordXml(body))).toEqual([
      ['长度≤ 3 m'],
      ['框内 2 件'],
      ['10⁻⁵ Pa'],
    ])
  })
})

describe('an Excel file', () => {
  test('gives its rows with their places, and raised digits as such', async () => {
    const raised = {
      richText: [
        { text: '≤10' },
        { text: '-4', font: { vertAlign: 'superscript' as const } },
        { text: ' Pa' },
      ],
    }
    const bytes = await workbookFile({ 技术要求: [['真空度', raised], [], ['材料', null, 'TC4']] })
    const opened = await openDocument('a.xlsx', bytes)
    expect(opened.ok && opened.document.parts).toMatchObject([
      {
        place: { kind: 'sheet', sheet: '技术要求', row: 1, from: 'A', until: 'B' },
        cells: ['真空度', '≤10⁻⁴ Pa'],
      },
      { place: { row: 3, from: 'A', until: 'C' }, cells: ['材料', '', 'TC4'] },
    ])
  })

  test('tells what is doubtful about a cell, and that hidden rows were not read', async () => {
    const bytes = await workbookFile(
      {
        甲: [
          ['长度', { formula: 'B9*2' }],
          ['直径', '3 m'],
          ['内部', '9 m'],
        ],
      },
      (workbook) => {
        const sheet = workbook.getWorksheet('甲')
        if (sheet) sheet.getRow(3).hidden = true
      },
    )
    const opened = await openDocument('a.xlsx', bytes)
    expect(opened).toMatchObject({
      document: {
        parts: [{ doubt: 'formula-without-result' }, { doubt: null, cells: ['直径', '3 m'] }],
        notes: [{ kind: 'hidden-cells', found: '1' }],
      },
    })
  })
})

describe('a PDF', () => {
  const long =
    '1. 表面粗糙度不高于 Ra 0.8 μm，尺寸公差≤0.02 mm；材料：TC4。长一些的句子用来换行，看看续行是不是拼得起来，工作温度 -40~85 ℃，噪声不超过 65 dB，然后继续写到下一行去为止。'
  test('gives its paragraphs over the ends of lines, and its rows', async () => {
    const bytes = await pdfFile((pdf) => {
      pdf.text(long)
      pdf.moveDown(2)
      const top = pdf.y
      for (const [at, row] of [
        ['表面粗糙度', 'μm', '≤0.8'],
        ['长度', 'mm', '≤600'],
      ].entries()) {
        for (const [column, cell] of row.entries()) {
          pdf.text(cell, 72 + 120 * column, top + 20 * at, { lineBreak: false })
        }
      }
    })
    expect(await cellsOf('a.pdf', bytes)).toEqual([
      [long],
      ['表面粗糙度', 'μm', '≤0.8'],
      ['长度', 'mm', '≤600'],
    ])
  })

  test('gives what is small and above the line as such', async () => {
    const bytes = await pdfFile((pdf) => {
      let x = 72
      for (const [text, size, rise] of [
        ['压力≤10', 12, 0],
        ['4', 7, 1],
        [' Pa', 12, 0],
      ] as const) {
        pdf.fontSize(size).text(text, x, 100 - rise, { lineBreak: false })
        x += pdf.widthOfString(text)
      }
    })
    expect(await cellsOf('a.pdf', bytes)).toEqual([['压力≤10⁴ Pa']])
  })

  test('of a font that is not in it is read by the maps of its codes', async () => {
    const lines = ['表面粗糙度≤0.8', '材料：不锈钢']
    for (const map of ['UniGB-UCS2-H', 'GBK-EUC-H'] as const) {
      expect(await cellsOf('a.pdf', bareFontPdf(lines, map))).toEqual(lines.map((it) => [it]))
    }
  })
})

test('a text and a table of signs are read by line', async () => {
  const text = textOf('直径≥3 m\r\n\r\n材料：TC4')
  expect(await openDocument('a.txt', text)).toMatchObject({
    document: { parts: [{ place: { line: 1 } }, { place: { line: 3 }, cells: ['材料：TC4'] }] },
  })
  expect(await cellsOf('a.csv', textOf('长度,mm,≤3\n材料,TC4'))).toEqual([
    ['长度', 'mm', '≤3'],
    ['材料', 'TC4'],
  ])
})

describe('refused with its reason is', () => {
  const word = () => wordFile(['直径≥3 m'])
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>'
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a picture', 'a.png', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'type'],
    ['a zip of something', 'a.docx', () => zipSync({ 'b.txt': textOf('x') }), 'type'],
    ['nothing', 'a.docx', () => new Uint8Array(1), 'damaged'],
    ['half of a Word file', 'a.docx', async () => (await word()).slice(0, 900), 'damaged'],
    ['a text that is called a PDF', 'a.pdf', () => textOf('直径≥3 m'), 'damaged'],
    ['a PDF of nothing', 'a.pdf', () => textOf('%PDF-1.7\nxx'), 'damaged'],
    [
      'a PDF with a password',
      'a.pdf',
      () => pdfFile((pdf) => pdf.text('直径≥3 m'), { userPassword: 'x' }),
      'encrypted',
    ],
    [
      'a PDF of a drawing',
      'a.pdf',
      () => pdfFile((pdf) => pdf.rect(9, 9, 99, 99).fill()),
      'no-text',
    ],
    ['a Word file with a password', 'a.docx', () => compound('EncryptedPackage'), 'encrypted'],
    ['an old Word file', 'a.doc', () => compound('WordDocument'), 'old-format'],
    [
      'a file with macros',
      'a.docm',
      async () =>
        zipSync({ 'word/document.xml': textOf('<a/>'), 'word/vbaProject.bin': textOf('x') }),
      'macros',
    ],
    [
      'an entity from outside',
      'a.docx',
      () => wordXml('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>', entity),
      'damaged',
    ],
    [
      'an entity that grows',
      'a.docx',
      () => wordXml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', entity),
      'damaged',
    ],
    [
      'what unzips to very much',
      'a.docx',
      () => zipSync({ 'word/document.xml': new Uint8Array(70 * 2 ** 20) }),
      'too-much-unzipped:67108864/73400320',
    ],
    [
      'too much text',
      'a.txt',
      () => textOf('直径≥3 m\n'.repeat(2999).replaceAll('直径', '直径'.repeat(20))),
      'too-much-text:60000/60016',
    ],
    ['too many lines', 'a.txt', () => textOf('a\n'.repeat(3001)), 'too-many-parts:3000/3001'],
    ['an empty table', 'a.csv', () => textOf(',,\n,'), 'no-text'],
  ])('%s', async (_, name, make, reason) => {
    expect(await reasonOf(name, await make())).toMatch(reason.replace(/\/\d+$/u, ''))
  })

  test('a PDF that unpacks to more memory than it may take, while the process lives on', async () => {
    const reason = await reasonOf('a.pdf', bombPdf())
    expect(['too-much-memory', 'too-long', 'damaged', 'no-text']).toContain(reason)
    expect(process.memoryUsage.rss()).toBeLessThan(1.5 * 2 ** 30)
  }, 40_000)
})

const names = 'xmlns:w="w" xmlns:m="m" xmlns:mc="mc"'

function wordXml(body: string, before = ''): Uint8Array {
  const xml = `<?xml version="1.0"?>${before}<w:document ${names}><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': textOf(xml) })
}

/** As much of an OLE file as tells its kind. */
function compound(stream: string): Uint8Array {
  const head = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(600).fill(0),
  ])
  return new Uint8Array(Buffer.concat([head, Buffer.from(stream, 'utf16le')]))
}

/** A page whose text is a gigabyte of blanks: one megabyte, packed once and repeated. */
function bombPdf(): Uint8Array {
  const once = deflateRawSync(Buffer.alloc(2 ** 20, ' '), { finishFlush: zlib.Z_FULL_FLUSH })
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(1024).fill(once)])
  return pdfOf(packed.toString('latin1'), '/Filter /FlateDecode')
}
