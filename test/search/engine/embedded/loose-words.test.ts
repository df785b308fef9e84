import { beforeAll, describe, expect, test } from 'vitest'
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
} from '../../../../search/engine/embedded.server'
import type { Lexicon } from '../../../../search/language/lexicon/lexicon'
import { loadLexicon } from '../../../../search/language/lexicon/load-lexicon.server'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
})

async function engineWith(titles: Readonly<Record<string, string>>): Promise<EmbeddedEngine> {
  const engine = createEmbeddedEngine({ lexicon })
  const documents = Object.entries(titles).map(([id, title]) => ({
    ...{ id, version: 1, text: { title }, fields: {} },
  }))
  await engine.upsert('needs', documents)
  return engine
}

async function ask(engine: EmbeddedEngine, text: string) {
  const found = await engine.search({ index: 'needs', text, highlight: ['title'] })
  const marked = found.hits.map(({ highlights }) =>
    (highlights.title ?? []).filter(({ isMatch }) => isMatch).map((it) => it.text),
  )
  return {
    ids: found.hits.map(({ id }) => id).sort(),
    isRelaxed: found.relaxedText ?? false,
    marked,
  }
}

describe('a text that no listing has all words of', () => {
  const protein = { protein: '高水分挤压植物蛋白纤维化', textile: '涤纶纤维纺丝' }

  test('keeps a term that something has, not a pair of its characters', async () => {
    const engine = await engineWith({ ...protein, carbon: '碳纤维机翼蒙皮' })
    const { ids, isRelaxed } = await ask(engine, '碳纤维预浸料')
    expect(isRelaxed).toBe(true)
    expect(ids).toEqual(['carbon'])
  })

  test('finds nothing in a pair of characters alone', async () => {
    const engine = await engineWith(protein)
    expect((await ask(engine, '碳纤维预浸料')).ids).toEqual([])
  })

  test('keeps the rarest of its words', async () => {
    const engine = await engineWith({
      rare: '陶瓷基板金属化',
      one: '激光切割',
      two: '激光切割与折弯',
      three: '激光切割钣金',
    })
    const { ids, isRelaxed, marked } = await ask(engine, '激光切割 陶瓷基板')
    expect([ids, isRelaxed, marked]).toEqual([['rare'], true, [['陶瓷基板']]])
  })

  test('with half of the others where there is such', async () => {
    const engine = await engineWith({
      both: '钛合金激光焊接',
      rare: '钛合金锻造',
      other: '激光焊接',
    })
    const { ids } = await ask(engine, '钛合金 激光焊接 水下机器人')
    expect(ids).toEqual(['both'])
  })

  test('shows a mark in everything it finds', async () => {
    const engine = await engineWith({
      ...{
        a: '碳纤维机翼',
        b: '树脂基复合材料',
        c: '激光焊接',
        d: '精密注塑',
        e: '轴承钢棒材',
        f: '上海立信精密',
      },
    })
    for (const text of [
      '碳纤维预浸料',
      '激光焊结',
      '深海 激光焊接',
      '模具钢 热锻',
      'lixin 注塑',
      '拉挤型材 碳纤维',
    ]) {
      const { ids, isRelaxed, marked } = await ask(engine, text)
      if (!isRelaxed) continue
      expect([text, ids.length > 0, marked.every((it) => it.length > 0)]).toEqual([
        text,
        true,
        true,
      ])
    }
  })

  test('stays without what is excluded', async () => {
    const engine = await engineWith({ one: '碳纤维机翼', two: '碳纤维自行车' })
    expect((await ask(engine, '碳纤维 桥梁缆索 -自行车')).ids).toEqual(['one'])
  })
})

describe('English words', () => {
  test('of several terms find for needs what the Chinese words find', async () => {
    const engine = await engineWith({
      both: '洁净室内的医用注塑件',
      english: 'Parts from injection moulding in a clean room',
      one: '精密注塑外壳',
      term: '医用洁净注塑件',
    })
    const chinese = (await ask(engine, '注塑 洁净室')).ids
    expect(chinese).toEqual(['both', 'english'])
    for (const text of ['injection moulding cleanroom', 'injection molding cleanroom']) {
      expect([text, (await ask(engine, text)).ids]).toEqual([text, [...chinese, 'term']])
    }
  })

  test('find in part what the Chinese words find in part', async () => {
    const engine = await engineWith({ one: '精密注塑外壳', room: '洁净室装修' })
    const english = await ask(engine, 'injection moulding cleanroom')
    const chinese = await ask(engine, '注塑 洁净室')
    expect([english.ids, english.isRelaxed]).toEqual([chinese.ids, true])
  })
})
