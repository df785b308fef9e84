import { describe, expect, test } from 'vitest'
import { capabilityForm } from '../../../app/listings/capability/capability-form'
import { needForm } from '../../../app/listings/need/need-form'
import { pilotForm } from '../../../app/listings/pilot/pilot-form'
import { parseForm } from '../../../app/platform/forms/read-form.server'
import { i18nOf } from '../../../app/platform/languages/i18n.server'
import { sentTiers } from '../../support/need-tiers'

const now = new Date('2026-11-23T00:00:00Z')
const { t } = i18nOf('zh-CN')
const good = {
  ...sentTiers,
  kind: 'sourcing',
  title: '涡轮叶片五轴精铣外协',
  summary: '航空发动机叶片小批量精铣，长期合作',
  step: 'aircraft/engine',
  closesAt: '2027-03-01',
  responseDays: '7',
  version: '0',
}

function errorsOf(
  change: Readonly<Record<string, string>>,
  schema: Parameters<typeof parseForm>[1] = needForm(now),
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...change })) form.set(name, value)
  const read = parseForm(form, schema, t as never)
  return read.ok ? {} : read.state.errors
}

describe('the form of a need', () => {
  test('takes six required fields and nothing else', () => {
    expect(errorsOf({})).toEqual({})
    for (const name of ['kind', 'title', 'summary', 'step', 'closesAt', 'responseDays']) {
      expect(Object.keys(errorsOf({ [name]: '' }))).toEqual([name])
    }
  })

  test.each(Object.keys(sentTiers))('without %s is refused: nothing is open by silence', (name) => {
    expect(errorsOf({ [name]: '' })).toEqual({ [name]: '请填写这一项' })
    for (const no of ['3', '-1', '01', ' ', '1.0'])
      expect(errorsOf({ [name]: no })).toEqual({ [name]: '这一项的内容无法识别' })
  })

  test('a requirement without its tier is refused', () => {
    const row = { 'requirements[0].id': crypto.randomUUID(), 'requirements[0].strictness': 'hard' }
    expect(errorsOf({ ...row, 'requirements[0].tier': '2' })).toEqual({})
    expect(errorsOf(row)).toEqual({ 'requirements[0].tier': '请填写这一项' })
  })

  test('numbers beyond their bounds are refused beside their field', () => {
    expect(Object.keys(errorsOf({ budgetMin: '-1' }))).toEqual(['budgetMin'])
    expect(Object.keys(errorsOf({ budgetMax: '1e30' }))).toEqual(['budgetMax'])
    expect(Object.keys(errorsOf({ responseDays: '2.5' }))).toEqual(['responseDays'])
    expect(Object.keys(errorsOf({ detailTier: '3' }))).toEqual(['detailTier'])
    expect(errorsOf({ budgetMin: '许多' })).toEqual({
      budgetMin: '请填写大于 0、不超过 10,000,000 的数',
    })
  })

  test('a mark that cannot be read is refused beside the requirements, with its line', () => {
    expect(errorsOf({ newRequirements: '材料：TC4\n良率≥98 % ＠内部' })).toEqual({
      newRequirements:
        '第 2 行：看不懂“＠内部”。行末写 @1 仅核验会员可见，写 @2 仅签保密协议后可见，不写则所有人可见',
    })
    expect(errorsOf({ newRequirements: '材料：TC4 & 5?%' })).toEqual({
      newRequirements:
        '第 1 行：“TC4 & 5?%”：看不出是一项还是几项，几项任选请用顿号分开，都要的请分行写',
    })
    expect(errorsOf({ newRequirements: '材料：TC4 ＠１。\n\n噪声≤65 dB @1 m' })).toEqual({})
  })

  test('a line that is refused hides nothing else that is wrong', () => {
    const wrong = { newRequirements: '良率≥98 % @9', budgetMin: '30', budgetMax: '20' }
    expect(Object.keys(errorsOf(wrong)).sort()).toEqual(['budgetMax', 'newRequirements'])
  })

  test('a lower end above the upper one is refused', () => {
    expect(errorsOf({ budgetMin: '30', budgetMax: '20' })).toEqual({
      budgetMax: '下限不能大于上限',
    })
    expect(errorsOf({ budgetMin: '20', budgetMax: '30' })).toEqual({})
  })

  test('a day that is over is refused, and a name that is kept back needs an alias', () => {
    expect(errorsOf({ closesAt: '2026-01-01' })).toEqual({ closesAt: '请选择今天或以后的日期' })
    expect(errorsOf({ organizationTier: '1' })).toEqual({ alias: '请填写这一项' })
    expect(errorsOf({ organizationTier: '1', alias: '某航空企业' })).toEqual({})
  })
})

