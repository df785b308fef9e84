import { createHash } from 'node:crypto'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../language/lexicon/lexicon'
import type { SearchDocument } from '../../port'
import type { FieldValue } from '../../retrieval/filter'
import { cleanDocument } from '../shared/clean-document'
import { documentKey } from './document-key'
import { documentTokens } from './document-tokens'
import { encodePinyin, encodeToken } from './encode-token'
import { encodeValue } from './encode-value'
import {
  fieldAttribute,
  measuresAttribute,
  nativeAttribute,
  pinyinAttribute,
  streamAttribute,
  textAttribute,
  tokensAttribute,
  wordsAttribute,
} from './meilisearch-attributes'

/** Grows with every change of what this file makes of a document: older indexes are rebuilt. */
export const projectionVersion = 1

/** A document as Meilisearch holds it; see `search/engine/meilisearch/meilisearch-attributes.ts`. */
export interface StoredDocument {
  readonly key: string
  readonly id: string
  readonly version: number
  /** Differs if text, fields or place do: two states of one version happen where an owner changed. */
  readonly stamp: string
  readonly _geo?: { readonly lat: number; readonly lng: number }
  readonly [attribute: string]: unknown
}

/**
 * A document of the port as Meilisearch is to hold it. Text and fields that the index does not
 * declare are left out, and so are empty ones: what is not there sorts last and is not counted.
 */
export function toStoredDocument(
  given: SearchDocument,
  definition: IndexDefinition,
  lexicon: Lexicon,
): StoredDocument {
  const document = cleanDocument(given)
  const { id, version, location } = document
  return {
    key: documentKey(id),
    id,
    version,
    stamp: stampOf(document),
    ...(location ? { _geo: { lat: location.latitude, lng: location.longitude } } : {}),
    ...givenText(document, definition),
    ...storedFields(document, definition),
    ...searchedText(document, definition, lexicon),
  }
}

function stampOf({ text, fields, location }: SearchDocument): string {
  const content = JSON.stringify([text, fields, location ?? null])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

function givenText({ text }: SearchDocument, definition: IndexDefinition) {
  return withoutEmpty(
    Object.keys(definition.text).map((name) => [textAttribute(name), text[name] ?? ''] as const),
  )
}

function storedFields({ fields }: SearchDocument, definition: IndexDefinition) {
  return withoutEmpty(
    Object.keys(definition.fields).map((name) => {
      const given = fields[name] ?? []
      const values = (typeof given === 'object' ? given : [given]).flatMap(storedValue)
      return [fieldAttribute(name), typeof given === 'object' ? values : (values[0] ?? [])] as const
    }),
  )
}

function storedValue(value: FieldValue): readonly FieldValue[] {
  if (typeof value === 'string') return [encodeValue(value)]
  return typeof value === 'number' && !Number.isFinite(value) ? [] : [value]
}

function searchedText(document: SearchDocument, definition: IndexDefinition, lexicon: Lexicon) {
  const found = documentTokens(document, definition, lexicon)
  // Names answer to pinyin like to a word of theirs; elsewhere a word of the text comes first.
  const isNameIndex = definition.name === 'organizations'
  const tokens = [...found.tokens, ...(isNameIndex ? found.pinyin : [])]
  // Values of a list stand far apart for Meilisearch, so that no phrase reaches over.
  return withoutEmpty([
    ...Object.entries(found.streams).map(
      ([name, stream]) =>
        [streamAttribute(name), stream.map((it) => it.map(encodeToken).join(' '))] as const,
    ),
    [tokensAttribute, [...new Set(tokens)].map(encodeToken)],
    [pinyinAttribute, isNameIndex ? [] : found.pinyin.map(encodePinyin)],
    [wordsAttribute, found.words],
    [nativeAttribute, found.native],
    [measuresAttribute, found.measures.map(encodeValue)],
  ])
}

function withoutEmpty(
  attributes: readonly (readonly [string, FieldValue | readonly FieldValue[]])[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    attributes.filter(
      ([, value]) => !(typeof value === 'object' || typeof value === 'string') || value.length > 0,
    ),
  )
}
