import * as z from 'zod'
import type { FakeDocument } from './evaluate-filter'
import { FakeError } from './fake-error'

const place = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})

/** Throws as the real server (1.50) fails a task: one bad document and none of the batch is written. */
export function checkDocuments(
  documents: readonly FakeDocument[],
  isRefused: (document: FakeDocument) => boolean,
): void {
  for (const document of documents) {
    if (hasHalfPair(document)) {
      throw new FakeError(500, 'internal', 'lone leading surrogate in hex escape', 'internal')
    }
    const { _geo: geo } = document
    const isOffGlobe = geo !== undefined && geo !== null && !place.safeParse(geo).success
    if (isOffGlobe || isRefused(document)) {
      throw new FakeError(400, 'invalid_document_geo_field', 'a document is refused')
    }
  }
}

function hasHalfPair(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed()
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHalfPair)
}
