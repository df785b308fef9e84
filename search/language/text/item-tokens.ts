/** An item of a list as a whole stands behind a sign that no word of a text begins with. */
export function itemToken(item: string): string {
  return `=${item}`
}

/**
 * What an item ends in. Chinese compounds are named by their end (高碳铬轴承钢 is a 轴承钢, and
 * every 钢 is steel), so the last two characters and the last one say what kind of thing it is.
 * Empty for what does not end in Chinese.
 */
export function tailTokens(item: string): readonly string[] {
  const characters = [...item.slice(-4)]
  const last = characters.at(-1)
  const before = characters.at(-2)
  if (last === undefined || !isHan(last)) return []
  return before !== undefined && isHan(before) ? [`$${before}${last}`, `$${last}`] : [`$${last}`]
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character)
}
