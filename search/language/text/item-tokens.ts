/** An item of a list as a whole stands behind a sign that no word of a text begins with. */
export function itemToken(item: string): string {
  return `=${item}`
}
