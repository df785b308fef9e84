import { isUnchanged } from './simplify'

/** Signs whose normal form is one sign, wherever they stand. */
const foldedSigns = /^[\p{L}\p{P}\p{S}]$/u

const ranges = [
  [0x20, 0x17f],
  [0x370, 0x3ff],
  [0x2010, 0x2027],
  [0x3000, 0x303f],
  [0x3400, 0x9fff],
  [0xff00, 0xffef],
] as const

let folds: Uint16Array | undefined

/** By UTF-16 unit: what normalisation makes of it whatever stands beside it, or 0. */
function loadFolds(): Uint16Array {
  if (folds) return folds
  folds = new Uint16Array(0x10000)
  for (const [from, to] of ranges) {
    for (let unit = from; unit <= to; unit++) {
      const sign = String.fromCharCode(unit)
      const folded = sign.normalize('NFKC').toLowerCase()
      const isAlone = foldedSigns.test(sign) && foldedSigns.test(folded)
      if (isAlone && isUnchanged(folded.charCodeAt(0))) folds[unit] = folded.charCodeAt(0)
    }
  }
  return folds
}

/**
 * The normal form of a text in which every sign stands for itself: no spaces, no digits (a unit may
 * follow), no accents of their own, nothing traditional. That is by far the most of Chinese text, and
 * one look at each sign does for it. Null for any other text: it takes all the rules.
 */
export function foldPlain(text: string): string | null {
  const table = loadFolds()
  let isChanged = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const folded = table[unit] as number
    if (folded === 0) return null
    isChanged ||= folded !== unit
  }
  if (!isChanged) return text
  let done = ''
  for (let i = 0; i < text.length; i++) {
    done += String.fromCharCode(table[text.charCodeAt(i)] as number)
  }
  return done
}
