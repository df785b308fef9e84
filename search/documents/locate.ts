import { findDistrict } from '../../app/domain/shared/districts'
import type { SearchDocument } from '../port'

/** The document with its place: the seat of the district by which it is found, if it has one. */
export function locate(document: SearchDocument): SearchDocument {
  const { district } = document.fields
  const seat = typeof district === 'string' ? findDistrict(district)?.seat : undefined
  return { ...document, location: seat ?? null }
}
