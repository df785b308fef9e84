/** Fen from the decimal digits of a version's content. */
export function fenOf(digits: string | null): bigint | null {
  return digits === null ? null : BigInt(digits)
}

/** An instant from the text of a version's content. */
export function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
