import type { IndexedDocument, IndexSpec } from '../../../app/domain/retrieval/index-spec'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../lexicon/lexicon'
import type { SearchDocument } from '../../port'
import { normaliseText } from '../../text/normalise'
import { tokenise } from '../../text/tokenise'

/** BM25 saturation: the usual value for short texts. */
const k1 = 1.2

/** Pinyin stands behind a sign that no word of a text begins with. */
export function pinyinToken(form: string): string {
  return `@${form}`
}

/** The retrieval index that an index definition asks for. */
export function specOf(definition: IndexDefinition): IndexSpec {
  return {
    k1,
    text: Object.entries(definition.text).map(([name, { weight, b, pivotLength }]) => ({
      name,
      weight,
      b,
      pivotLength,
    })),
    columns: Object.entries(definition.fields).map(([name, { type, uses }]) => ({
      name,
      type,
      isFaceted: uses.includes('facet'),
    })),
  }
}

/** The tokens and the surface of a document. Text fields that the index does not declare are left. */
export function indexDocument(
  document: SearchDocument,
  definition: IndexDefinition,
  lexicon: Lexicon,
): IndexedDocument {
  const tokens: Record<string, readonly string[]> = {}
  const surfaces: string[] = []
  for (const [name, { kind }] of Object.entries(definition.text)) {
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
    }
  }
  return { id: document.id, tokens, surface: surfaces.join('\n'), fields: document.fields }
}
