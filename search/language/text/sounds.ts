import { pinyin } from 'pinyin-pro'

const mostSounds = 8

const readings = new Map<string, readonly string[]>()

/** All readings of a character, the usual one first, without tones. What has none reads as itself. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known) return known
  const usual = pinyin(character, { toneType: 'none', v: true })
  const all = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true })
  const found = [
    ...new Set([usual, ...all].map((it) => it.toLowerCase()).filter((it) => it !== '')),
  ]
  readings.set(character, found)
  return found
}

/** What the south of China does not tell apart is one: zh and z, ang and an. */
function blur(letters: string): string {
  return letters.replace(/([zcs])h/gu, '$1').replace(/ng/gu, 'n')
}

/**
 * The sound of a normalised Chinese word by the usual reading of each character, or of pinyin in
 * Latin letters, in a form that is the same for words that sound alike.
 */
export function soundOf(word: string): string {
  return blur([...word].map((it) => readingsOf(it)[0] ?? it).join(''))
}

/** The sounds that a Chinese word may have, eight at most: 调质 is tiaozhi and diaozhi. */
export function soundsOf(word: string): readonly string[] {
  let sounds: readonly string[] = ['']
  for (const character of word) {
    const next = readingsOf(character)
    sounds = sounds.flatMap((head) => next.map((it) => head + it)).slice(0, mostSounds)
  }
  return [...new Set(sounds.map(blur))]
}
