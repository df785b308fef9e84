import type { ListName } from '../../../search/port'

interface HighlightFields {
  /** What a row shows anyway. */
  readonly shown: readonly string[]
  /** Where else a match may stand, most telling first. */
  readonly further: readonly string[]
}

/** The text fields of each index in which rows mark what was found. */
export const highlightFields = {
  needs: {
    shown: ['title', 'summary'],
    further: ['terms', 'requirements', 'lots', 'description', 'steps', 'organizationName'],
  },
  capabilities: {
    shown: ['title', 'summary'],
    further: ['terms', 'description', 'certificates', 'evidence', 'steps', 'organizationName'],
  },
  pilots: {
    shown: ['name', 'summary'],
    further: [
      'terms',
      'equipment',
      'description',
      'scale',
      'certificates',
      'steps',
      'organizationName',
    ],
  },
  organizations: {
    shown: ['name', 'summary'],
    further: ['shortName', 'capabilities', 'products', 'trade', 'nameEn', 'uscc'],
  },
} as const satisfies Record<ListName, HighlightFields>

/** All text fields of an index that are marked. */
export function markedFields(index: ListName): readonly string[] {
  const { shown, further } = highlightFields[index]
  return [...shown, ...further]
}
