import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchDocument, SearchEngine } from '../../../search/port'
import { engineInTurn, engineWith, findAll, type MakeEngine } from './ask'
import { capability, generateCorpus, visibleText } from './corpus'

function truthOf(documents: readonly SearchDocument[], word: string): ReadonlySet<string> {
  return new Set(documents.filter((it) => visibleText(it).includes(word)).map(({ id }) => id))
}

/** What the contract demands of words in running Chinese and of model numbers. */
export function describeText(makeEngine: MakeEngine): void {
  describeSubstrings(makeEngine)
  describeSpellings(makeEngine)
  describeRelaxation(makeEngine)
}

function describeSubstrings(makeEngine: MakeEngine): void {
  describe('against substring truth', () => {
    const corpus = generateCorpus(20260727, 400)
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, corpus)
    })

    const han = corpus.flatMap((it) => visibleText(it).match(/\p{Script=Han}+/gu) ?? [])
    const wordOf = (length: number) =>
      fc
        .tuple(fc.constantFrom(...han.filter((run) => run.length >= length)), fc.nat())
        .map(([run, at]) => {
          const from = at % (run.length - length + 1)
          return run.slice(from, from + length)
        })

    test('a two-character word finds every listing that contains it, and no other', async () => {
      await fc.assert(
        fc.asyncProperty(wordOf(2), async (word) => {
          expect(new Set(await findAll(engine, word))).toEqual(truthOf(corpus, word))
        }),
        { numRuns: 150 },
      )
    })

    test('words of one to four characters have recall 0.99 and precision 0.98 or more', async () => {
      const words = fc.sample(fc.oneof(wordOf(1), wordOf(2), wordOf(3), wordOf(4)), {
        numRuns: 200,
        seed: 7,
      })
      const sums = { found: 0, right: 0, true: 0 }
      for (const word of words) {
        const truth = truthOf(corpus, word)
        const found = await findAll(engine, word)
        sums.found += found.length
        sums.right += found.filter((id) => truth.has(id)).length
        sums.true += truth.size
      }
      expect(sums.true).toBeGreaterThan(1000)
      expect(sums.right / sums.true).toBeGreaterThanOrEqual(0.99)
      expect(sums.right / sums.found).toBeGreaterThanOrEqual(0.98)
    })

    test('two words side by side find the listings that contain both', async () => {
      await fc.assert(
        fc.asyncProperty(wordOf(2), wordOf(3), async (first, second) => {
          const both = truthOf(corpus, first)
          const expected = [...truthOf(corpus, second)].filter((id) => both.has(id))
          const found = await engine.search({
            index: 'capabilities',
            text: `${first} ${second}`,
            pageSize: 200,
          })
          if (expected.length === 0) expect(found.relaxedText).toBe(true)
          else expect(found.hits.map(({ id }) => id).sort()).toEqual(expected.sort())
        }),
        { numRuns: 60 },
      )
    })

    test.each(['tc4', '17-4ph', 'ss316l', 'krf', 'peek', 'h13', '6061-t6', 'ra0.4', 'gb/t4754'])(
      'the model number %s finds every listing that names it, and no other',
      async (model) => {
        expect(new Set(await findAll(engine, model))).toEqual(truthOf(corpus, model))
      },
    )
  })
}

