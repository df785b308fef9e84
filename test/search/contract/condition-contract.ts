import { describe, expect, test } from 'vitest'
import { findAsked } from '../../../app/domain/listing/asked/find-asked'
import { statedRequirement } from '../../../app/domain/listing/asked/stated-fact'
import { statedRange } from '../../../app/domain/listing/asked/stated-measure'
import type { OfferedRange } from '../../../app/domain/listing/offered-range'
import type { RequirementBody } from '../../../app/domain/listing/requirement'
import { statedField } from '../../../search/documents/stated-field'
import type { ListName, SearchDocument, SearchEngine } from '../../../search/port'
import { conditionFilter } from '../../../search/query/condition-filter'
import type { MakeEngine } from './ask'

const range = (quantity: string, min: number | null, max: number | null, unit: string) => ({
  ...{ quantity, min, max, unit },
})

function offer(id: string, title: string, ranges: readonly OfferedRange[] = []): SearchDocument {
  const text = { title }
  return { id, version: 1, text, fields: { stated: statedField(ranges.map(statedRange), text) } }
}

function need(id: string, body: Omit<Extract<RequirementBody, { kind: 'numeric' }>, 'kind'>) {
  const stated = statedRequirement({ kind: 'numeric', ...body })
  return { id, version: 1, text: { title: id }, fields: { stated: statedField(stated, {}) } }
}

async function meeting(engine: SearchEngine, index: ListName, typed: string) {
  const [asked] = findAsked(typed)
  if (asked === undefined) throw new Error(`no condition: ${typed}`)
  const filter = await conditionFilter(engine, index, asked)
  const { hits, total } = await engine.search({ index, text: '', filter })
  expect(total).toBe(hits.length)
  return hits.map(({ id }) => id).sort()
}

/** Conditions on numbers, standards and words that exclude. */
export function describeConditions(makeEngine: MakeEngine): void {
  describe('conditions on numbers', () => {
    test('are met by offers that state it, in facts or in text, in any unit', async () => {
      const engine = await makeEngine()
      await engine.upsert('capabilities', [
        offer('up-to-5000', '甲', [range('reactor-volume', 50, 5000, 'L')]),
        offer('up-to-300', '乙', [range('reactor-volume', null, 300, 'L')]),
        offer('of-2-cubes', '配 2 m³ 发酵罐'),
        offer('of-20', '20 L 种子罐'),
        offer('six-metres', '丙', [range('part-length', null, 6.2, 'm')]),
        offer('twelve-said', '最大加工长度可达 12 米'),
        offer('runway', '500 m 测试跑道'),
        offer('silent', '发酵罐'),
        offer('megawatt', '5 MW 试验台'),
        offer('milliwatt', '5 mW 激光器'),
        offer('plates', '丁', [range('sheet-thickness', 1, 60, 'mm')]),
        offer('thin', '戊', [range('sheet-thickness', 0.5, 12, 'mm')]),
      ])
      const found = (typed: string) => meeting(engine, 'capabilities', typed)
      for (const typed of [
        '≥500L',
        '不低于 500 升',
        '500升以上',
        'at least 0.5 m³',
        '大于 500000 mL',
      ]) {
        expect([typed, await found(typed)]).toEqual([typed, ['of-2-cubes', 'up-to-5000']])
      }
      expect(await found('500 升')).toEqual(['up-to-5000'])
      for (const typed of ['长度大于6米', '长度≥6000mm', 'length at least 20 ft']) {
        expect([typed, await found(typed)]).toEqual([typed, ['six-metres', 'twelve-said']])
      }
      expect(await found('大于 100 m')).toEqual(['runway'])
      expect(await found('5 MW')).toEqual(['megawatt'])
      expect(await found('5 mW')).toEqual(['milliwatt'])
      expect(await found('板厚 10-50 mm')).toEqual(['plates'])
      expect(await found('板厚小于 0.8 mm')).toEqual(['thin'])
      expect(await found('under 25 L')).toEqual(['of-20'])
    })

    test('are met by needs that ask for it', async () => {
      const engine = await makeEngine()
      const asks = (value: number) => ({
        ...{ quantity: 'reactor-volume', comparison: 'at-least' as const, value, upper: null },
        unit: 'L',
      })
      await engine.upsert('needs', [need('of-300', asks(300)), need('of-1000', asks(1000))])
      expect(await meeting(engine, 'needs', '≥500L')).toEqual(['of-1000'])
      expect(await meeting(engine, 'needs', '≤500L')).toEqual(['of-300'])
      expect(await meeting(engine, 'needs', '200-500 L')).toEqual(['of-300'])
    })
  })

  describe('standards', () => {
    test.each([
      ['GB/T 19001', ['gb-apart', 'gb-joined', 'gb-plain']],
      ['gb/t19001-2016', ['gb-apart', 'gb-joined', 'gb-plain']],
      ['HB 5354', ['hb']],
      ['ISO 14644-1', ['iso']],
      ['ASTM D638', ['astm']],
    ])('%s is found however it is written, and no number alone', async (text, ids) => {
      const engine = await makeEngine()
      await engine.upsert('capabilities', [
        offer('gb-apart', '通过 GB/T 19001-2016 认证'),
        offer('gb-joined', '符合GB/T19001'),
        offer('gb-plain', '按 GBT19001 执行'),
        offer('number', '年产 19001 件'),
        offer('hb', '热处理按 HB 5354-1994'),
        offer('hardness', '硬度 180 HB'),
        offer('iso', '洁净室 ISO 14644-1 5 级'),
        offer('astm', '拉伸试验 ASTM D638'),
      ])
      const { hits, relaxedText } = await engine.search({ index: 'capabilities', text })
      expect([hits.map(({ id }) => id).sort(), relaxedText ?? false]).toEqual([ids, false])
    })
  })

  describe('words that exclude', () => {
    test.each([
      ['焊料 -含铅', ['free', 'plain', 'welding']],
      ['焊料 −"激光焊接"', ['free', 'lead', 'plain']],
      ['-焊料', ['five', 'other', 'turning']],
      ['焊料不含铅', ['free', 'plain', 'welding']],
      ['不含铅的焊料', ['free', 'plain', 'welding']],
      ['-40℃ 焊料', ['free']],
      ['加工 -数控加工', ['turning']],
      ['焊料 without laser', ['free', 'lead', 'plain', 'welding']],
    ])('%s', async (text, ids) => {
      const engine = await makeEngine()
      await engine.upsert('capabilities', [
        offer('lead', '含铅焊料'),
        offer('free', '无铅焊料，用于 -40℃'),
        offer('plain', '银焊料'),
        offer('welding', '焊料与激光焊接'),
        offer('other', '电镀'),
        offer('five', '五轴加工叶轮'),
        offer('turning', '车削加工'),
      ])
      const { hits, total } = await engine.search({ index: 'capabilities', text })
      expect(hits.map(({ id }) => id).sort()).toEqual(ids)
      expect(total).toBe(ids.length)
    })
  })
}
