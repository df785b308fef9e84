import { importLimits } from './import-limits'
import { refuseSize, type Table } from './table'
import { UnreadableFile } from './unreadable-file'

/** A table of JSON objects, one on each line. Throws UnreadableFile, which names the line. */
export function readJsonLines(text: string): Table {
  const headers = new Set<string>()
  const rows: { row: number; cells: Readonly<Record<string, string>> }[] = []
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    const row = index + 1
    const object = parseObject(line, row)
    if (!isShallow(object, importLimits.depth)) {
      throw new UnreadableFile(`too-deep:${row}/${importLimits.depth}`)
    }
    const cells = textCells(object)
    for (const name of Object.keys(cells)) headers.add(name)
    rows.push({ row, cells })
    refuseSize(rows.length, headers.size)
  }
  return { sheet: 'JSONL', headers: [...headers], rows }
}

function parseObject(line: string, row: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (isObject(value)) return value
  } catch {
    // Falls through to the refusal below, which names the line.
  }
  throw new UnreadableFile(`not-json:${row}`)
}

/** True if what is within it ends after so many steps; looks no deeper. */
function isShallow(value: unknown, left: number): boolean {
  if (value === null || typeof value !== 'object') return true
  return left > 0 && Object.values(value).every((within) => isShallow(within, left - 1))
}

/** Fields as text; those of an object within are named `outer.inner`, as a mapping asks for them. */
function textCells(object: Record<string, unknown>, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(textCells(value, `${prefix}${name}.`))
        : [[prefix + name, textOf(value)]],
    ),
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join('; ')
  return isObject(value) ? Object.values(value).map(textOf).join(' ') : String(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
