import { pinyin } from 'pinyin-pro'

/** Longer than anyone types. */
const maximumLetters = 40

/** What names start with and people leave out. */
const placePrefix = /^(?:上海市?|中国|中)/u

/** What most names end with, where nobody begins to type. */
const legalForm = /(?:股份|责任|集团)*有限(?:责任)?公司$|公司$/u

/**
 * The spellings under which an organization's names are found by people who type Latin letters:
 * full pinyin from each syllable on (`huaxinchengguang…`, `xinchengguang…`), and initials from the
 * start of each name, with and without the place before it (`hxcg`). What a person types is the
 * beginning of one of them. Letters and digits of the name stand as they are.
 */
export function pinyinForms(names: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  const add = (syllables: readonly string[]) => {
    const form = syllables.join('').slice(0, maximumLetters)
    if (form.length >= 2) forms.add(form)
  }
  for (const name of names) {
    const whole = syllablesOf(name)
    const inPlace = syllablesOf(name.replace(placePrefix, ''))
    const own = syllablesOf(name.replace(legalForm, ''))
    for (const syllables of [whole, inPlace]) add(syllables.map((it) => it.charAt(0)))
    own.forEach((_, from) => {
      add(whole.slice(from))
    })
  }
  return [...forms]
}

function syllablesOf(name: string): readonly string[] {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return pinyin(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((syllable) => syllable !== '')
}