test.each([
  // Shanghai is eight hours ahead: its day begins at 16:00 UTC.
  ['2026-11-22T16:00:00Z', '2026-11-23', true],
  ['2026-11-23T15:59:59Z', '2026-11-23', true],
  ['2026-11-23T16:00:00Z', '2026-11-23', false],
  ['2026-11-22T15:59:59Z', '2026-11-22', true],
])('at %s the need may close on %s: %s', (instant, closesAt, isTaken) => {
  expect(errorsOf({ closesAt }, needForm(new Date(instant)))).toEqual(
    isTaken ? {} : { closesAt: '请选择今天或以后的日期' },
  )
})

describe('what no database or page could hold is refused beside its field', () => {
  test.each([
    [{ closesAt: '20260-01-01' }, { closesAt: '请检查年份' }],
    [{ closesAt: '+275760-09-13' }, { closesAt: '请检查年份' }],
    [{ closesAt: '2027-02-30' }, { closesAt: '没有这一天，请检查日期' }],
    [{ closesAt: '2027-02-29' }, { closesAt: '没有这一天，请检查日期' }],
    [{ closesAt: '2027-13-01' }, { closesAt: '没有这一天，请检查日期' }],
    [{ closesAt: '明天' }, { closesAt: '没有这一天，请检查日期' }],
    [{ closesAt: '2201-01-01' }, { closesAt: '请检查年份' }],
    [{ district: '319999' }, { district: '这一项的内容无法识别' }],
    [{ district: '110101' }, { district: '这一项的内容无法识别' }],
    [{ version: '2147483648' }, { version: '这一项的内容无法识别' }],
    [{ version: '1e300' }, { version: '这一项的内容无法识别' }],
    [{ version: '-1' }, { version: '这一项的内容无法识别' }],
    [{ title: 'a\0bcd' }, { title: '已去掉 1 个不可见的字符，请核对后再次提交' }],
  ])('%o', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  test('too many lines, with the limit and the count', () => {
    const requirements = (count: number) => Array(count).fill('a').join('\n')
    expect(errorsOf({ newRequirements: requirements(60) })).toEqual({})
    expect(errorsOf({ newRequirements: `${requirements(60)}\n\n \n` })).toEqual({})
    expect(errorsOf({ newRequirements: requirements(2000) })).toEqual({
      newRequirements: '最多 60 行，现有 2000 行',
    })
    const equipment = (count: number) => ({
      equipment: Array(count).fill('铣床').join('\n'),
      closesAt: '',
    })
    expect(errorsOf(equipment(100), pilotForm())).toEqual({})
    expect(errorsOf(equipment(101), pilotForm())).toEqual({ equipment: '最多 100 行，现有 101 行' })
  })

  test('too many words, and too long a text', () => {
    const processes = Array(41).fill('铣').join('、')
    expect(errorsOf({ processes }, capabilityForm())).toEqual({
      processes: '最多 40 项，现有 41 项',
    })
    expect(errorsOf({ title: '长'.repeat(81) })).toEqual({ title: '最多 80 个字符，现有 81 个' })
  })
})

describe('the names of what is offered', () => {
  test.each([
    ['processes', '五轴加工、压铸，不做焊接', '不做焊接'],
    ['processes', '五轴加工, no welding', 'no welding'],
    ['materials', '钛合金、铝合金、除镁合金外', '除镁合金外'],
  ])('%s %s: what there is not is no name of what there is', (name, sent, found) => {
    const change = { processes: '五轴加工', [name]: sent }
    expect(errorsOf(change, capabilityForm())).toEqual({
      [name]: `“${found}”说的是没有什么：这里只填有的、会做的，其余请写进说明`,
    })
  })

  test.each([
    '不锈钢、304',
    '非标加工、无损检测、除油',
    '免烧砖',
    '不干胶、不燃板、未增塑聚氯乙烯',
  ])('%s are names', (sent) => {
    expect(errorsOf({ processes: '五轴加工', materials: sent }, capabilityForm())).toEqual({})
  })
})

test('the form of a capability takes four required fields', () => {
  const change = { processes: '五轴加工、热处理' }
  expect(errorsOf(change, capabilityForm())).toEqual({})
  expect(Object.keys(errorsOf({ ...change, processes: '' }, capabilityForm()))).toEqual([
    'processes',
  ])
  expect(
    Object.keys(errorsOf({ ...change, leadTimeMin: '9', leadTimeMax: '3' }, capabilityForm())),
  ).toEqual(['leadTimeMax'])
})
