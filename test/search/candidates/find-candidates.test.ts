import { beforeAll, describe, expect, test } from 'vitest'
import { findCandidates } from '../../../search/candidates/find-candidates'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { capability } from '../contract/corpus'

const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
const nothing = { title: '', words: [], stepIds: [], industryCodes: [], terms: [] }
const weighed = (text: string) => ({ text, worth: 1 })
const find = (question: Partial<typeof nothing> | object) =>
  findCandidates(engine, 'capabilities', { ...nothing, ...question })

beforeAll(() =>
  engine.upsert('capabilities', [
    capability('by-step', { text: { title: '注塑' }, fields: { step: ['steel/rolling'] } }),
    capability('by-industry', { text: { title: '模具' }, fields: { industry: ['313'] } }),
    capability('by-process', { text: { title: '热处理' }, fields: { process: ['渗碳'] } }),
    capability('by-material', { text: { title: '切削' }, fields: { material: ['钛合金'] } }),
    capability('by-word', { text: { title: '激光打标' } }),
    capability('by-title', { text: { title: '激光焊接电池托盘' } }),
    capability('other', { text: { title: '物流' } }),
  ]),
)

describe('candidates', () => {
  test('come by step, by group of industry, by process and by material, once each', async () => {
    const terms = ['渗碳', '钛合金']
    const found = await find({ stepIds: ['steel/rolling'], industryCodes: ['3130'], terms })
    expect([...found].sort()).toEqual(['by-industry', 'by-material', 'by-process', 'by-step'])
    expect(await find({ terms: ['渗碳', '渗碳'] })).toEqual(['by-process'])
  })

  test('come by the whole title and word by word, who has most of it first', async () => {
    const found = await find({
      title: '激光焊接电池托盘',
      words: [weighed('激光'), weighed('焊接')],
    })
    expect(found).toEqual(['by-title', 'by-word'])
  })

  test('are none where nothing is asked', async () => {
    expect(await find({})).toEqual([])
  })
})
