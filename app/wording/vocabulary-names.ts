import { findCertificate } from '../domain/shared/certificates'
import { findQuantity } from '../domain/shared/quantities'

/** The name of a quantity in the reader's language; the code itself if the vocabulary lacks it. */
export function quantityName(code: string, language: string): string {
  const quantity = findQuantity(code)
  return (language === 'en' ? quantity?.nameEn : quantity?.name) ?? code
}

/** The name of a certificate in the reader's language; the code itself if it is unknown. */
export function certificateName(code: string, language: string): string {
  const certificate = findCertificate(code)
  return (language === 'en' ? certificate?.nameEn : certificate?.name) ?? code
}
