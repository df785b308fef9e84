import { startOfDay } from './shanghai-days'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkSigns = '10X98765432'
/** Provinces as the first two digits name them, GB/T 2260. */
const form =
  /(?<!\d)(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{15}[\dX](?![\dA-Z])/giu

/**
 * The first number in a text that is a citizen's identity number (18 signs with a day of birth and a
 * check sign, ISO 7064 MOD 11-2; GB 11643-1999), or null. One that only looks like it is none.
 */
export function residentNumberIn(text: string): string | null {
  for (const [number] of text.matchAll(form))
    if (isResidentNumber(number.toUpperCase())) return number
  return null
}

function isResidentNumber(number: string): boolean {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const year = Number(number.slice(6, 10))
  if (year < 1900 || year > 2100 || startOfDay(day) === null) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return checkSigns[sum % 11] === number[17]
}
