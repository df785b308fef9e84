import type { Unit } from '../../shared/unit'

/** What unit stands at a place of a text. */
export interface FoundUnit {
  readonly length: number
  /** More than one where the letters stand for several (`度`, `T`), or only the case, written in neither, tells them apart (`mw`). */
  readonly units: readonly Unit[]
}
