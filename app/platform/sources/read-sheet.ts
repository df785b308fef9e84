import { importLimits } from './import-limits'
import { markMerges } from './mark-merges'
import { raisedText } from './raised-text'
import { readXml } from './read-xml'
import { type NumberFormat, type ShownCell, shownNumber } from './shown-number'
import type { CellMark, Merge, SheetLine } from './source-sheet'
import { refuseAbove, UnreadableFile } from './unreadable-file'

export interface SheetSources {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
  readonly merges: readonly Merge[]
}

interface Cell {
  column: number
  type: string
  style: number
  value: string | null
  inline: string
  isRaised: boolean
  hasFormula: boolean
}

const lastRow = 1_048_576
const noFormat: NumberFormat = { id: 0, code: null }

/** The lines of a sheet that hold anything, as they come. Throws UnreadableFile. */
export async function* readSheet(
  bytes: Uint8Array,
  sources: SheetSources,
): AsyncGenerator<SheetLine> {
  const lines: SheetLine[] = []
  const walk = readXml(
    bytes,
    sheetHandler(sources, (line) => lines.push(line)),
  )
  const marking = markMerges(sources.merges)
  for (const _ of walk) {
    for (const line of lines) yield marking(line)
    lines.length = 0
    await new Promise(setImmediate)
  }
}

function sheetHandler(sources: SheetSources, push: (line: SheetLine) => void) {
  let row = 0
  let isHidden = false
  let values: string[] = []
  let marks = new Map<number, CellMark>()
  let column = -1
  let cell: Cell | null = null
  let into: 'value' | 'inline' | null = null
  let phonetic = 0
  let characters = 0
  let count = 0
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'row') {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r)
      if (!(row >= 1 && row <= lastRow)) throw new UnreadableFile('not-a-workbook')
      isHidden = attributes.hidden === '1' || attributes.hidden === 'true'
      ;[values, marks, column] = [[], new Map(), -1]
    } else if (name === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
      const { t: type = 'n', s = '0' } = attributes
      cell = {
        column,
        type,
        style: Number(s),
        value: null,
        inline: '',
        isRaised: false,
        hasFormula: false,
      }
    } else if (cell === null) return
    else if (name === 'v') {
      cell.value = ''
      into = 'value'
    } else if (name === 'f') cell.hasFormula = true
    else if (name === 'rPh') phonetic += 1
    else if (name === 'r') cell.isRaised = false
    else if (name === 'vertAlign') cell.isRaised = attributes.val === 'superscript'
    else if (name === 't' && phonetic === 0) into = 'inline'
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') into = null
    else if (name === 'rPh') phonetic -= 1
    else if (name === 'c' && cell !== null) {
      keep(cell)
      cell = null
    } else if (name === 'row' && values.length > 0) {
      count += 1
      refuseAbove('too-many-rows', count, importLimits.rows + headerRows)
      push({ row, isHidden, values, marks })
      values = []
    }
  }
  const keep = (it: Cell) => {
    const { text, mark } = shownCell(it, sources)
    if (text === '' && mark === null) return
    refuseAbove('too-many-columns', it.column + 1, importLimits.columns)
    characters += text.length
    refuseAbove('too-much-text', characters, importLimits.characters)
    while (values.length < it.column) values.push('')
    values[it.column] = text
    if (mark !== null) marks.set(it.column, mark)
  }
  const text = (piece: string) => {
    if (cell === null || into === null) return
    if (into === 'value') cell.value += piece
    else cell.inline += cell.isRaised ? raisedText(piece) : piece
  }
  return { open, close, text }
}

/** Title, notes and headers stand above the rows. */
const headerRows = 12

function shownCell(cell: Cell, { strings, formats, is1904 }: SheetSources): ShownCell {
  const { type, value, hasFormula, style } = cell
  if (type === 'inlineStr') return textCell(cell.inline)
  if (value === null || (value === '' && type !== 'str')) {
    return { text: '', mark: hasFormula ? 'formula-without-result' : null }
  }
  switch (type) {
    case 's':
      return textCell(sharedString(strings, value))
    case 'str':
      return textCell(value)
    case 'e':
      return { text: value, mark: 'error-value' }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', mark: null }
    case 'd':
      return { text: value.replace(/T00:00:00(?:\.0+)?Z?$/u, ''), mark: 'date' }
    default:
      return shownNumber(value, formats[style] ?? noFormat, is1904)
  }
}

function textCell(text: string): ShownCell {
  const shown = text.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return { text: shown.trim(), mark: shown.includes('\ufffd') ? 'stray-byte' : null }
}

function sharedString(strings: readonly string[], value: string): string {
  const text = strings[Number(value)]
  if (text === undefined) throw new UnreadableFile('not-a-workbook')
  return text
}

/** `AB12` is in column 27, from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/u.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  if (column === 0) throw new UnreadableFile('not-a-workbook')
  return column - 1
}
