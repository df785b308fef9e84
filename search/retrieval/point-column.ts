import { CodeList } from './code-list'
import { distanceBetween } from './distance'
import type { GeoPoint } from './filter'

/** Where the documents are. Equal points are kept once: many listings share a seat. */
export class PointColumn {
  /** The distinct points in order of arrival. */
  readonly points: GeoPoint[] = []
  /** By slot: 0 for none, else one more than the place in `points`. */
  readonly codes: CodeList
  private readonly known = new Map<string, number>()

  constructor(points: readonly GeoPoint[] = [], codes = new CodeList()) {
    this.codes = codes
    for (const point of points) this.codeOf(point)
  }

  /** Takes the place of the next slot. */
  append(point: GeoPoint | null | undefined): void {
    this.codes.push(point ? this.codeOf(point) : 0)
  }

  /** Undefined if the slot has no place. */
  at(slot: number): GeoPoint | undefined {
    return this.points[this.codes.at(slot) - 1]
  }

  /** Metres from a point by slot; undefined for a slot without a place. */
  distancesFrom(from: GeoPoint): (slot: number) => number | undefined {
    const distances = this.points.map((point) => distanceBetween(from, point))
    return (slot) => distances[this.codes.at(slot) - 1]
  }

  private codeOf({ latitude, longitude }: GeoPoint): number {
    const key = `${latitude},${longitude}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.points.push({ latitude, longitude })
    this.known.set(key, this.points.length)
    return this.points.length
  }
}
