import { describe, expect, test } from 'vitest'
import {
  familiesOfChains,
  familiesOfClasses,
  thingsIn,
} from '../../../../search/language/lexicon/families-of-reference'
import { createKinship } from '../../../../search/language/lexicon/kinship'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import { loadLexicon } from '../../../../search/language/lexicon/load-lexicon.server'

describe('kinship', () => {
  const kinship = createKinship([
    { heads: ['特殊钢'], members: ['轴承钢', '弹簧钢', '钢'], strength: 1 },
    { heads: ['轴承钢'], members: ['GCr15'], strength: 0.5 },
  ])

  test('a kind is nearer than a class, and that nearer than a sibling', () => {
    const weights = Object.fromEntries(
      kinship.relatives('轴承钢').map(({ text, weight }) => [text, weight]),
    )
    expect(Object.keys(weights)).toEqual(['特殊钢', 'gcr15', '弹簧钢'])
    expect(weights.gcr15).toBe(0.5)
    expect(kinship.relatives('特殊钢').map(({ text }) => text)).toEqual(['弹簧钢', '轴承钢'])
  })

  test('is of what a text names, and never what it says already', () => {
    expect(kinship.relatives('高碳铬轴承钢丝').map(({ text }) => text)).toContain('特殊钢')
    expect(kinship.relatives('轴承钢 特殊钢').map(({ text }) => text)).toEqual(['弹簧钢', 'gcr15'])
    expect(kinship.relatives('塑料')).toEqual([])
    expect(kinship.relatives('钢')).toEqual([])
  })

  test('of a large brood leaves the siblings out', () => {
    const members = Array.from({ length: 60 }, (_, n) => `钢种${n}`)
    const large = createKinship([{ heads: ['特殊钢'], members, strength: 1 }])
    expect(large.relatives('钢种7')).toEqual([{ text: '特殊钢', weight: 0.8 }])
    expect(large.relatives('特殊钢').length).toBe(48)
  })
})

describe('families', () => {
  test('the name of a class names things', () => {
    expect(thingsIn('轴承、齿轮和传动部件制造')).toEqual(['轴承', '齿轮', '传动部件'])
    expect(thingsIn('其他传动部件制造')).toEqual([])
  })

  test('of the code tree join a class with the next below, and no chapter', () => {
    const row = (code: string, parentCode: string | null, name: string) => ({
      code,
      parentCode,
      name,
    })
    expect(
      familiesOfClasses([
        row('C', null, '制造业'),
        row('34', 'C', '通用设备制造业'),
        row('345', '34', '轴承制造'),
        row('3451', '345', '滚动轴承制造'),
        row('3459', '345', '其他轴承制造'),
      ]),
    ).toEqual([{ heads: ['轴承'], members: ['滚动轴承'], strength: 0.5 }])
  })

  test('of a chain join a step with its keywords and the chain with its steps', () => {
    const steps = [{ name: '炼钢与连铸', keywords: ['转炉'] }]
    expect(familiesOfChains([{ name: '钢铁', steps }])).toEqual([
      { heads: ['炼钢', '连铸'], members: ['转炉'], strength: 0.7 },
      { heads: ['钢铁'], members: ['炼钢', '连铸'], strength: 0.25 },
    ])
  })
})

describe('the lexicon', () => {
  test('makes akin what one class contains, in every spelling', () => {
    const lexicon = createLexicon([
      { term: '特殊钢', kind: 'material', synonyms: ['特钢'], broader: [] },
      { term: '轴承钢', kind: 'material', synonyms: [], broader: ['特殊钢'] },
    ])
    expect(lexicon.relatives('轴承钢').map(({ text }) => text)).toEqual(['特殊钢', '特钢'])
    expect(lexicon.relatives('特钢').map(({ text }) => text)).toContain('轴承钢')
  })

  test('of the product knows the code tree and the chains too', async () => {
    const lexicon = await loadLexicon()
    const relatives = (text: string) => lexicon.relatives(text).map((it) => it.text)
    expect(relatives('轴承钢')).toContain('特殊钢')
    expect(relatives('传动部件')).toContain('滚动轴承')
    expect(relatives('炼钢')).toContain('转炉')
  })
})
