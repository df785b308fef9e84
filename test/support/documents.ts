import {
  Document,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import ExcelJS from 'exceljs'
import PDFDocument from 'pdfkit'

/** A paragraph: a text, or runs of which some stand above the line or are hidden. */
export type Written = string | readonly (string | IRunOptions)[]
export type WordPart = Written | { readonly rows: readonly (readonly Written[])[] }

/** A Word file of these paragraphs and tables, by a writer of Word files. */
export async function wordFile(parts: readonly WordPart[]): Promise<Uint8Array> {
  const children = parts.map((part) => ('rows' in Object(part) ? tableOf(part) : paragraphOf(part)))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

function paragraphOf(written: WordPart): Paragraph {
  const runs =
    typeof written === 'string' ? [written] : (written as readonly (string | IRunOptions)[])
  return new Paragraph({ children: runs.map((run) => new TextRun(run)) })
}

function tableOf(part: WordPart): Table {
  const { rows } = part as { readonly rows: readonly (readonly Written[])[] }
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((it) => new TableCell({ children: [paragraphOf(it)] })),
        }),
    ),
  })
}

/** An Excel file of these sheets; a cell may be rich text. */
export async function workbookFile(
  sheets: Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>,
  finish: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  finish(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const font = 'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'

/** A PDF whose Chinese font is in it, drawn by `draw`. */
export async function pdfFile(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument(options)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const end = new Promise((resolve) => pdf.on('end', resolve))
  pdf.font(font).fontSize(12)
  draw(pdf)
  pdf.end()
  await end
  return new Uint8Array(Buffer.concat(chunks))
}

/** A PDF as many Chinese programs write it: the font is named and not in it, its codes are GBK or UCS-2. */
export function bareFontPdf(
  lines: readonly string[],
  map: 'UniGB-UCS2-H' | 'GBK-EUC-H',
): Uint8Array {
  const codes = (text: string) =>
    map === 'UniGB-UCS2-H' ? Buffer.from(text, 'utf16le').swap16().toString('hex') : gbkHex(text)
  const shown = lines.map((line, at) => `1 0 0 1 72 ${720 - 24 * at} Tm <${codes(line)}> Tj`)
  return pdfOf(`BT /F1 12 Tf ${shown.join(' ')} ET`, '', map)
}

/** A PDF of one page with this content, put together by hand. */
export function pdfOf(content: string, filter = '', map = 'UniGB-UCS2-H'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [5 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((it) => `${it} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** The codes of two bytes that a decoder knows, the other way round. */
const gbk = new Map<string, string>()
function gbkHex(text: string): string {
  if (gbk.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let second = 0x40; second <= 0xfe; second += 1) {
        const bytes = Buffer.from([first, second])
        const sign = decoder.decode(bytes)
        if ([...sign].length === 1 && !gbk.has(sign)) gbk.set(sign, bytes.toString('hex'))
      }
    }
  }
  return [...text].map((it) => gbk.get(it) ?? Buffer.from(it, 'latin1').toString('hex')).join('')
}
