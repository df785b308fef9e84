/** Chinese characters of the basic plane; of others there are too few to tell texts apart. */
const firstHan = 0x3400
const lastHan = 0x9fff

/** How many places a table by Chinese character has; see `placeOfHan`. */
export const hanPlaces = lastHan - firstHan + 1

/** The place of a UTF-16 unit in a table by Chinese character; negative if it is none. */
export function placeOfHan(unit: number): number {
  return unit <= lastHan ? unit - firstHan : -1
}

/** Whether a UTF-16 unit of a normalised text that is no Chinese character belongs to a word. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x3040 && unit < 0x3100) ||
    unit >= 0xac00
  )
}
