/** The parameters of a list's address in their order, without defaults and without the page. */
export type Parameters = readonly (readonly [name: string, value: string])[]

/** The address of `path` with these parameters. */
export function addressOf(path: string, parameters: Parameters): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Without one value of a parameter, or without the whole parameter. */
export function without(parameters: Parameters, name: string, value?: string): Parameters {
  return parameters.filter(([key, held]) => key !== name || (value !== undefined && held !== value))
}

/** With the parameter set to one value, at the end. */
export function withOne(parameters: Parameters, name: string, value: string): Parameters {
  return [...without(parameters, name), [name, value]]
}
