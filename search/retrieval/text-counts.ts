import { hanPlaces, isWordUnit, placeOfHan } from './text-units'

/** By character, the number of the reading that met it last; one for all indexes, which read one by one. */
const metIn = new Uint32Array(hanPlaces)
let reading = 0

/**
 * How many of the live texts of an index have each Chinese character, and how long they are
 * together: what single characters are weighed by. Follows every write, so that it is the same in
 * whatever order and however often texts were written.
 */
export class TextCounts {
  constructor(
    readonly holders: Uint32Array = new Uint32Array(hanPlaces),
    /** Chinese characters and words of other scripts, of all texts. */
    public length = 0,
  ) {}

  add(surface: string): void {
    this.count(surface, 1)
  }

  remove(surface: string): void {
    this.count(surface, -1)
  }

  /** How many texts have the character, given as a UTF-16 unit. */
  holdersOf(unit: number): number {
    return this.holders[placeOfHan(unit)] ?? 0
  }

  /** Counts what `other` does, from now on by itself. */
  become(other: TextCounts): void {
    this.holders.set(other.holders)
    this.length = other.length
  }

  private count(surface: string, change: 1 | -1): void {
    const { holders } = this
    // Once around, the marks of the texts before have to go.
    if (++reading === 0xffffffff) {
      metIn.fill(0)
      reading = 1
    }
    let isInWord = false
    let length = 0
    for (let at = 0; at < surface.length; at++) {
      const unit = surface.charCodeAt(at)
      const place = placeOfHan(unit)
      if (place >= 0) {
        length++
        isInWord = false
        if (metIn[place] === reading) continue
        metIn[place] = reading
        holders[place] = (holders[place] as number) + change
      } else {
        const isWord = isWordUnit(unit)
        if (isWord && !isInWord) length++
        isInWord = isWord
      }
    }
    this.length += change * length
  }
}
