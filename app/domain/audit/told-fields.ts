/**
 * How a field of a change stands in the log: as it is, or as `***`: it is told that it changed, not from
 * what to what.
 */
export type ToldField = 'plain' | 'masked'

export type ToldFields = Readonly<Record<string, ToldField>>

export function plain<const Name extends string>(...names: readonly Name[]) {
  return fieldsOf(names, 'plain')
}

export function masked<const Name extends string>(...names: readonly Name[]) {
  return fieldsOf(names, 'masked')
}

function fieldsOf<Name extends string>(names: readonly Name[], told: ToldField) {
  return Object.fromEntries(names.map((name) => [name, told])) as Readonly<Record<Name, ToldField>>
}
