import type { TextStatistics } from '../../../search/ranking/query-evidence'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'

/** What an index should know of these documents, by reading each of them. */
export function countStatistics(documents: readonly TokenisedDocument[]): TextStatistics {
  const lengths = documents.map(
    ({ surface }) =>
      (
        surface.match(
          /[\u3400-\u9fff]|[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u3040-\u30ff\uac00-\uffff]+/gu,
        ) ?? []
      ).length,
  )
  const tokens = documents.map((it) => new Set(Object.values(it.tokens).flat()))
  return {
    size: documents.length,
    meanLength: lengths.reduce((sum, it) => sum + it, 0) / Math.max(1, documents.length),
    frequencyOf: (token) => tokens.filter((own) => own.has(token)).length,
    holdersOfCharacter: (unit) =>
      documents.filter(({ surface }) => surface.includes(String.fromCharCode(unit))).length,
  }
}
