/**
 * A certificate or qualification that a requirement may ask for. `implies` lists those that are
 * met as well by holding this one (IATF 16949 contains ISO 9001).
 */
export interface Certificate {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly implies: readonly string[]
  /** Further names of the same one. */
  readonly aliases: readonly string[]
}

/** A row of the vocabulary of certificates. */
export function certificate(
  code: string,
  name: string,
  nameEn: string,
  implies: readonly string[] = [],
  aliases: readonly string[] = [],
): Certificate {
  return { code, name, nameEn, implies, aliases }
}