function describeSpellings(makeEngine: MakeEngine): void {
  /** Text of a listing, what is typed, whether it is found. */
  const cases: readonly (readonly [string, string, boolean])[] = [
    // one thing, several ways to write it
    ['数控加工中心', 'CNC', true],
    ['cnc 加工', '数控加工', true],
    ['五轴联动加工', '5 轴加工', true],
    ['15轴加工', '五轴加工', false],
    ['注射成型件', '注塑', true],
    ['Ti6Al4V 锻件', 'tc4', true],
    ['TC4 锻件', 'Ti-6Al-4V', true],
    ['PVD 涂层', '物理气相沉积', true],
    // a class is not its members
    ['TC4 锻件', '钛合金', false],
    // width, case, space, traditional characters and Taiwan's words
    ['ＩＡＴＦ１６９４９ 认证', 'iatf 16949', true],
    ['IATF 16949 认证', 'IATF16949', true],
    ['不锈钢 17-4 PH', '17-4PH', true],
    ['不锈钢 17-4PH', '174ph', true],
    ['激光焊接', '雷射焊接機', false],
    ['激光焊接机', '雷射焊接機', true],
    ['晶圆减薄', '晶圓', true],
    ['晶圓減薄', '晶圆', true],
    ['KrF 光刻胶', 'krf光刻胶', true],
    ['KrF光刻胶', 'KrF 光刻胶', true],
    ['光刻胶, 波长 KrF', 'KrF 光刻胶', true],
    // units
    ['公差 5 微米', '5μm', true],
    ['公差 5um', '5 µm', true],
    ['公差 5 μm', '微米', true],
    ['8 寸晶圆', '8英寸', true],
    // the beginning of a Latin word, and its misspelling, but never another number
    ['SolidWorks 建模', 'solid', true],
    ['SolidWorks 建模', 'soldiworks', true],
    ['SolidWorks 建模', 'solidedge', false],
    ['6061 铝板', '6063', false],
    ['PEEK 棒材', 'pe', true],
    // a compound without spaces is its terms; a short word is itself
    ['铝合金壳体, 可做激光焊接', '激光焊接铝合金', true],
    ['铝合金的激光焊接', '铝合金的激光焊接', true],
    ['激光填丝焊接', '激光焊', false],
    // nothing reaches over from one sentence into the next
    ['精密激, 光学', '激光', false],
  ]

  describe('spellings', () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, [
        ...cases.map(([text], n) =>
          capability(`case-${n}`, { text: { title: '样本', description: text } }),
        ),
        capability('other', { text: { title: '无关', description: '食品包装' } }),
      ])
    })

    test.each(cases.map((it, n) => [...it, n] as const))(
      'of 「%s」 asked for as 「%s」: found is %s',
      async (_, typed, isFound, n) => {
        const query = { index: 'capabilities', text: typed, pageSize: 200 } as const
        const found = await engine.search(query)
        const exact = found.relaxedText ? [] : found.hits.map(({ id }) => id)
        expect(exact.includes(`case-${n}`)).toBe(isFound)
        expect(exact).not.toContain('other')
      },
    )
  })

  describe('words', () => {
    const engineOf = engineInTurn(makeEngine)

    test('a word does not reach over from one value of a list into the next', async () => {
      const terms = ['高能激', '光学', 'CN', 'C 级']
      const engine = await engineOf([capability('a', { text: { terms } })])
      expect(await findAll(engine, '光学')).toEqual(['a'])
      for (const text of ['激光', '能激光学', 'cnc']) {
        const found = await engine.search({ index: 'capabilities', text })
        expect([text, found.relaxedText ? 0 : found.total]).toEqual([text, 0])
      }
    })

    test('pinyin and initials find an organization by its name, and not by other text', async () => {
      const engine = await engineOf([])
      const name = '上海华芯澄光电子材料有限公司'
      await engine.upsert('organizations', [
        {
          id: 'wanted',
          version: 1,
          text: { name, namePinyin: ['shhxcg', 'hxcg', 'huaxinchengguang', 'chengguang'] },
          fields: {},
        },
        { id: 'other', version: 1, text: { name: '其他', summary: '华芯澄光的客户' }, fields: {} },
      ])
      for (const text of ['huaxin', 'hxcg', 'shhx', 'HuaXinChengGuang', 'chengg']) {
        const { hits } = await engine.search({ index: 'organizations', text })
        expect([text, hits.map(({ id }) => id)]).toEqual([text, ['wanted']])
      }
    })

    test('a word that some text has is not answered by pinyin of a name', async () => {
      const engine = await engineOf([
        capability('text', { text: { title: 'CNC 加工' } }),
        capability('name', { text: { title: '包装', namePinyin: ['cnc', 'chennengche'] } }),
      ])
      expect(await findAll(engine, 'cnc')).toEqual(['text'])
      expect(await findAll(engine, 'chenneng')).toEqual(['name'])
    })
  })
}

function describeRelaxation(makeEngine: MakeEngine): void {
  describe('where no listing has all the words', () => {
    const documents = [
      capability('both', { text: { title: '激光切割不锈钢' }, fields: { trl: 5 } }),
      capability('one', { text: { title: '激光打标' }, fields: { trl: 6 } }),
      capability('none', { text: { title: '注塑模具' }, fields: { trl: 7 } }),
    ]

    let engine: SearchEngine
    beforeAll(async () => {
      engine = await engineWith(makeEngine, documents)
    })

    test('those that have most of them are found, and the answer says so', async () => {
      const found = await engine.search({ index: 'capabilities', text: '激光切割 不锈刚' })
      expect(found.relaxedText).toBe(true)
      expect(found.hits[0]?.id).toBe('both')
      expect(found.hits.map(({ id }) => id)).not.toContain('none')
    })

    test('nothing is found by who wants all of the words', async () => {
      const search = (text: string) =>
        engine.search({ index: 'capabilities', text, isStrict: true })
      expect(await search('激光切割 不锈刚')).toMatchObject({ total: 0, hits: [] })
      expect((await search('激光切割 不锈刚')).relaxedText).toBeUndefined()
      expect(await search('激光切割')).toMatchObject({ total: 1, hits: [{ id: 'both' }] })
    })

    test('a filter that takes all of them is not answered by other listings', async () => {
      const found = await engine.search({
        index: 'capabilities',
        text: '激光切割',
        filter: { op: 'in', field: 'trl', values: [6] },
      })
      expect(found).toMatchObject({ total: 0, hits: [] })
      expect(found.relaxedText).toBeUndefined()
    })

    test('signs without a word find nothing, and no text at all finds everything', async () => {
      expect(await findAll(engine, '，。!?')).toEqual([])
      expect(await findAll(engine, ' 　')).toEqual(['both', 'none', 'one'])
    })
  })
}
