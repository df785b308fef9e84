import type { Messages } from './i18n'

type GroupsOf<Tree, Path extends string> = {
  [Key in keyof Tree & string]: Tree[Key] extends Readonly<Record<string, string>>
    ? `${Path}${Key}`
    : GroupsOf<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

/** A group of the catalogue that has a word for each value of something, like `listing:label`. */
export type WordGroup = {
  [Area in keyof Messages & string]: GroupsOf<Messages[Area], `${Area}:`>
}[keyof Messages & string]

/** The `t` of any page, view or component; what it can say is checked by `WordGroup`. */
type AnyTranslate = (...told: never[]) => unknown

/**
 * The word for a value that comes from the database, an index or an address, of which the compiler
 * knows no more than that it is a text: the value itself where the group has no word for it.
 */
export function wordOf(t: AnyTranslate, group: WordGroup, value: string, told = {}): string {
  // A dot would lead into another group, a colon into another area, and what every object has is no word.
  if (/[.:]/.test(value) || value in Object.prototype) return value
  const translate = t as (key: string, options: object) => unknown
  return String(translate(`${group}.${value}`, { ...told, defaultValue: value }))
}
