import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentKey } from '../../../../search/engine/meilisearch/document-key'
import { encodeToken } from '../../../../search/engine/meilisearch/encode-token'
import { decodeValue, encodeValue } from '../../../../search/engine/meilisearch/encode-value'
import { fromStoredDocument } from '../../../../search/engine/meilisearch/from-stored-document'
import { toStoredDocument } from '../../../../search/engine/meilisearch/to-stored-document'
import { definitionOf } from '../../../../search/indexes/definition-of'
import { generateCorpus, lexicon } from '../../contract/corpus'

const text = fc.string({ unit: 'binary', maxLength: 20 })

test('a value is given back as it was, and different values are stored differently', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(decodeValue(encodeValue(one))).toBe(one)
      expect(encodeValue(one) === encodeValue(other)).toBe(one === other)
    }),
  )
})

test('a token is one word of lower-case letters and digits, different for different tokens', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(encodeToken(one)).toMatch(/^[a-z0-9]+$/)
      expect(encodeToken(one) === encodeToken(other)).toBe(one === other)
    }),
  )
})

test('an id makes a key that Meilisearch takes, different for different ids', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(documentKey(one)).toMatch(/^[A-Za-z0-9_-]{1,511}$/)
      expect(documentKey(one) === documentKey(other)).toBe(one === other)
    }),
  )
})

test('a stored document holds what the document says, so that it can be projected anew', () => {
  const definition = definitionOf('capabilities')
  for (const document of generateCorpus(11, 50)) {
    const stored = toStoredDocument(document, definition, lexicon)
    const again = fromStoredDocument(stored, definition)
    expect(again.text).toEqual(document.text)
    const held = Object.entries(document.fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    )
    expect(again.fields).toEqual(Object.fromEntries(held))
    expect(toStoredDocument(again, definition, lexicon)).toMatchObject({ id: stored.id })
  }
})
