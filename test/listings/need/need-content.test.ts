import { expect, test } from 'vitest'
import { needContentOf } from '../../../app/listings/need/need-content'
import type { NeedInput } from '../../../app/listings/need/need-form'

const input = (more: Partial<NeedInput>): NeedInput => ({
  ...{ kind: 'sourcing', title: '叶片五轴精铣外协', summary: '航空发动机叶片小批量精铣' },
  ...{ step: 's', titleTier: 0, summaryTier: 0, stepsTier: 0, quantityTier: 0, descriptionTier: 0 },
  ...{ detailTier: 1, requirements: [], newTier: 0, budgetTier: 0, placeTier: 0, datesTier: 0 },
  ...{ responseDays: 7, organizationTier: 0, closesAt: new Date('2027-03-01'), version: 0 },
  ...more,
})
const linesOf = ({ requirements }: ReturnType<typeof needContentOf>) =>
  requirements.map(({ body, strictness, tier }) => [body.kind, strictness, tier])

test('a line that stands there as a row is not asked for twice, one for others is', () => {
  const newRequirements = '材料：TC4\n尺寸公差≤0.02 mm ＠1\n希望交期：30 天'
  const saved = needContentOf(input({ newRequirements }), null)
  const asked = [
    ['material', 'hard', 0],
    ['numeric', 'hard', 1],
    ['lead-time', 'wish', 0],
  ]
  expect(linesOf(saved)).toEqual(asked)

  // As a browser has it that goes back: the rows, and below them the lines that they were typed as.
  const rows = saved.requirements.map(({ id, strictness, tier }, at) => ({
    ...{ id, strictness, tier },
    text: ['材料：TC4', '尺寸公差≤0.02 mm', '交期：30 天'][at] ?? '',
  }))
  const again = needContentOf(input({ requirements: rows, newRequirements }), saved)
  expect(again.requirements).toEqual(saved.requirements)
  const other = needContentOf(
    input({ requirements: rows, newRequirements: '材料：TC4 @2\n材料：TA15' }),
    saved,
  )
  expect(linesOf(other)).toEqual([...asked, ['material', 'hard', 2], ['material', 'hard', 0]])
})
