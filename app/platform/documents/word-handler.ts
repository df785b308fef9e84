import type { DocumentNote, DocumentPart } from '../../domain/shared/read-document'
import { raisedText } from '../sources/raised-text'
import type { XmlHandler } from '../sources/read-xml'
import { symbolSign } from './symbol-signs'

/** What is in the file and was taken out, is an instruction, or stands there a second time. */
const skipped: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'delText', 'instrText', 'Fallback', 'rPrChange', 'pPrChange', 'rt'],
])
const changes: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

interface Run {
  text: string
  isRaised: boolean
  isHidden: boolean
}

interface OpenTable {
  row: number
  cells: string[]
  cell: string[]
  span: number
}

/** Collects the words of a Word document while its XML goes by. */
export function collectWords(raisedStyles: ReadonlySet<string>): {
  readonly handler: XmlHandler
  readonly found: () => {
    readonly parts: readonly DocumentPart[]
    readonly notes: readonly DocumentNote[]
  }
} {
  const parts: DocumentPart[] = []
  // A text box is a paragraph within a paragraph.
  const paragraphs: string[] = []
  const runs: Run[] = []
  let skipping = 0
  let raising = 0
  let isText = false
  let depth = 0
  let tables = 0
  let paragraph = 0
  let hidden = 0
  let changed = 0
  let table: OpenTable | null = null

  const append = (text: string) => {
    const run = runs.at(-1)
    if (run !== undefined) run.text += text
    else if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
  }
  const endRun = () => {
    const run = runs.pop()
    if (run === undefined || run.text === '') return
    if (run.isHidden) hidden += 1
    else append(run.isRaised || raising > 0 ? raisedText(run.text) : run.text)
  }
  const endParagraph = () => {
    const text = (paragraphs.pop() ?? '').trim()
    if (text === '') return
    if (table !== null) {
      table.cell.push(text)
      return
    }
    paragraph += 1
    parts.push({ place: { kind: 'paragraph', paragraph }, cells: [text], doubt: null })
  }
  const endRow = (it: OpenTable) => {
    it.row += 1
    const { cells, row } = it
    if (cells.some((cell) => cell !== '')) {
      parts.push({ place: { kind: 'table', table: tables, row }, cells, doubt: null })
    }
  }
  const openInRun = (name: string, attributes: Readonly<Record<string, string>>, run: Run) => {
    const value = attributes['w:val'] ?? ''
    const isOn = !/^(?:0|false|off|none)$/u.test(value)
    if (name === 'vertAlign') run.isRaised = value === 'superscript'
    else if (name === 'rStyle' && raisedStyles.has(value)) run.isRaised = true
    else if (name === 'position' && Number(value) > 0) run.isRaised = true
    else if (name === 'vanish' || name === 'webHidden') run.isHidden = isOn
    else if (name === 'tab') append(' ')
    else if (name === 'br' || name === 'cr') append('\n')
    else if (name === 'noBreakHyphen') append('-')
    else if (name === 'sym') {
      append(symbolSign(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
    }
  }
  const handler: XmlHandler = {
    open(name, attributes) {
      if (changes.has(name)) changed += 1
      if (skipped.has(name)) skipping += 1
      if (skipping > 0) return
      const run = runs.at(-1)
      if (name === 'p') paragraphs.push('')
      else if (name === 'r') runs.push({ text: '', isRaised: false, isHidden: false })
      else if (name === 't') isText = true
      else if (name === 'sup') raising += 1
      else if (name === 'den') append('/')
      else if (name === 'tbl') {
        depth += 1
        if (depth > 1) return
        tables += 1
        table = { row: 0, cells: [], cell: [], span: 1 }
      } else if (table !== null && depth === 1 && name === 'tr') table.cells = []
      else if (table !== null && depth === 1 && name === 'tc') {
        table.cell = []
        table.span = 1
      } else if (table !== null && depth === 1 && name === 'gridSpan') {
        table.span = Math.min(50, Math.max(1, Number(attributes['w:val']) || 1))
      } else if (run !== undefined) openInRun(name, attributes, run)
    },
    close(name) {
      if (skipped.has(name)) {
        skipping -= 1
        return
      }
      if (skipping > 0) return
      if (name === 'p') endParagraph()
      else if (name === 'r') endRun()
      else if (name === 't') isText = false
      else if (name === 'sup') raising -= 1
      else if (table !== null && depth === 1 && name === 'tc') {
        table.cells.push(table.cell.join('\n'), ...Array(table.span - 1).fill(''))
      } else if (table !== null && depth === 1 && name === 'tr') endRow(table)
      else if (name === 'tbl') {
        depth -= 1
        if (depth === 0) table = null
      }
    },
    text(piece) {
      if (isText && skipping === 0) append(piece)
    },
  }
  const found = () => ({
    parts,
    notes: [
      ...(hidden > 0 ? [{ kind: 'hidden-text' as const, found: String(hidden) }] : []),
      ...(changed > 0 ? [{ kind: 'tracked-changes' as const, found: String(changed) }] : []),
    ],
  })
  return { handler, found }
}
