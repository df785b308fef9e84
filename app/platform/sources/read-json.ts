import { decodeText } from './decode-text'
import { importLimits } from './import-limits'
import { markStray } from './mark-stray'
import { noMarks, type SheetLine, type SourceSheet } from './source-sheet'
import { refuseAbove, refuseSize, UnreadableFile } from './unreadable-file'

/** How many objects are read between two looks at what else is to be done. */
const stride = 500

/**
 * A table of JSON objects: one on each line, or all of them in one list. The fields of all are its
 * headers. Throws UnreadableFile, which names the line or, in a list, the object.
 */
export function openJson(bytes: Uint8Array): SourceSheet {
  const fields = [...fieldsOf(bytes)]
  return {
    name: 'JSONL',
    isHidden: false,
    hiddenColumns: new Set(),
    merges: [],
    isDelimited: false,
    lines: () => linesOf(bytes, fields),
  }
}

function fieldsOf(bytes: Uint8Array): ReadonlySet<string> {
  const fields = new Set<string>()
  let rows = 0
  for (const { row, object } of objectsOf(bytes)) {
    if (!isShallow(object, importLimits.depth)) {
      throw new UnreadableFile(`too-deep:${row}/${importLimits.depth}`)
    }
    for (const name of Object.keys(textCells(object))) fields.add(name)
    rows += 1
    refuseSize(rows, fields.size)
  }
  return fields
}

async function* linesOf(bytes: Uint8Array, fields: readonly string[]): AsyncGenerator<SheetLine> {
  // The fields stand above all lines: a list has no line for them.
  yield { row: 0, isHidden: false, values: fields, marks: noMarks }
  let characters = 0
  let count = 0
  for (const { row, object } of objectsOf(bytes)) {
    const cells = textCells(object)
    const values = fields.map((name) => cells[name] ?? '')
    characters += values.reduce((sum, value) => sum + value.length, 0)
    refuseAbove('too-much-text', characters, importLimits.characters)
    count += 1
    if (count % stride === 0) await new Promise(setImmediate)
    yield { row, isHidden: false, values, marks: marksOf(object, fields, values) }
  }
}

function marksOf(
  object: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  values: readonly string[],
): SheetLine['marks'] {
  const lost = fields.flatMap((name, at) =>
    typeof object[name] === 'number' && Math.abs(object[name]) > Number.MAX_SAFE_INTEGER
      ? [[at, 'digits-lost' as const] as const]
      : [],
  )
  return lost.length === 0 ? markStray(values) : new Map([...markStray(values), ...lost])
}

interface NumberedObject {
  readonly row: number
  readonly object: Record<string, unknown>
}

function* objectsOf(bytes: Uint8Array): Generator<NumberedObject> {
  const list = listOf(bytes)
  if (list !== null) {
    for (const [index, value] of list.entries()) {
      const row = index + 1
      if (!isObject(value)) throw new UnreadableFile(`not-json:${row}`)
      yield { row, object: value }
    }
    return
  }
  let row = 0
  for (const line of textLines(bytes)) {
    row += 1
    if (line.trim() !== '') yield { row, object: parseObject(line, row) }
  }
}

/** Of a file that is one list, or one object over several lines: its objects. Null: it is lines. */
function listOf(bytes: Uint8Array): readonly unknown[] | null {
  let start = ''
  for (const line of textLines(bytes)) {
    start = line.trim()
    if (start !== '') break
  }
  if (!start.startsWith('[') && isObject(parsed(start))) return null
  const whole = parsed([...decodeText(bytes)].join('').replace(/^\uFEFF/u, ''))
  if (Array.isArray(whole)) return whole
  if (!isObject(whole)) return null
  // An export often puts its list under a name.
  const lists = Object.values(whole).filter((value) => Array.isArray(value) && value.some(isObject))
  return lists.length === 1 && Array.isArray(lists[0]) ? lists[0] : [whole]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function* textLines(bytes: Uint8Array): Generator<string> {
  let rest = ''
  for (const piece of decodeText(bytes)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/^\uFEFF|\r$/gu, '')
  }
  if (rest !== '') yield rest.replace(/^\uFEFF|\r$/gu, '')
}

function parseObject(line: string, row: number): Record<string, unknown> {
  const value = parsed(line)
  if (isObject(value)) return value
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
