import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readEquipmentLine,
  type WrittenEquipment,
  writeEquipmentLine,
} from '../../../app/domain/listing/equipment-line'

describe('equipment on a line', () => {
  test('says its name first, and the rest in any order', () => {
    const read = readEquipmentLine(
      '真空烧结炉；每段 4 小时; 800 元/小时；型号 VSF-300；2 台；工作温度 200~1600 ℃；须预冷',
    )
    expect(read?.ok && read.value).toEqual({
      name: '真空烧结炉',
      model: 'VSF-300',
      count: 2,
      yuanPerHour: 800,
      slotMinutes: 240,
      ranges: [expect.objectContaining({ min: 200, max: 1600 })],
      note: '须预冷',
    })
  })

  test('needs no more than a name, and an empty line is none', () => {
    expect(readEquipmentLine(' 激光干涉仪 ')).toMatchObject({
      ok: true,
      value: { name: '激光干涉仪', count: 1 },
    })
    expect(readEquipmentLine('  ')).toBeNull()
    expect(readEquipmentLine('；；')).toBeNull()
  })

  test.each([
    ['0 台', '0 台'],
    ['每段 0 分钟', '每段'],
    ['工作温度 200~1600 斗', '斗'],
    ['800 元/天', '元/天'],
    ['产能 500L', '500L'],
  ])('asks about a figure that it does not understand: %s', (part, found) => {
    const line = `炉；须预冷； ${part}；型号 A`
    const read = readEquipmentLine(line)
    expect(read).toMatchObject({ ok: false })
    if (read === null || read.ok) return
    expect(line.slice(read.span.from, read.span.until)).toContain(found)
    const kept = readEquipmentLine(`炉；说明：${part}`)
    expect(kept).toMatchObject({ ok: true, value: { note: part } })
  })

  test.each(['@2 长度 5 m', '真空炉；须预冷 @1', '真空炉（@2）；2 台', '真空炉；仅供@张工'])(
    'is public, so that a mark in it is refused: %s',
    (line) => {
      expect(readEquipmentLine(line)).toMatchObject({ ok: false, reason: 'public-only' })
    },
  )

  test('may say at what something was measured', () => {
    expect(readEquipmentLine('声级计；噪声≤65 dB@1 m')).toMatchObject({
      ok: false,
      reason: 'unkept-condition',
    })
  })

  test('says one thing once', () => {
    const read = readEquipmentLine('炉；型号 A；2 台；型号 B')
    expect(read).toMatchObject({ ok: false, reason: 'twice', span: { from: 11, until: 15 } })
  })

  test('takes words without a figure for a note', () => {
    expect(readEquipmentLine('炉；须预冷；型号')).toMatchObject({ value: { note: '须预冷；型号' } })
  })

  test('is read as it was written', () => {
    const word = fc.stringMatching(/^[炉机仪台釜槽]{1,6}[A-Z]{0,3}$/u)
    const range = fc
      .record({
        quantity: fc.constantFrom('dimensional-tolerance', 'payload'),
        min: fc.option(fc.integer({ min: 1, max: 50 })),
        max: fc.option(fc.integer({ min: 50, max: 900 })),
      })
      .filter(({ min, max }) => min !== null || max !== null)
      .map((it) => ({ ...it, unit: it.quantity === 'payload' ? 'kg' : 'mm' }))
    const equipment: fc.Arbitrary<WrittenEquipment> = fc.record({
      name: word,
      model: fc.option(fc.stringMatching(/^[A-Z]{2,4}-\d{2,4}$/)),
      count: fc.integer({ min: 1, max: 99 }),
      yuanPerHour: fc.option(fc.integer({ min: 1, max: 999_999 }).map((it) => it / 100)),
      slotMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
      ranges: fc.uniqueArray(range, { selector: ({ quantity }) => quantity, maxLength: 2 }),
      note: fc.option(fc.stringMatching(/^(?:须[预先][冷热]{1,4}|2 台|800 元\/天|型号 B)$/u)),
    })
    fc.assert(
      fc.property(equipment, (it) => {
        expect(readEquipmentLine(writeEquipmentLine(it))).toEqual({ ok: true, value: it })
      }),
    )
  })
})
