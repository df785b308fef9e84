/** A number and the unit behind it stay on one line: the blank between them becomes unbreakable. */
export function keepTogether(text: string): string {
  return text.replace(/(?<=[0-9]) (?=[A-Za-zμµΩ℃°%‰])/g, '\u00a0')
}
