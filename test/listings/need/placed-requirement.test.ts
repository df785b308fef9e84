import { describe, expect, test } from 'vitest'
import { judgeRequirementLine } from '../../../app/domain/listing/document/judge-line'
import { standingsOf } from '../../../app/listings/form/standing-line'
import { addRequirement, rowOf, withRequirement } from '../../../app/listings/need/add-requirement'
import { requirementReading } from '../../../app/listings/need/requirement-reading'
import { i18nOf } from '../../../app/platform/languages/i18n.server'

const row = (line: string, newTier = '0') => rowOf(line, newTier)

describe('a line put among the rows of a need', () => {
  test('takes the place of one that says the same, with the tier that keeps back more', () => {
    const standing = { ...row('尺寸公差≤0.02 mm @1'), lot: 'lot' }
    const placed = withRequirement([row('材料：TC4'), standing], '尺寸公差 ≤ 0.02 mm（@2）', '0')
    expect(placed).toHaveLength(2)
    const { id, lot } = standing
    expect(placed?.[1]).toMatchObject({ id, lot, text: '尺寸公差 ≤ 0.02 mm（@2）', tier: '2' })
    expect(withRequirement([standing], '尺寸公差≤0.02 mm', '0')?.[0]).toMatchObject({ tier: '1' })
  })

  test('is a further row where nothing says the same, and none where there is no room', () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(`长度≤${at + 1} mm`))
    expect(withRequirement(rows.slice(1), '材料：TC4', '1')?.at(-1)).toMatchObject({ tier: '1' })
    expect(withRequirement(rows, '材料：TC4', '0')).toBeNull()
    expect(withRequirement(rows, '长度≤7 mm（@2）', '0')).toHaveLength(60)
  })

  test('changes the fields of a form the same way without scripts', () => {
    const { error: _, ...fields } = row('尺寸公差≤0.02 mm @1')
    const sent = Object.entries(fields).map(([part, text]) => [`requirements[3].${part}`, text])
    const values = { title: '甲', newTier: '0', ...Object.fromEntries(sent) }
    const added = addRequirement(values, '尺寸公差≤0.02 mm（@2）')
    expect(added).toEqual({
      ...{ title: '甲', newTier: '0' },
      'requirements[0].id': fields.id,
      'requirements[0].lot': '',
      'requirements[0].text': '尺寸公差≤0.02 mm（@2）',
      'requirements[0].strictness': 'hard',
      'requirements[0].tier': '2',
    })
  })
})

test('how a proposal stands: the same, or the same for others or as a wish, which is told', () => {
  const present = [
    { text: '尺寸公差≤0.02 mm', strictness: 'hard', tier: 1 },
    { text: '材料：TC4', strictness: 'wish', tier: 0 },
  ] as const
  const lines = [
    '尺寸公差≤0.02 mm（@1）',
    '尺寸公差≤0.02 mm（@2）',
    '尺寸公差≤0.02 mm',
    '材料：TC4',
    '长度≤2 m',
  ]
  expect(standingsOf(lines, present, judgeRequirementLine)).toEqual([
    { kind: 'same' },
    { kind: 'otherwise', row: present[0], mayReplace: true },
    { kind: 'otherwise', row: present[0], mayReplace: false },
    { kind: 'otherwise', row: present[1], mayReplace: true },
    { kind: 'absent' },
  ])
})

describe('what may be meant by a line', () => {
  const choicesOf = (line: string) => {
    const reading = requirementReading(line, { t: i18nOf('zh-CN').t, language: 'zh-CN' })
    return reading.kind === 'read' ? [] : reading.choices
  }
  test.each([
    ['禁止外协', ['工艺：不含 外协', '说明：禁止外协']],
    ['禁止外协 @1', ['工艺：不含 外协 @1', '说明：禁止外协 @1']],
    ['希望：禁止外协', ['希望：工艺：不含 外协', '希望：说明：禁止外协']],
    ['焊缝不得有气孔', ['说明：焊缝不得有气孔']],
    ['材料：TC4 @9', ['材料：TC4（@1）', '材料：TC4（@2）']],
  ])('%s', (line, choices) => {
    expect(choicesOf(line)).toEqual(choices)
  })

  test('a refused prohibition offers what it excludes', () => {
    expect(choicesOf('工艺：不得采用焊接（@2）')[0]).toBe('工艺：不含 焊接（@2）')
  })
})
