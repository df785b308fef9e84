import { expect, test } from 'vitest'
import { otherLanguageAddress } from '../../../app/platform/languages/i18n'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import { documentHead, metaOf } from '../../../app/platform/pages/document-head'
import { listHead } from '../../../app/platform/pages/list-head'

const origin = 'https://lianhe.example'
const page = {
  origin,
  language: 'zh-CN' as const,
  t: translateIn('zh-CN'),
}

test('each language has its own canonical address and names the other', () => {
  const parts = { origin, address: '/needs?kind=sourcing', title: '需求', description: '…' }
  const inChinese = documentHead({ ...parts, language: 'zh-CN' })
  const inEnglish = documentHead({ ...parts, language: 'en' })
  expect(inChinese.canonical).toBe('https://lianhe.example/needs?kind=sourcing')
  expect(inEnglish.canonical).toBe('https://lianhe.example/needs?kind=sourcing&lang=en')
  expect(inEnglish.alternates).toEqual(inChinese.alternates)
  expect(inChinese.alternates.map(({ href }) => href)).toEqual([
    inChinese.canonical,
    inEnglish.canonical,
  ])
})

const list = {
  path: '/needs',
  text: '光刻',
  parameters: [
    ['q', '光刻'],
    ['kind', 'sourcing'],
    ['sort', 'closing'],
  ] as const,
  total: 3,
  page: 2,
  facets: [{ choices: [{ label: '采购需求', isSelected: true }] }],
}
const words = { title: '需求', lead: '大企业发布的需求。' }
const items = [{ href: '/needs/1', name: 'KrF 光刻胶' }]

test('the head of a list keeps what was asked and the page, and drops the order', () => {
  const head = listHead(list, words, items, page)
  expect(head.title).toBe('需求：光刻、采购需求 - 链合')
  expect(decodeURIComponent(head.canonical)).toBe(
    'https://lianhe.example/needs?q=光刻&kind=sourcing&page=2',
  )
  expect(head.isIndexed).toBe(false)
  expect(head.jsonLd).toMatchObject({
    '@type': 'ItemList',
    numberOfItems: 3,
    itemListElement: [{ position: 1, url: 'https://lianhe.example/needs/1' }],
  })
})

test('a bare list may be indexed, one of search words may not', () => {
  const bare = { ...list, text: '', parameters: [], facets: [], page: 1 }
  const headText = (head: ReturnType<typeof listHead>) => JSON.stringify(metaOf(head))
  expect(headText(listHead(bare, words, items, page))).not.toContain('noindex')
  expect(headText(listHead(list, words, items, page))).toContain('noindex')
})

test('the other language stands at the same address with its parameters', () => {
  expect(otherLanguageAddress('/needs', '?kind=sourcing&lang=zh-CN', 'zh-CN')).toBe(
    '/needs?kind=sourcing&lang=en',
  )
  expect(otherLanguageAddress('/', '', 'en')).toBe('/?lang=zh-CN')
})
