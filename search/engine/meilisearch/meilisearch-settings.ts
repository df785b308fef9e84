import type { Settings } from 'meilisearch'
import type { IndexDefinition } from '../../indexes/index-definition'
import { isTermToken, termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'
import { unitSpellings } from '../../language/text/unit-spellings'
import { encodeToken } from './encode-token'
import {
  fieldAttribute,
  idAttribute,
  keyAttribute,
  measuresAttribute,
  nativeAttribute,
  pinyinAttribute,
  placeAttribute,
  stampAttribute,
  streamAttribute,
  textAttribute,
  tokensAttribute,
  versionAttribute,
  wordsAttribute,
} from './meilisearch-attributes'
import type { EmbedderOptions } from './meilisearch-options'

/** The one embedder of an index that has any. */
export const embedderName = 'meaning'

/** Above any index of ours: Meilisearch stops at 1000 hits and 100 values otherwise. */
const limits = { hits: 10_000_000, facetValues: 100_000, searchMs: 5_000 }

/** What the documents' text is made into for an embedder: more says little more. */
const mostTemplateBytes = 2_000

/**
 * The settings of one index in Meilisearch, from its definition and the lexicon: all that differs
 * from the server's defaults, and nothing that depends on the data.
 */
export function meilisearchSettings(
  definition: IndexDefinition,
  lexicon: Lexicon,
  embedder?: EmbedderOptions,
): Settings {
  const { fields, text } = definition
  const streams = streamAttributes(definition)
  const encoded = [...streams, tokensAttribute, pinyinAttribute]
  const attributes = Object.keys(fields).map(fieldAttribute)
  return {
    searchableAttributes: [...encoded, wordsAttribute, nativeAttribute],
    displayedAttributes: [
      keyAttribute,
      idAttribute,
      versionAttribute,
      stampAttribute,
      placeAttribute,
      ...Object.keys(text).map(textAttribute),
      ...attributes,
    ],
    filterableAttributes: [
      keyAttribute,
      versionAttribute,
      placeAttribute,
      measuresAttribute,
      ...attributes,
    ],
    sortableAttributes: [
      keyAttribute,
      placeAttribute,
      ...Object.keys(fields)
        .filter((name) => fields[name]?.uses.includes('sort'))
        .map(fieldAttribute),
    ],
    // An order that was asked for comes before relevance, and no order leaves ties.
    rankingRules: [
      'sort',
      'words',
      'typo',
      'proximity',
      'attributeRank',
      'wordPosition',
      'exactness',
      `${keyAttribute}:asc`,
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: encoded,
      disableOnNumbers: true,
    },
    synonyms: synonymsOf(lexicon),
    dictionary: [...atomsOf(lexicon)],
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    pagination: { maxTotalHits: limits.hits },
    faceting: { maxValuesPerFacet: limits.facetValues, sortFacetValuesBy: { '*': 'count' } },
    proximityPrecision: 'byWord',
    // Beginnings of words are tokens of their own; of an encoded token no beginning means anything.
    prefixSearch: 'disabled',
    facetSearch: true,
    searchCutoffMs: limits.searchMs,
    ...(embedder ? { embedders: { [embedderName]: embedderSettings(definition, embedder) } } : {}),
  }
}

/** The attributes of running text, the one that weighs most first. */
export function streamAttributes({ text }: IndexDefinition): readonly string[] {
  return Object.entries(text)
    .filter(([, { kind }]) => kind === 'text')
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([name]) => streamAttribute(name))
}

/** Each spelling of a term or a unit with all the others, as our tokens and as plain words. */
function synonymsOf(lexicon: Lexicon): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>()
  const relate = (group: readonly string[]) => {
    for (const one of group) {
      const others = group.filter((other) => other !== one)
      if (others.length === 0) continue
      synonyms.set(one, new Set([...(synonyms.get(one) ?? []), ...others]))
    }
  }
  for (const term of lexicon.terms) {
    const spellings = [term, ...lexicon.synonyms(term)].map((it) => normaliseText(it).trim())
    relate([...new Set(spellings)])
    relate([...new Set(spellings.map((it) => encodeToken(termToken(it))))])
  }
  const units = new Map<string, string[]>()
  for (const [spelling, unit] of unitSpellings) {
    // A longer Chinese unit is looked for as a phrase, and phrases have no synonyms.
    if (isTermToken(spelling)) continue
    units.set(unit, [...(units.get(unit) ?? []), spelling])
  }
  for (const spellings of units.values()) relate(spellings.map((it) => encodeToken(termToken(it))))
  return Object.fromEntries(
    [...synonyms].map(([spelling, others]) => [spelling, [...others]] as const),
  )
}

/**
 * Terms of two or three Chinese characters that hold no other term. Meilisearch never parts what its
 * dictionary has, so a compound there would hide its parts.
 */
function atomsOf(lexicon: Lexicon): readonly string[] {
  const spellings = lexicon.terms.flatMap((term) => [term, ...lexicon.synonyms(term)])
  const atoms = spellings
    .map((it) => normaliseText(it).trim())
    .filter((it) => /^\p{Script=Han}{2,3}$/u.test(it))
    .filter((it) => lexicon.scan(it).every(({ surface }) => surface === it))
  return [...new Set(atoms)].sort()
}

function embedderSettings(definition: IndexDefinition, embedder: EmbedderOptions) {
  const fields = Object.entries(definition.text)
    .filter(([, { kind }]) => kind === 'text')
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([name]) => textAttribute(name))
    // A template that names a field which a document lacks fails for that document.
    .map((name) => `{% if doc.${name} %}{{ doc.${name} }}{% endif %}`)
  return {
    source: 'rest' as const,
    url: embedder.url,
    ...(embedder.apiKey === undefined ? {} : { apiKey: embedder.apiKey }),
    dimensions: embedder.dimensions,
    documentTemplate: fields.join('\n'),
    documentTemplateMaxBytes: mostTemplateBytes,
    request: { ...embedder.request },
    response: { ...embedder.response },
  }
}
