/** So many digits or signs that nobody knows are as hard to guess as eight random digits. */
const mostOthers = 8

/**
 * True for a password that says nothing but words which others know: in any order, as often as they
 * come, in capitals or not, with separators between and digits around them (at most eight other
 * characters). `words` are texts such as an address or a name; their parts count, and each as a whole.
 */
export function isMadeOf(password: string, words: readonly string[]): boolean {
  const letters = lettersOf(password)
  if (letters === '') return false
  if ([...fold(password)].length - [...letters].length > mostOthers) return false
  const parts = new Set(
    words
      .flatMap((it) => [it, ...fold(it).split(/\P{L}+/u)])
      .map(lettersOf)
      .filter((it) => it !== ''),
  )
  // Not a regular expression: parts like `a`, `aa` and `aaa` would take it for ever.
  const reached = new Set([0])
  for (let at = 0; at < letters.length; at += 1) {
    if (!reached.has(at)) continue
    for (const part of parts) if (letters.startsWith(part, at)) reached.add(at + part.length)
  }
  return reached.has(letters.length)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function lettersOf(text: string): string {
  return fold(text).replaceAll(/\P{L}+/gu, '')
}
