import { readEquipmentLine, type WrittenEquipment } from '../../domain/listing/equipment-line'
import { type RefusedLine, refuseLine } from '../../domain/listing/refused-line'
import { linesOf } from '../../domain/shared/lines-of'
import { isOwnName } from '../../domain/shared/quantities'
import { rangeText } from '../../wording/range-text'
import { quantityName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'
import type { LineReading } from '../form/line-reading'

/** The equipment of a text with a piece on each line, the lines that are none, and why the first of them is refused. */
export function readEquipment(text: string): {
  readonly equipment: readonly WrittenEquipment[]
  readonly unread: readonly string[]
  readonly refused: RefusedLine | null
} {
  const equipment: WrittenEquipment[] = []
  const unread: string[] = []
  const refused: RefusedLine[] = []
  for (const [index, line] of linesOf(text)) {
    const read = readEquipmentLine(line)
    if (read?.ok) equipment.push(read.value)
    else if (read !== null) {
      unread.push(line.trim())
      refused.push(refuseLine(index, line, read))
    }
  }
  return { equipment, unread, refused: refused[0] ?? null }
}

/** How a line of equipment is understood, in the reader's words. */
export function equipmentReading(line: string, words: Wording): LineReading {
  const read = readEquipmentLine(line)
  if (read === null) return { kind: 'words', choices: [] }
  if (!read.ok) {
    const { reason, span, choices } = read
    const others = choices.filter((it) => it !== line)
    return { kind: 'asked', reason, span, choices: others.map((it) => inLanguage(it, words)) }
  }
  const own = read.value.ranges.find(({ quantity }) => isOwnName(quantity))
  return { kind: 'read', text: sayEquipment(read.value, words), ownName: own?.quantity ?? null }
}

/** A note has an English name, where that says the same. */
function inLanguage(line: string, { language }: Wording): string {
  const english = line.replace('说明：', 'note: ')
  const said = (it: string) => JSON.stringify(readEquipmentLine(it))
  return language === 'en' && said(english) === said(line) ? english : line
}

function sayEquipment(equipment: WrittenEquipment, words: Wording): string {
  const { t, language } = words
  const { name, model, count, yuanPerHour, slotMinutes, ranges, note } = equipment
  return [
    name,
    model === null ? null : t('offer:pilot.said.model', { model }),
    t('offer:pilot.said.count', { count }),
    yuanPerHour === null ? null : t('offer:pilot.said.rate', { yuan: yuanPerHour }),
    slotMinutes === null ? null : t('offer:pilot.said.slot', { minutes: slotMinutes }),
    ...ranges.map((it) => `${quantityName(it.quantity, language)} ${rangeText(it, words)}`),
    note === null ? null : t('offer:pilot.said.note', { note }),
  ]
    .filter((it) => it !== null)
    .join(language === 'en' ? '; ' : '；')
}
