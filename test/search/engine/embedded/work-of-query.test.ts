import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../../search/engine/embedded.server'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { SearchEngine } from '../../../../search/port'
import { WorkBudget } from '../../../../search/retrieval/work-budget'
import { generateCorpus, visibleText } from '../../contract/corpus'

const corpus = generateCorpus(20261128, 400)
const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: ['激光熔接'], broader: ['焊接'] },
  { term: '焊接', kind: 'process', synonyms: [], broader: [] },
  { term: '铝合金', kind: 'material', synonyms: [], broader: [] },
])
let engine: SearchEngine

beforeAll(async () => {
  engine = createEmbeddedEngine({ lexicon })
  await engine.upsert('capabilities', corpus)
})

const han = corpus.flatMap((it) => visibleText(it).match(/\p{Script=Han}{2,4}/gu) ?? [])
const word = fc.oneof(fc.constantFrom(...han), fc.stringMatching(/^[a-z]{4,9}$/))
const texts = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))

async function ask(text: string, limit: number, rest: { readonly isStrict?: boolean } = {}) {
  const budget = new WorkBudget(limit)
  const highlight = ['title']
  const found = await engine.search({ index: 'capabilities', text, highlight, budget, ...rest })
  return { found, spent: budget.spent, isShort: budget.isShort }
}

describe('the budget of a query', () => {
  test('bounds the work that is counted, but for looking once for the text as it stands', async () => {
    const limits = fc.integer({ min: 0, max: 200_000 })
    await fc.assert(
      fc.asyncProperty(texts, limits, async (text, limit) => {
        const least = await ask(text, 0)
        const asked = await ask(text, limit)
        expect(asked.spent).toBeLessThanOrEqual(Math.max(limit, least.spent))
        const strict = await ask(text, limit, { isStrict: true })
        expect(strict.spent).toBeLessThanOrEqual(limit)
      }),
    )
  })

  test('changes nothing of an answer that it suffices for', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const free = await engine.search({ index: 'capabilities', text, highlight: ['title'] })
        const { spent, found, isShort } = await ask(text, 100_000_000)
        expect(found).toEqual(free)
        expect(isShort).toBe(false)
        // A third of what is left is the least that a plan for most of the words is given.
        expect((await ask(text, 3 * spent)).found).toEqual(free)
      }),
    )
  })

  test('that does not suffice is said, and the same question is answered the same again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 0, max: 100_000 }), async (text, limit) => {
        const { found, isShort } = await ask(text, limit)
        expect(found.isPartial ?? false).toBe(isShort)
        expect((await ask(text, limit)).found).toEqual(found)
        const free = await engine.search({ index: 'capabilities', text, highlight: ['title'] })
        if (!isShort) expect(found).toEqual(free)
      }),
    )
  })

  test('leaves a text that is found as it stands as it is', async () => {
    const { found } = await ask('激光', 0)
    expect(found.total).toBeGreaterThan(0)
    expect(found).toEqual(
      await engine.search({ index: 'capabilities', text: '激光', highlight: ['title'] }),
    )
  })

  test('too small for all of the words still finds what has some of them', async () => {
    const text = `${han.slice(0, 12).join(' ')} qqqxxyyz`
    const [least, whole] = [await ask(text, 0), await ask(text, 100_000_000)]
    expect(whole.found.relaxedText).toBe(true)
    const limits = Array.from({ length: 40 }, (_, at) =>
      Math.round(least.spent + ((whole.spent - least.spent) * at) / 40),
    )
    const answers = []
    for (const limit of limits) answers.push((await ask(text, limit)).found)
    const cut = answers.filter((it) => it.isPartial && it.relaxedText)
    expect(cut.length).toBeGreaterThan(0)
    for (const { total } of cut) expect(total).toBeGreaterThan(0)
  })
})
