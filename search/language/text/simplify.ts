import { Converter } from 'opencc-js/t2cn'

interface Simplifier {
  readonly convert: (text: string) => string
  /** By UTF-16 unit: 1 if the character alone shows that a text is traditional. */
  readonly isTraditional: Uint8Array
}

/**
 * Characters that OpenCC would change although simplified text has them in its own right: 显著, 乾坤.
 */
const sharedCharacters = '著乾'

let loaded: Simplifier | undefined

/** Loading takes some 50 ms, so it waits for the first Chinese text. */
function load(): Simplifier {
  if (loaded) return loaded
  const convert = Converter({ from: 'twp', to: 'cn' })
  const isTraditional = new Uint8Array(0x10000)
  for (let unit = 0x3400; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit)
    if (convert(character) !== character) isTraditional[unit] = 1
  }
  for (const character of sharedCharacters) isTraditional[character.charCodeAt(0)] = 0
  loaded = { convert, isTraditional }
  return loaded
}

/**
 * Traditional text with Taiwan's terms in simplified characters and the mainland's terms (雷射 stays,
 * 雷射焊機 with its 機 becomes 激光焊机). Text without a traditional character stays as it is, so
 * that simplified text is never rewritten, and costs one look at each character.
 */
export function simplify(text: string): string {
  const { convert, isTraditional } = load()
  for (let i = 0; i < text.length; i++) {
    if (isTraditional[text.charCodeAt(i)] === 1) return convert(text)
  }
  return text
}

/** Text with Taiwan's terms in the mainland's, also where no character shows that it is from there. */
export function convertTraditional(text: string): string {
  return load().convert(text)
}

/** False if the character alone, a UTF-16 unit, shows that a text is traditional. */
export function isUnchanged(unit: number): boolean {
  return load().isTraditional[unit] === 0
}
