import type { IndexDefinition } from '../../indexes/index-definition'
import type { SearchDocument } from '../../port'
import type { FieldValue } from '../../retrieval/filter'
import { decodeValue } from './encode-value'
import { fieldAttribute, textAttribute } from './meilisearch-attributes'
import type { StoredDocument } from './to-stored-document'

/**
 * The document of the port that a stored one was made of, as far as the index declares its text and
 * fields: enough to project it anew.
 */
export function fromStoredDocument(
  stored: StoredDocument,
  definition: IndexDefinition,
): SearchDocument {
  const text = Object.keys(definition.text).flatMap((name) => {
    const value = stored[textAttribute(name)]
    return isText(value) ? [[name, value] as const] : []
  })
  const fields = Object.keys(definition.fields).flatMap((name) => {
    const value = stored[fieldAttribute(name)]
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    const known = values.filter(isFieldValue).map(decodeField)
    if (known.length === 0) return []
    return [[name, Array.isArray(value) ? known : (known[0] as FieldValue)] as const]
  })
  const { id, version, _geo } = stored
  return {
    id,
    version,
    text: Object.fromEntries(text),
    fields: Object.fromEntries(fields),
    ...(_geo ? { location: { latitude: _geo.lat, longitude: _geo.lng } } : {}),
  }
}

function isText(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  )
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function decodeField(value: FieldValue): FieldValue {
  return typeof value === 'string' ? decodeValue(value) : value
}
