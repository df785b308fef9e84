/** The characters of a code in the order of their values, GB 32100-2015 table 1: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const form = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/

/**
 * The 18th character for the first 17 of a 统一社会信用代码: 31 − (Σ value × weight mod 31), where 31
 * wraps to 0 (GB 32100-2015, annex A). Throws RangeError on anything but 17 such characters.
 */
export function usccCheckDigit(first17: string): string {
  const values = [...first17].map((character) => alphabet.indexOf(character))
  if (values.length !== weights.length || values.includes(-1)) {
    throw new RangeError(`not the first 17 characters of a USCC: ${first17}`)
  }
  const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * What can be said of a code in capitals. A differing check digit is no proof of a wrong code:
 * codes that were issued with one exist, so it is to be confirmed rather than refused.
 */
export function checkUscc(code: string): 'valid' | 'malformed' | 'checksum-differs' {
  if (!form.test(code)) return 'malformed'
  return usccCheckDigit(code.slice(0, 17)) === code.charAt(17) ? 'valid' : 'checksum-differs'
}
