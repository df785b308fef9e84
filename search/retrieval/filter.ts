/** A value that a document may carry in a filterable or sortable field. Dates are epoch ms. */
export type FieldValue = string | number | boolean

export type Filter =
  | { readonly op: 'and'; readonly of: readonly Filter[] }
  | { readonly op: 'or'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter }
  /** True if the field holds any of the values. An empty list matches nothing. */
  | { readonly op: 'in'; readonly field: string; readonly values: readonly FieldValue[] }
  /** Inclusive on both ends; a missing end is open. Numbers only. Missing values never match. */
  | { readonly op: 'range'; readonly field: string; readonly min?: number; readonly max?: number }
  /** Within `metres` of a point on the great circle. What has no location never matches. */
  | { readonly op: 'near'; readonly point: GeoPoint; readonly metres: number }

/** WGS 84, in degrees. */
export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

export type Sort = FieldSort | DistanceSort

export interface FieldSort {
  readonly field: string
  readonly direction: 'asc' | 'desc'
}

/** By distance from a point; what has no location comes last either way. */
export interface DistanceSort {
  readonly from: GeoPoint
  readonly direction: 'asc' | 'desc'
}

export interface FacetCount {
  readonly value: FieldValue
  readonly count: number
}
