import type { OfferedRange } from './offered-range'
import { parseOfferedRange } from './parse-measure'
import { rangeLine } from './range-line'

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

const separator = /\s*[；;]\s*/u
const minutesPerHour = 60

/**
 * Reads a line like `真空烧结炉；型号 VSF-300；2 台；800 元/小时；每段 4 小时；工作温度 200~1600 ℃；须预冷`:
 * the name first, the rest in any order. What is none of these is a note: nothing is refused. Null for
 * an empty line. Of two ranges of one quantity the first counts.
 */
export function readEquipmentLine(line: string): WrittenEquipment | null {
  const [name = '', ...parts] = line.trim().split(separator)
  if (name === '') return null
  const notes: string[] = []
  let equipment: WrittenEquipment = {
    name,
    model: null,
    count: 1,
    yuanPerHour: null,
    slotMinutes: null,
    ranges: [],
    note: null,
  }
  for (const part of parts.filter((it) => it !== '')) {
    const read = readPart(part, equipment)
    if (read === null) notes.push(part)
    else equipment = { ...equipment, ...read }
  }
  return { ...equipment, note: notes.length === 0 ? null : notes.join('；') }
}

function readPart(part: string, soFar: WrittenEquipment): Partial<WrittenEquipment> | null {
  const model = /^型号\s*[:：]?\s*(.+)$/u.exec(part)?.[1]
  if (model !== undefined && soFar.model === null) return { model }
  const count = Number(/^(\d{1,4})\s*(?:台|套|条|个)$/u.exec(part)?.[1])
  if (count > 0) return { count }
  const rate = /^(\d{1,7}(?:\.\d{1,2})?)\s*元\s*\/\s*(?:小时|时|h)$/iu.exec(part)?.[1]
  if (rate !== undefined && soFar.yuanPerHour === null) return { yuanPerHour: Number(rate) }
  const [, amount, unit] = /^每段\s*(\d{1,4})\s*(分钟|小时)$/u.exec(part) ?? []
  const slotMinutes = Number(amount) * (unit === '小时' ? minutesPerHour : 1)
  if (slotMinutes > 0) return { slotMinutes }
  const range = parseOfferedRange(part)
  if (!range.ok || soFar.ranges.some((it) => it.quantity === range.value.quantity)) return null
  return { ranges: [...soFar.ranges, range.value] }
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
    note,
  ]
    .filter((part) => part !== null)
    .join('；')
}

function slotText(minutes: number): string {
  return minutes % minutesPerHour === 0
    ? `每段 ${minutes / minutesPerHour} 小时`
    : `每段 ${minutes} 分钟`
}
