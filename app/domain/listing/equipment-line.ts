import { foldWidth } from '../shared/fold-width'
import { accepted } from '../shared/outcome'
import type { LineSpan } from './line-span'
import type { OfferedRange } from './offered-range'
import { parseOfferedRange } from './parse-measure'
import { rangeLine } from './range-line'
import { type ReadingRefusal, refuseReading } from './reading/refusal'
import { refuseMark } from './refuse-mark'

/** A piece of equipment of a pilot platform as a person writes it on a line. */
export interface WrittenEquipment {
  readonly name: string
  readonly model: string | null
  readonly count: number
  /** Yuan an hour, with at most two decimals. */
  readonly yuanPerHour: number | null
  readonly slotMinutes: number | null
  readonly ranges: readonly OfferedRange[]
  readonly note: string | null
}

export type EquipmentReading =
  | { readonly ok: true; readonly value: WrittenEquipment }
  | ReadingRefusal

const separator = /[；;]/gu
const minutesPerHour = 60
const noteName = /^(?:说明|备注|notes?)\s*[:：]\s*/iu
/** States a figure, so that it would look as if it counted. */
const figure = /[\p{Nd}±≤≥<>=]|[一二三四五六七八九十百千万]+(?:台|套|小时|分钟|元)/u

/**
 * Reads a line like `真空烧结炉；型号 VSF-300；2 台；800 元/小时；每段 4 小时；工作温度 200~1600 ℃；须预冷`: the name
 * first, the rest in any order, each once. Words without a figure are a note, and whatever stands behind
 * `说明：`; a part with a figure that is none of these is refused, with its place, and so is a mark that says who may
 * read it: a platform is public. Null for an empty line.
 */
export function readEquipmentLine(line: string): EquipmentReading | null {
  const [first, ...parts] = partsOf(line)
  if (first === undefined || first.text === '') return null
  const mark = refuseMark(line)
  if (mark !== null) return mark
  const notes: string[] = []
  let equipment: WrittenEquipment = {
    name: first.text,
    model: null,
    count: 1,
    yuanPerHour: null,
    slotMinutes: null,
    ranges: [],
    note: null,
  }
  const said = new Set<string>()
  for (const { text, span } of parts.filter((it) => it.text !== '')) {
    const read = readPart(text)
    if (!read.ok) {
      const { from, until } = read.span
      const around = (choice: string) => line.slice(0, span.from) + choice + line.slice(span.until)
      return {
        ...read,
        span: { from: span.from + from, until: span.from + until },
        choices: read.choices.map(around),
      }
    }
    const { key, facts, note, range } = read.value
    if (key !== 'note' && said.has(key)) return refuseReading('twice', span)
    said.add(key)
    if (note !== undefined) notes.push(note)
    equipment = {
      ...equipment,
      ...facts,
      ranges: range === undefined ? equipment.ranges : [...equipment.ranges, range],
    }
  }
  const note = notes.length === 0 ? null : notes.join('；')
  return { ok: true, value: { ...equipment, note } }
}

interface LinePart {
  readonly text: string
  readonly span: LineSpan
}

function partsOf(line: string): readonly LinePart[] {
  const ends = [...line.matchAll(separator)].map(({ index }) => index)
  const starts = [0, ...ends.map((it) => it + 1)]
  return starts.map((start, index) => {
    const whole = line.slice(start, ends[index] ?? line.length)
    const text = whole.trim()
    const from = start + whole.length - whole.trimStart().length
    return { text, span: { from, until: from + text.length } }
  })
}

interface Part {
  /** What it is about: one thing may be said once. */
  readonly key: string
  readonly facts?: Partial<WrittenEquipment>
  readonly note?: string
  readonly range?: OfferedRange
}

function readPart(part: string): { readonly ok: true; readonly value: Part } | ReadingRefusal {
  const said = (key: string, facts: Partial<WrittenEquipment>) => accepted({ key, facts })
  const plain = foldWidth(part)
  if (noteName.test(part)) return accepted({ key: 'note', note: part.replace(noteName, '') })
  const model = /^(?:型号|model)\s*:?\s*(.+)$/iu.exec(plain)?.[1]
  if (model !== undefined) return said('model', { model })
  const count = Number(/^(\d{1,4})\s*(?:台|套|条|个|units?|sets?)$/iu.exec(plain)?.[1])
  if (count > 0) return said('count', { count })
  const rate = /^(\d{1,7}(?:\.\d{1,2})?)\s*元\s*\/\s*(?:小时|时|h)$/iu.exec(plain)?.[1]
  if (rate !== undefined) return said('rate', { yuanPerHour: Number(rate) })
  const [, amount, unit] = /^每段\s*(\d{1,4})\s*(分钟|小时)$/u.exec(plain) ?? []
  const slotMinutes = Number(amount) * (unit === '小时' ? minutesPerHour : 1)
  if (slotMinutes > 0) return said('slot', { slotMinutes })
  const range = parseOfferedRange(part)
  if (range.ok) return accepted({ key: range.value.quantity, range: range.value })
  if (!figure.test(plain)) return accepted({ key: 'note', note: part })
  return { ...range, choices: [...range.choices, `说明：${part}`] }
}

/** The line that `readEquipmentLine` reads as this equipment. */
export function writeEquipmentLine(equipment: WrittenEquipment): string {
  const { name, model, count, yuanPerHour, slotMinutes, ranges, note } = equipment
  return [
    name,
    model === null ? null : `型号 ${model}`,
    count === 1 ? null : `${count} 台`,
    yuanPerHour === null ? null : `${yuanPerHour} 元/小时`,
    slotMinutes === null ? null : slotText(slotMinutes),
    ...ranges.map(rangeLine),
    ...(note === null ? [] : note.split(separator).map(noteText)),
  ]
    .filter((part) => part !== null)
    .join('；')
}

function slotText(minutes: number): string {
  return minutes % minutesPerHour === 0
    ? `每段 ${minutes / minutesPerHour} 小时`
    : `每段 ${minutes} 分钟`
}

/** A note that would be read as something else, or refused, says that it is one. */
function noteText(note: string): string {
  const read = readPart(note.trim())
  return read.ok && read.value.note === note.trim() ? note.trim() : `说明：${note.trim()}`
}
