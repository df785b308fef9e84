import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchEngine, Segment } from '../../../search/port'
import { engineWith, type MakeEngine } from './ask'
import { capability, organization } from './corpus'
import { hostileStrings } from './hostile-strings'

/** Highlights, suggestions, and input that means harm or nothing. */
export function describeReading(makeEngine: MakeEngine): void {
  describeHighlights(makeEngine)
  describeSuggestions(makeEngine)
  describeHostileInput(makeEngine)
}

function marked(segments: readonly Segment[] | undefined): readonly string[] {
  return (segments ?? []).filter(({ isMatch }) => isMatch).map(({ text }) => text)
}

function describeHighlights(makeEngine: MakeEngine): void {
  /** Title, what is typed, what is marked in the title. */
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['高功率激光切割与激光焊接', '激光', ['激光', '激光']],
    ['高功率激光切割', '雷射切割機', ['激光切割']],
    ['ＣＮＣ 加工, 五轴联动加工', '数控加工', ['ＣＮＣ 加工']],
    ['通过 IATF 16949 与 ISO 9001', 'iatf16949', ['IATF 16949']],
    ['17-4PH 不锈钢轴', '174ph', ['17-4PH']],
    ['公差 5 微米, 批量', '5um', ['5 微米']],
    ['TC4/TA15 锻件', 'tc4', ['TC4']],
    ['晶圓減薄與拋光', '晶圆', ['晶圓']],
    ['<b>激光</b>&amp;', '激光', ['激光']],
  ]

  describe('highlights', () => {
    /** What is written, and what is typed to find it: one listing each. */
    const strange = fc.sample(
      fc.tuple(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 10 }),
      ),
      200,
    )

    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, [
        ...cases.map(([title], n) =>
          capability(`case-${n}`, { text: { title }, fields: { process: ['case'] } }),
        ),
        ...strange.map(([title], n) =>
          capability(`strange-${n}`, {
            text: { title: `激光${title}` },
            fields: { process: [`strange-${n}`] },
          }),
        ),
      ])
    })

    test.each(cases.map((it, n) => [...it, n] as const))(
      'in 「%s」 asked for as 「%s」 mark %j',
      async (title, text, expected, n) => {
        const { hits } = await engine.search({
          index: 'capabilities',
          text,
          filter: { op: 'in', field: 'process', values: ['case'] },
          highlight: ['title'],
        })
        const segments = hits.find(({ id }) => id === `case-${n}`)?.highlights.title
        expect(marked(segments)).toEqual(expected)
        expect(segments?.map((it) => it.text).join('')).toBe(title)
      },
    )

    test('give every text back unchanged, whatever it holds', async () => {
      for (const [n, [title, typed]] of strange.entries()) {
        const { hits } = await engine.search({
          index: 'capabilities',
          text: `激光 ${typed}`,
          filter: { op: 'in', field: 'process', values: [`strange-${n}`] },
          highlight: ['title'],
        })
        for (const { highlights } of hits) {
          const text = highlights.title?.map((it) => it.text).join('')
          expect([typed, text]).toEqual([typed, `激光${title}`])
        }
      }
    })

    test('without a text mark nothing', async () => {
      const { hits } = await engine.search({
        index: 'capabilities',
        text: '',
        highlight: ['title'],
        pageSize: 1,
      })
      expect(hits[0]?.highlights.title).toEqual([{ text: cases[0]?.[0], isMatch: false }])
    })
  })
}

function describeSuggestions(makeEngine: MakeEngine): void {
  describe('suggestions', () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, [
        capability('1', { text: { title: '激光焊接薄板' } }),
        capability('2', { text: { title: '铝合金激光焊接' } }),
        capability('3', { text: { title: '五轴加工叶轮' } }),
      ])
      await engine.upsert('organizations', [
        organization('o', '上海华芯澄光电子材料有限公司', '华芯澄光'),
      ])
    })

    test('complete a term, with the number of listings that a search for it finds', async () => {
      const [first] = await engine.suggest('激', ['capabilities'], 8)
      expect(first).toEqual({ text: '激光焊接', index: 'capabilities', count: 2 })
    })

    test('each find as many listings as they say', async () => {
      for (const typed of ['激', '激光', '铝', '五轴', 'cnc', '铝合金 激', '焊接', 'hx', '华']) {
        for (const { text, index, count } of await engine.suggest(
          typed,
          ['capabilities', 'organizations'],
          10,
        )) {
          const found = await engine.search({ index, text })
          expect([text, found.total, found.relaxedText]).toEqual([text, count, undefined])
          expect(count).toBeGreaterThan(0)
        }
      }
    })

    test('name an organization by pinyin', async () => {
      const texts = await engine.suggest('huaxin', ['organizations'], 3)
      expect(texts.map(({ text }) => text)).toEqual(['上海华芯澄光电子材料有限公司'])
    })

    test('are no more than asked for, and none for nothing', async () => {
      expect(await engine.suggest('激', ['capabilities'], 1)).toHaveLength(1)
      expect(await engine.suggest(' ', ['capabilities'], 5)).toEqual([])
      expect(await engine.suggest('激', [], 5)).toEqual([])
      expect(await engine.suggest('不存在的词', ['capabilities'], 5)).toEqual([])
    })
  })
}

function describeHostileInput(makeEngine: MakeEngine): void {
  describe('hostile input', () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, [
        capability('plain', { text: { title: '激光切割' } }),
        ...hostileStrings.map((title, n) => capability(`h-${n}`, { text: { title } })),
      ])
    })

    test.each(hostileStrings.map((text, n) => [n, text] as const))(
      'number %i is answered and breaks nothing',
      async (_, text) => {
        const found = await engine.search({ index: 'capabilities', text, highlight: ['title'] })
        await engine.suggest(text, ['capabilities', 'organizations'], 8)
        expect(found.total).toBeGreaterThanOrEqual(found.hits.length)
        const after = await engine.search({ index: 'capabilities', text: '激光切割' })
        expect(after.hits.map(({ id }) => id)).toContain('plain')
      },
    )

    test('a text as long as a book is cut, and its beginning still finds', async () => {
      const text = `激光切割 ${'，'.repeat(2_000_000)}`
      const { hits } = await engine.search({ index: 'capabilities', text })
      expect(hits.map(({ id }) => id)).toContain('plain')
    })
  })
}
