import type { GeoPoint } from './filter'

/** The mean radius of the Earth in metres (IUGG). */
const earthRadius = 6_371_008.8

/** Metres between two points along the great circle, by the haversine formula. */
export function distanceBetween(one: GeoPoint, other: GeoPoint): number {
  const north = radians(other.latitude - one.latitude)
  const east = radians(other.longitude - one.longitude)
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
