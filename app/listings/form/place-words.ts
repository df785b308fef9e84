import type { TFunction } from 'i18next'
import type { DocumentPlace } from '../../domain/shared/read-document'

/** Where a part of a file stands, in words. */
export function placeWords(place: DocumentPlace, t: TFunction<'post'>): string {
  return t(`document.place.${place.kind}`, { ...place })
}
