/** The lines of a text in which something stands, each with its number from 0. */
export function linesOf(text: string): readonly (readonly [index: number, line: string])[] {
  return [...text.split(/\r?\n|\r/u).entries()].filter(([, line]) => line.trim() !== '')
}
