import type { IndexDefinition } from '../../indexes/index-definition'
import { tokenise } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { itemToken } from '../../language/text/item-tokens'
import { listItems } from '../../language/text/list-items'
import { normaliseText } from '../../language/text/normalise'
import type { SearchDocument } from '../../port'
import type { IndexSpec, TokenisedDocument } from '../../retrieval/index-spec'

/** BM25 saturation: the usual value for short texts. */
const k1 = 1.2

/**
 * The field of whole list items. The longer the list, the less each item says of the whole, but a
 * firm of sixty products still makes each of them: half of what BM25 would take off.
 */
const items = { name: '=', weight: 4, b: 0.5, pivotLength: 30 }

/** Pinyin stands behind a sign that no word of a text begins with. */
export function pinyinToken(form: string): string {
  return `@${form}`
}

/** The retrieval index that an index definition asks for. */
export function specOf(definition: IndexDefinition): IndexSpec {
  return {
    k1,
    text: [
      ...Object.entries(definition.text).map(([name, { weight, b, pivotLength }]) => ({
        name,
        weight,
        b,
        pivotLength,
      })),
      ...(Object.values(definition.text).some(({ isList }) => isList) ? [items] : []),
    ],
    columns: Object.entries(definition.fields).map(([name, { type, uses }]) => ({
      name,
      type,
      isFaceted: uses.includes('facet'),
    })),
  }
}

/**
 * The tokens and the surface of a document. Text fields that the index does not declare are left.
 * A field that may hold a list gives a token for each whole item besides, in a field of their own.
 */
export function indexDocument(
  document: SearchDocument,
  definition: IndexDefinition,
  lexicon: Lexicon,
): TokenisedDocument {
  const tokens: Record<string, readonly string[]> = {}
  const surfaces: string[] = []
  const listed = new Set<string>()
  for (const [name, { kind, isList }] of Object.entries(definition.text)) {
    const given = document.text[name]
    if (given === undefined) continue
    const values = typeof given === 'string' ? [given] : given
    if (kind === 'pinyin') {
      tokens[name] = values.map(pinyinToken)
    } else {
      // A line break keeps a word from reaching over from one value into the next.
      const surface = values.map(normaliseText).join('\n')
      surfaces.push(surface)
      tokens[name] = tokenise(surface, lexicon)
      if (isList) for (const item of listItems(given)) listed.add(item)
    }
  }
  if (listed.size > 0) tokens[items.name] = Array.from(listed, itemToken)
  const { id, fields, location = null } = document
  return { id, tokens, surface: surfaces.join('\n'), fields, location }
}
