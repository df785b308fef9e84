const form =
  /^[^\s@,;:<>()[\]\\"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u

/** What two spellings of one address have in common, or null if it is none. */
export function normaliseEmail(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return plain.length <= 254 && form.test(plain) ? plain : null
}
