import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../../search/engine/embedded.server'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { Query, SearchEngine } from '../../../../search/port'

const lexicon = createLexicon([
  { term: '特殊钢', kind: 'material', synonyms: ['特钢'], broader: [] },
  { term: '轴承钢', kind: 'material', synonyms: [], broader: ['特殊钢'] },
])

const lists: Readonly<Record<string, readonly string[]>> = {
  whole: ['轴承钢', '齿轮箱', '风机', '水泵', '阀门', '法兰', '电机'],
  shortWhole: ['轴承钢', '法兰'],
  ending: ['高碳铬轴承钢'],
  inside: ['轴承钢检测'],
  akin: ['特钢'],
  tail: ['弹簧钢'],
  neighbour: ['法兰', '电机', '水泵'],
  stranger: ['面料'],
}

let engine: SearchEngine
beforeAll(async () => {
  engine = createEmbeddedEngine({ lexicon })
  await engine.upsert(
    'organizations',
    Object.entries(lists).map(([id, products]) => ({
      id,
      version: 1,
      text: { name: '', products },
      fields: { district: id === 'akin' ? '310113' : '310112' },
    })),
  )
})

const ask = (query: Omit<Query, 'index'>) => engine.search({ index: 'organizations', ...query })
const idsOf = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) =>
  hits.map(({ id }) => id)

describe('a list of products', () => {
  test('has the word as a whole item first, the shorter list before, then what contains it', async () => {
    const ids = idsOf(await ask({ text: '轴承钢' }))
    expect(ids.slice(0, 2)).toEqual(['shortWhole', 'whole'])
    expect(ids.slice(2).sort()).toEqual(['ending', 'inside'])
    const found = await ask({ text: '轴承钢' })
    expect([found.total, found.relaxedText]).toEqual([4, undefined])
  })

  test('of a synonym comes behind that of the word itself', async () => {
    expect(idsOf(await ask({ text: '特殊钢' }))).toEqual(['akin'])
  })
})

describe('a filled page', () => {
  test('has what answers best first, then what is akin or shares a piece of the words', async () => {
    const found = await ask({ text: '轴承钢', isFilled: true })
    const ids = idsOf(found)
    expect(ids.slice(0, 2)).toEqual(['shortWhole', 'whole'])
    expect(ids.slice(2, 4).sort()).toEqual(['ending', 'inside'])
    expect(ids).toContain('akin')
    // It shares other products with those that make what was asked for.
    expect(ids).toContain('neighbour')
    expect(ids).not.toContain('stranger')
    expect([found.total, found.relaxedText]).toEqual([ids.length, true])
    const scores = found.hits.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  test('says nothing of more where every listing that it has has all the words', async () => {
    const filter = { op: 'in', field: 'district', values: ['310113'] } as const
    const found = await ask({ text: '特钢', filter, isFilled: true })
    expect([idsOf(found), found.relaxedText]).toEqual([['akin'], undefined])
  })

  test('keeps to the filter', async () => {
    const filter = { op: 'in', field: 'district', values: ['310113'] } as const
    expect(idsOf(await ask({ text: '轴承钢', filter, isFilled: true }))).toEqual(['akin'])
  })

  test('read page by page gives each listing of a long answer once', async () => {
    const words = fc.constantFrom('轴承钢', '弹簧钢', '特钢', '法兰 电机', '面料 水泵')
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 5, max: 9 }), async (text, pageSize) => {
        const all = await ask({ text, pageSize: 50, isFilled: true })
        const pages = []
        for (let page = 1; page <= 4; page++) {
          pages.push(...idsOf(await ask({ text, page, pageSize, isFilled: true })))
        }
        expect(pages).toEqual(idsOf(all))
      }),
      { numRuns: 20 },
    )
  })

  test('is answered by kin alone where no listing has any piece of the word', async () => {
    const other = createEmbeddedEngine({ lexicon })
    await other.upsert('organizations', [
      { id: 'kin', version: 1, text: { name: '', products: ['特钢'] }, fields: {} },
      { id: 'not', version: 1, text: { name: '', products: ['面料'] }, fields: {} },
    ])
    const found = await other.search({ index: 'organizations', text: '轴承钢' })
    expect([idsOf(found), found.relaxedText]).toEqual([['kin'], true])
  })
})
