/** What stands in a bracket at the end, apart from what stands before it; null where there is none. */
export function splitAside(
  text: string,
): { readonly before: string; readonly aside: string } | null {
  const [, before, aside] = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*$/u.exec(text) ?? []
  return before === undefined || aside === undefined ? null : { before, aside: aside.trim() }
}
