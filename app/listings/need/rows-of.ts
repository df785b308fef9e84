/** The numbers of the rows of requirements that a form holds. */
export function rowsOf(values: Readonly<Record<string, string>>): readonly number[] {
  const numbers = Object.keys(values).map(
    (name) => /^requirements\[(\d{1,3})\]\.id$/.exec(name)?.[1],
  )
  return numbers.flatMap((it) => (it === undefined ? [] : [Number(it)])).sort((a, b) => a - b)
}
