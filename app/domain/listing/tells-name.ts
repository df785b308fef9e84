/** Legal forms at the end: without them a name is as well known. */
const legalForm = /(?:股份|有限|责任|集团|公司|coltd|ltd|inc)+$/u

/**
 * True for an alias under which its owner is no secret: folded in width and case and without signs, it
 * has one of the owner's names in it, with or without its legal form, or is a part of one.
 */
export function tellsName(alias: string, names: readonly (string | null | undefined)[]): boolean {
  const said = lettersOf(alias)
  return names.some((given) => {
    const name = lettersOf(given ?? '')
    const core = name.replace(legalForm, '') || name
    return said !== '' && name !== '' && (said.includes(core) || name.includes(said))
  })
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
