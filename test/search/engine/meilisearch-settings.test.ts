import { describe, expect, test } from 'vitest'
import { connect } from '../../../search/engine/meilisearch/connection.server'
import { encodeToken } from '../../../search/engine/meilisearch/encode-token'
import type { MeilisearchOptions } from '../../../search/engine/meilisearch/meilisearch-options'
import { meilisearchSettings } from '../../../search/engine/meilisearch/meilisearch-settings'
import { openStore } from '../../../search/engine/meilisearch/open-store.server'
import { definitionOf } from '../../../search/indexes/definition-of'
import { termToken } from '../../../search/language/analysis/tokenise'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'
import { indexNames } from '../../../search/port'
import { settingsBody } from '../../support/fake-meilisearch/schemas'
import { lexicon } from '../contract/corpus'

describe.each(indexNames)('the settings of %s', (name) => {
  const definition = definitionOf(name)
  const settings = meilisearchSettings(definition, lexicon)

  test('are of a form that the server takes', () => {
    expect(settingsBody.safeParse(settings).error).toBeUndefined()
  })

  test('let every field be used as the index declares it', () => {
    for (const [field, { uses }] of Object.entries(definition.fields)) {
      expect(settings.filterableAttributes).toContain(`f_${field}`)
      expect((settings.sortableAttributes ?? []).includes(`f_${field}`)).toBe(uses.includes('sort'))
    }
  })

  test('search every text field, the one that weighs most first', () => {
    const texts = Object.entries(definition.text).filter(([, { kind }]) => kind === 'text')
    const weights = (settings.searchableAttributes ?? [])
      .filter((it) => it.startsWith('s_text_'))
      .map((it) => definition.text[it.slice('s_text_'.length)]?.weight ?? 0)
    expect(weights).toHaveLength(texts.length)
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
  })

  test('break ties by key last of all', () => {
    expect(settings.rankingRules?.at(-1)).toBe('key:asc')
  })

  test('leave no text on display that is not of the lowest tier', () => {
    expect(settings.displayedAttributes).not.toContain('*')
  })
})

describe('the lexicon', () => {
  test('gives synonyms that lead both ways', async () => {
    const { synonyms = {} } = meilisearchSettings(definitionOf('needs'), await loadLexicon())
    expect(Object.keys(synonyms ?? {}).length).toBeGreaterThan(100)
    for (const [spelling, others] of Object.entries(synonyms ?? {})) {
      expect(others).not.toContain(spelling)
      for (const other of others) expect(synonyms?.[other]).toContain(spelling)
    }
  })

  test('relates terms as the tokens that stand in the index', () => {
    const { synonyms } = meilisearchSettings(definitionOf('needs'), lexicon)
    expect(synonyms?.[encodeToken(termToken('注射成型'))]).toEqual([encodeToken(termToken('注塑'))])
  })

  test('gives only short atoms to the dictionary: a compound would hide its parts', async () => {
    const { dictionary } = meilisearchSettings(definitionOf('needs'), await loadLexicon())
    expect(dictionary).toContain('不锈钢')
    for (const atom of dictionary ?? []) expect(atom).toMatch(/^\p{Script=Han}{2,3}$/u)
    const welding = createLexicon([
      { term: '焊接', kind: 'process', synonyms: [], broader: [] },
      { term: '热焊接', kind: 'process', synonyms: [], broader: [] },
    ])
    expect(meilisearchSettings(definitionOf('needs'), welding).dictionary).toEqual(['焊接'])
  })
})

describe('the fingerprint of an index', () => {
  const fingerprint = (given: Partial<MeilisearchOptions>) => {
    const options = { url: 'http://localhost:1', lexicon, ...given }
    return openStore('needs', connect(options), options).fingerprint
  }

  test('is the same for the same, and another for another lexicon or embedder', () => {
    const embedder = {
      url: 'http://localhost:2/embed',
      dimensions: 3,
      request: {},
      response: {},
      semanticRatio: 0.5,
      leastScore: 0.4,
    }
    const other = createLexicon([{ term: '注塑', kind: 'process', synonyms: [], broader: [] }])
    expect(fingerprint({})).toBe(fingerprint({ indexPrefix: 'b-' }))
    const all = [fingerprint({}), fingerprint({ lexicon: other }), fingerprint({ embedder })]
    expect(new Set(all).size).toBe(3)
  })
})
